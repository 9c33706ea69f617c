import { seriousFindings } from '../support/axe';
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
  SHOW,
  TOPIC,
} from '../support/content';
import type { Json } from '../support/http';
import { usePanel } from '../support/panel';
import { shotsOf } from '../support/shots';

describeInBrowser('previews', (executablePath) => {
  const panel = usePanel(executablePath);
  const { page, lectern } = panel;
  const shoot = shotsOf(page, 'preview');
  let interview: Json;

  beforeAll(async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    interview = await writeInterview();
  });

  const writeInterview = async (): Promise<Json> => {
    const show = await published(lectern, SHOW, {
      title: 'The Long View',
      broadcaster: 'Harbor Radio',
    });
    const topic = await published(lectern, TOPIC, { name: 'Water security' });
    const guest = await draft(
      lectern,
      EXPERT,
      expertData({ name: 'Nadia Okafor', jobTitle: 'senior adviser' }),
    );
    const related = await published(
      lectern,
      PUBLICATION,
      publicationData({ title: 'Sharing Rivers Without Treaties' }),
    );
    const data = (more: object): object =>
      interviewData({
        show: show.documentId,
        guests: [guest.documentId],
        topics: [topic.documentId],
        relatedPublications: [related.documentId],
        hostName: 'Tom Brandt',
        ...more,
      });
    const made = await draft(
      lectern,
      INTERVIEW,
      data({
        title: 'Who Measures the River',
        pullQuote: { text: 'Nobody loses face by measuring water', attribution: 'Nadia Okafor' },
        transcript: [
          { speaker: 'Tom Brandt', role: 'host', text: 'Who measures the river?', start: 0 },
          { speaker: 'Nadia Okafor', role: 'guest', text: 'Whoever lives by it.', start: 4 },
        ],
      }),
    );
    await lectern.documents(INTERVIEW).update({
      documentId: made.documentId,
      locale: 'ar',
      data: {
        ...interviewData({ title: 'من يقيس النهر', standfirst: 'حديث عن الأنهار.' }),
        show: show.documentId,
        guests: [guest.documentId],
        topics: [topic.documentId],
        transcript: [
          { speaker: 'توم براندت', role: 'host', text: 'من يقيس النهر؟', start: 0 },
          { speaker: 'نادية أوكافور', role: 'guest', text: 'من يعيش عليه.', start: 4 },
        ],
      },
    });
    return made;
  };

  const openIn = (locale: string, { documentId }: Json = interview): Promise<void> =>
    panel.form(INTERVIEW, `${documentId}?plugins[i18n][locale]=${locale}`);
  const links = () => page.locator('[data-lectern=preview]');
  const copied = (): Promise<string> => page.evaluate('navigator.clipboard.readText()');

  const copyLink = async (): Promise<string> => {
    await links().getByRole('button', { name: 'Copy link' }).click();
    await links().getByText('without an account').waitFor();
    return copied();
  };

  it.each([1280, 768, 390])('has all its buttons in view at %d px', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await panel.form(INTERVIEW, `${interview.documentId}/preview`);
    for (const name of ['Copy link', 'Save', 'Publish']) {
      const box = await page.getByRole('button', { name, exact: true }).boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
    }
  });

  it('stand in the panel’s own frame', async () => {
    await openIn('en');
    await links().getByRole('link', { name: 'Open preview' }).click();
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { name: 'Who Measures the River' }).waitFor();
    await frame.getByText('Whoever lives by it.').waitFor();
    await shoot('frame');
    await page.getByRole('button', { name: 'Copy link', exact: true }).click();
    await page.getByText('without an account').first().waitFor();
    expect(await copied()).toContain(`${lectern.url}/preview/lpv1.`);
    expect(await page.getByText('Set up preview').count()).toBe(0);
  });

  it.each([
    ['en', 'light', 'Whoever lives by it.'],
    ['en', 'dark', 'Whoever lives by it.'],
    ['ar', 'light', 'من يعيش عليه.'],
    ['ar', 'dark', 'من يعيش عليه.'],
  ] as const)('are read without an account, in %s and %s', async (locale, colorScheme, words) => {
    await openIn(locale);
    const url = await copyLink();
    const viewport = { width: 390, height: 900 };
    const seen = await panel.openAsStranger({ colorScheme, viewport });
    const problems: string[] = [];
    seen.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await seen.goto(url);
    await seen.getByText(words).waitFor();

    expect(await seen.evaluate('document.documentElement.dir')).toBe(
      locale === 'ar' ? 'rtl' : 'ltr',
    );
    // Its own style is let in by its hash.
    expect(
      await seen.evaluate('getComputedStyle(document.querySelector("main")).maxWidth'),
    ).not.toBe('none');
    expect(await seen.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(problems).toEqual([]);
    expect(await seriousFindings(seen, 'body')).toEqual([]);
    await shoot(`page-${locale}-${colorScheme}`, seen);
    await seen.setViewportSize({ width: 1280, height: 900 });
    await shoot(`page-${locale}-${colorScheme}-wide`, seen);
  });

  it('say that they show what is saved', async () => {
    // Of its own: what is typed is offered whenever its form is opened.
    await openIn('en', await draft(lectern, INTERVIEW, interviewData({ title: 'As saved' })));
    await links().waitFor();
    await page.fill('input[name=title]', 'Typed and not saved');
    await links().getByText('shows what is saved').waitFor();
    await shoot('panel');
    const url = await copyLink();
    const seen = await panel.openAsStranger();
    await seen.goto(url);
    await seen.getByRole('heading', { name: 'As saved' }).waitFor();
  });

  it('end together', async () => {
    await openIn('en');
    const url = await copyLink();
    await links().getByRole('button', { name: 'End all links of this document' }).click();
    await shoot('end');
    await page.getByRole('dialog').getByRole('button', { name: 'End all links' }).click();
    await links().getByText('All links of this document have ended.').waitFor();
    const seen = await panel.openAsStranger();
    const answer = await seen.goto(url);

    expect(answer?.status()).toBe(404);
    await seen.getByText('PREVIEW_LINK_UNKNOWN').waitFor();
    await shoot('ended', seen);
    await links().getByRole('link', { name: 'Open preview' }).click();
    await page.frameLocator('iframe').getByText('Whoever lives by it.').waitFor();
  });

  it('fit a small screen, in the dark', async () => {
    await page.setViewportSize({ width: 390, height: 900 });
    await page.evaluate(`localStorage.setItem('STRAPI_THEME', 'dark')`);
    await openIn('en');
    // Strapi's panels are in a drawer there.
    await page.getByRole('button', { name: 'Open more actions' }).click();
    await links().scrollIntoViewIfNeeded();
    await page.waitForTimeout(500);
    await copyLink();
    await shoot('panel-dark-small');
    expect(await seriousFindings(page, '[data-lectern=preview]')).toEqual([]);
    await page.evaluate(`localStorage.setItem('STRAPI_THEME', 'light')`);
  });

  it('are not offered for what has no drafts', async () => {
    const { documentId } = await published(lectern, TOPIC, { name: 'A topic' });
    await panel.form(TOPIC, documentId);
    await page.locator('[data-lectern=text]').waitFor();
    await page.waitForTimeout(500);
    expect(await links().count()).toBe(0);
    expect(await page.getByText('Set up preview').count()).toBe(0);
  });
});
