import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launch } from '../support/browser';
import { publishInstitute } from '../support/institute';
import { useLectern } from '../support/lectern';

const SLUG = 'who-measures-the-river';

describeInBrowser('a page of another origin', (chromium) => {
  const lectern = useLectern();
  let browser: Browser;
  let site: Server;
  let page: Page;

  beforeAll(async () => {
    await publishInstitute(lectern);
    browser = await launch(chromium);
    const track = `${lectern.url}/api/interviews/${SLUG}/transcript.vtt`;
    // As docs/transcripts.md shows it.
    const html = `<!doctype html><audio controls crossorigin="anonymous"><track default kind="captions" srclang="en" src="${track}"></audio>`;
    site = createServer((_request, answer) => {
      answer.setHeader('Content-Type', 'text/html');
      answer.end(html);
    });
    await new Promise<void>((resolve) => {
      site.listen(0, '127.0.0.1', resolve);
    });
    page = await browser.newPage();
    await page.goto(`http://localhost:${(site.address() as AddressInfo).port}/`);
  });

  afterAll(async () => {
    await browser.close();
    site.close();
  });

  it('shows captions', async () => {
    await page.waitForFunction("document.querySelector('audio').textTracks[0].cues?.length > 0");
  });

  it('reads REST and GraphQL, and sees the headers that it needs', async () => {
    const seen = await page.evaluate(async (url) => {
      const headers = {
        'If-None-Match': '"none"',
        traceparent: `00-${'1'.repeat(32)}-${'1'.repeat(16)}-01`,
      };
      const rest = await fetch(`${url}/api/interviews`, { headers });
      const graphql = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'ApolloGraphQL-Client-Name': 'site' },
        body: JSON.stringify({ query: '{ topics { name } }' }),
      });
      const names = ['ETag', 'Surrogate-Key', 'X-Cache'];
      return {
        statuses: [rest.status, graphql.status],
        headers: names.filter((name) => rest.headers.get(name) !== null),
      };
    }, lectern.url);

    expect(seen).toEqual({ statuses: [200, 200], headers: ['ETag', 'Surrogate-Key', 'X-Cache'] });
  });

  it('reads nothing with cookies', async () => {
    const outcome = await page.evaluate(
      (url) =>
        fetch(`${url}/api/interviews`, { credentials: 'include' }).then(
          () => 'read',
          () => 'refused',
        ),
      lectern.url,
    );

    expect(outcome).toBe('refused');
  });
});
