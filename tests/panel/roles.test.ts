import type { Page } from 'playwright-core';
import { ADMIN_ROLE } from '../../src/features/content/admin-roles';
import { createWithRole, signIn, type AdminSession } from '../support/admin-session';
import { describeInBrowser } from '../support/browser';
import { INTERVIEW, interviewData, published, TOPIC } from '../support/content';
import type { Json } from '../support/http';
import type { Lectern } from '../support/lectern';
import { usePanel } from '../support/panel';

/** A document whose form is opened, and who may be signed in. */
interface Case {
  readonly what: string;
  readonly uid: string;
  readonly find: (lectern: Lectern, session: AdminSession) => Promise<string>;
}

const CASES: readonly Case[] = [
  {
    what: 'a published interview of somebody else',
    uid: INTERVIEW,
    find: async (lectern) => (await published(lectern, INTERVIEW, interviewData())).documentId,
  },
  {
    what: 'an interview of their own',
    uid: INTERVIEW,
    find: async (_lectern, session) => {
      const path = `/content-manager/collection-types/${INTERVIEW}`;
      const { body }: { body: Json } = await session.request(path, { json: interviewData() });
      return body.data.documentId;
    },
  },
  {
    what: 'a topic',
    uid: TOPIC,
    find: async (lectern) => {
      const data = { name: 'Rivers', slug: `rivers-${Math.random()}`.replace('.', '') };
      return (await lectern.documents(TOPIC).create({ data })).documentId;
    },
  },
];

const ROLES = [ADMIN_ROLE.administrator, ADMIN_ROLE.editor, ADMIN_ROLE.author];

describeInBrowser('the form of a document', (executablePath) => {
  const panel = usePanel(executablePath);
  const { lectern } = panel;

  /** How many items of the menu delete something. The menu does not open where none of its items can be used. */
  const deletions = async (page: Page): Promise<number> => {
    const menu = page.getByRole('button', { name: 'More actions' }).last();
    if (await menu.isDisabled()) return 0;
    await menu.click();
    const count = await page.getByRole('menuitem', { name: /^Delete/ }).count();
    await page.keyboard.press('Escape');
    return count;
  };

  /** The buttons and fields that a form offers, as rights; `update, half` where only one of the two is there, `publish, several` where one language is not. */
  const offered = async (page: Page, uid: string): Promise<readonly string[]> => {
    const field = page.locator(uid === TOPIC ? 'input[name=name]' : 'input[name=title]');
    const isEditable = await field.isEditable();
    const count = (name: string): Promise<number> =>
      page.getByRole('button', { name, exact: true }).count();
    const [save, publish] = [await count('Save'), await count('Publish')];
    const several = await count('Publish multiple locales');
    const remove = await deletions(page);
    const isSaved = save > 0;
    return [
      ...(isSaved ? ['update'] : []),
      ...(isEditable === isSaved ? [] : ['update, half']),
      ...(remove > 0 ? ['delete'] : []),
      ...(publish > 0 ? ['publish'] : []),
      ...(several > 0 && publish === 0 ? ['publish, several'] : []),
    ];
  };

  /** The same, once it is as wanted, or nothing more comes. */
  const settled = async (
    page: Page,
    uid: string,
    wanted: readonly string[],
  ): Promise<readonly string[]> => {
    await page.getByRole('button', { name: 'More actions' }).last().waitFor();
    await page.waitForLoadState('networkidle');
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const found = await offered(page, uid);
      if (String(found) === String(wanted)) return found;
      await page.waitForTimeout(1_000);
    }
    return offered(page, uid);
  };

  it.each(ROLES)('offers the role %s what it may do, and nothing else', async (role) => {
    const credentials = await createWithRole(lectern, role);
    const session = await signIn(lectern, credentials);
    const page = await panel.openAs(credentials);
    for (const { what, uid, find } of CASES) {
      const document = await find(lectern, session);
      const { body }: { body: Json } = await session.request(
        `/newsroom/rights?type=${uid}&document=${document}`,
      );
      const hasDrafts = uid !== TOPIC;
      const rights = ['update', 'delete', ...(hasDrafts ? ['publish'] : [])].filter((right) =>
        body.data.rights.includes(right),
      );
      await page.goto(`${lectern.url}/admin/content-manager/collection-types/${uid}/${document}`);

      expect({ what, offered: await settled(page, uid, rights) }).toEqual({
        what,
        offered: rights,
      });
      const isTold = await page.getByText('You can read this, but').isVisible();
      expect({ what, isTold }).toEqual({ what, isTold: !rights.includes('update') });
    }
  });

  it('offers to discard changes only where there are some', async () => {
    const page = await panel.openAs(await createWithRole(lectern, ADMIN_ROLE.author));
    const forms = `${lectern.url}/admin/content-manager/collection-types/${INTERVIEW}`;
    await page.goto(`${forms}/create`);
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();

    expect(await page.getByText('Discard changes').count()).toBe(0);

    const { documentId } = await published(lectern, INTERVIEW, interviewData());
    await lectern.documents(INTERVIEW).update({ documentId, data: { hostName: 'Ada' } });
    await panel.form(INTERVIEW, documentId);
    await panel.page.getByRole('button', { name: 'More document actions' }).first().click();
    await panel.page.getByRole('menuitem', { name: 'Discard changes' }).waitFor();
    await panel.page.keyboard.press('Escape');
  });

  it('says who may not see files that they may not, and asks for none', async () => {
    const page = await panel.openAs(await createWithRole(lectern, ADMIN_ROLE.partnerManager));
    const failed: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(response.url());
    });
    await page.goto(`${lectern.url}/admin/plugins/upload`);
    await page.getByText("You don't have the permissions to access that content").waitFor();

    expect(failed).toEqual([]);
  });
});
