import type { Request } from 'playwright-core';
import { valueAt } from '../../src/lib/record';
import { describeInBrowser } from '../support/browser';
import { draft, EXPERT, expertData, INTERVIEW, interviewData } from '../support/content';
import { usePanel } from '../support/panel';
import { until } from '../support/until';

describeInBrowser('what stands before publishing', (executablePath) => {
  const panel = usePanel(executablePath);
  const { page, lectern } = panel;

  const list = () => page.locator('[data-lectern=readiness]');
  const publish = () => page.getByRole('button', { name: 'Publish', exact: true });

  it('is listed while somebody types, and leads to its fields', async () => {
    const expert = await draft(lectern, EXPERT, expertData({ name: 'Ines Abara' }));
    const data = interviewData({ guests: [expert.documentId], airDate: null });
    const { documentId } = await draft(lectern, INTERVIEW, data);
    await panel.form(INTERVIEW, documentId);
    await list().getByText('2 things must be solved first').waitFor();
    await list().getByText('Air date is missing').waitFor();
    await list().getByText('Not published yet: “Ines Abara”').waitFor();

    await page.fill('input[name=title]', '');
    await list().getByText('Title is missing').click();
    expect(await page.evaluate('document.activeElement?.getAttribute("name")')).toBe('title');
    await page.fill('input[name=title]', 'A title again');
    await list().getByText('2 things must be solved first').waitFor();
  });

  it('says of a new interview what is missing, not what its blank first turn lacks', async () => {
    await panel.form(INTERVIEW, 'create');
    await list().getByText('Transcript is missing').waitFor();

    expect(
      await list()
        .getByText(/^Turn 1/)
        .count(),
    ).toBe(0);
    await list().getByText('Transcript is missing').click();
    expect(await page.evaluate('document.activeElement?.className')).toContain('ProseMirror');
    await page.keyboard.type('Words.');
    await list().getByText('Turn 1 has no speaker').waitFor();
    await page.getByText('Transcript is missing').waitFor({ state: 'detached' });
  });

  it('is asked once of a form that is opened, as all panels ask, and then of what is typed', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    const asked: (readonly [path: string, values: unknown])[] = [];
    const note = (request: Request): void => {
      const { pathname } = new URL(request.url());
      if (!/^\/newsroom\/(readiness|suggestions|links-here)$/.test(pathname)) return;
      asked.push([pathname, valueAt(request.postDataJSON(), 'values')]);
    };
    page.on('request', note);
    await panel.form(INTERVIEW, documentId);
    await list().waitFor();
    await page.locator('[data-lectern=suggestions]').waitFor();
    await page.locator('[data-lectern=links]').waitFor();

    expect(asked.sort()).toEqual([
      ['/newsroom/links-here', undefined],
      ['/newsroom/readiness', {}],
      ['/newsroom/suggestions', {}],
    ]);
    asked.length = 0;
    await page.fill('input[name=title]', '');
    await list().getByText('Title is missing').waitFor();
    page.off('request', note);
    expect(asked[0]).toEqual(['/newsroom/readiness', { title: null }]);
  });

  it('keeps Publish from asking and sending anything', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData({ airDate: null }));
    await panel.form(INTERVIEW, documentId);
    await list().getByText('Air date is missing').waitFor();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/actions/publish')) sent.push(request.url());
    });
    await publish().click();
    const marks = page.locator('[data-strapi-field-error]');
    await marks.first().waitFor();
    await page.waitForLoadState('networkidle');

    expect(sent).toEqual([]);
    expect(await page.getByRole('alertdialog').count()).toBe(0);
    expect(await marks.allInnerTexts()).toEqual(['Air date is missing']);

    await page.fill('input[name=airDate]', '03/07/2026');
    await page.keyboard.press('Tab');
    await list().getByText('Nothing stands in the way.').waitFor();
    await publish().click();
    await page.getByText('Published document').first().waitFor();
    expect(sent).toHaveLength(1);
  });

  it('stays in view in a long form, with Save and Publish', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    await panel.form(INTERVIEW, documentId);
    await list().waitFor();
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, 3_000);
    await until(
      page,
      `document.querySelector('input[name=title]').getBoundingClientRect().bottom < 0`,
    );
    const box = await publish().boundingBox();

    expect(box && box.y > 0 && box.y < 720).toBe(true);
  });
});
