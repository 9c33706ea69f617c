import { describeInBrowser } from '../support/browser';
import {
  draft,
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  PUBLICATION,
  publicationData,
  published,
} from '../support/content';
import type { Json } from '../support/http';
import { usePanel } from '../support/panel';

describeInBrowser('advice and fixes before publishing', (executablePath) => {
  const panel = usePanel(executablePath);
  const { page, lectern } = panel;

  const list = () => page.locator('[data-lectern=readiness]');
  const button = (name: string) => list().getByRole('button', { name, exact: true });
  const stored = (uid: string, documentId: string, status = 'draft'): Promise<Json> =>
    lectern.documents(uid).findOne({ documentId, status, populate: '*' });

  it('is ticked off by keyboard, stays so over a reload, and is taken back', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    await panel.form(INTERVIEW, documentId);
    const advice = 'No topic: it will not be found under any';
    await button(`Tick off: ${advice}`).focus();
    await page.keyboard.press('Enter');
    const ticked = button('One thing was ticked off for this document');
    await ticked.waitFor();
    expect(await list().getByText(advice, { exact: true }).count()).toBe(0);
    expect(await page.evaluate('document.activeElement?.textContent')).toMatch(/^One thing was/);

    await panel.form(INTERVIEW, documentId);
    await ticked.click();
    await list().getByText(advice, { exact: true }).waitFor();
    await button(`Take back: ${advice}`).click();
    await button(`Tick off: ${advice}`).waitFor();
    expect(await ticked.count()).toBe(0);
  });

  it('says that it was not ticked off where the server cannot be reached', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    await panel.form(INTERVIEW, documentId);
    const tick = button('Tick off: No related publications');
    await tick.waitFor();
    await page.route('**/newsroom/readiness/ticks', (route) => route.abort());
    await tick.click();

    await page.getByText('That was not kept').waitFor();
    await tick.waitFor();
  });

  it('publishes a linked draft too, in place, or says what that one lacks', async () => {
    const slug = 'taken-by-an-expert';
    await published(lectern, EXPERT, expertData({ slug }));
    const guest = await draft(lectern, EXPERT, expertData({ name: 'Ines Abara', slug }));
    const data = interviewData({ guests: [guest.documentId] });
    const { documentId } = await draft(lectern, INTERVIEW, data);
    await panel.form(INTERVIEW, documentId);
    await page.fill('textarea[name=standfirst]', 'Typed, and not saved.');
    const fix = button('Publish Ines Abara too');
    await fix.click();
    await list().getByText('Ines Abara cannot be published yet').waitFor();
    await list().getByText('is published with this slug').waitFor();
    expect(await stored(EXPERT, guest.documentId, 'published')).toBeNull();

    await lectern
      .documents(EXPERT)
      .update({ documentId: guest.documentId, data: { slug: 'ines-abara' } });
    await fix.click();
    await list().getByText('Nothing stands in the way.').waitFor();
    expect(await stored(EXPERT, guest.documentId, 'published')).toMatchObject({
      slug: 'ines-abara',
    });
    expect(await page.inputValue('textarea[name=standfirst]')).toBe('Typed, and not saved.');
    expect(await stored(INTERVIEW, documentId, 'published')).toBeNull();
    await panel.save();
  });

  it('gives the guest the turns that carry their name, and leaves all others alone', async () => {
    const guest = await published(lectern, EXPERT, expertData({ name: 'Nadia Okafor' }));
    const turn = (speaker: string, index: number) => ({
      speaker,
      role: 'other',
      text: `Sentence number ${index}.`,
    });
    const speakers = ['Tom Brandt', 'Nadia Okafor', 'Okafor', 'A caller'];
    const transcript = [...speakers, ...speakers].map(turn);
    const data = interviewData({ transcript, guests: [guest.documentId], hostName: 'Tom Brandt' });
    const { documentId } = await draft(lectern, INTERVIEW, data);
    const before = await stored(INTERVIEW, documentId);
    await panel.form(INTERVIEW, documentId);
    const advice = button('4 turns carry the name of Nadia Okafor, and are not linked to them');
    await advice.waitFor();
    await button('Make these 4 turns the guest’s').click();
    await advice.waitFor({ state: 'detached' });
    await panel.save();

    const after = await stored(INTERVIEW, documentId);
    expect(after.transcript).toEqual(
      before.transcript.map((row: Json) =>
        row.speaker.endsWith('Okafor')
          ? { ...row, role: 'guest', expertDocumentId: guest.documentId }
          : row,
      ),
    );
  });

  it('names a link within the site that leads nowhere, and shows its field', async () => {
    const body = [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'See ' },
          { type: 'link', url: '/experts/nobody', children: [{ type: 'text', text: 'here' }] },
          { type: 'text', text: '.' },
        ],
      },
    ];
    const { documentId } = await draft(lectern, PUBLICATION, publicationData({ body }));
    await panel.form(PUBLICATION, documentId);
    await button('Text: the link to /experts/nobody leads to no page').click();

    expect(
      await page.evaluate('Boolean(document.activeElement?.closest("[data-slate-editor]"))'),
    ).toBe(true);
  });
});
