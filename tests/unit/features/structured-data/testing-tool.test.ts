import { structuredDataTest, type TestReport } from 'structured-data-testing-tool';
import { Facebook, Google, Twitter } from 'structured-data-testing-tool/presets';
import type { Graph, JsonLdNode } from '../../../../src/features/content/json-ld';
import type { SocialCard } from '../../../../src/features/structured-data/social-card';
import {
  contextOf,
  expertPageRow,
  interviewPageRow,
  publicationPageRow,
  toldPage,
} from '../../../support/published-pages';

const cardOf = (...page: Parameters<typeof toldPage>): SocialCard => toldPage(...page).card();
const graphOf = (...page: Parameters<typeof toldPage>): Graph => toldPage(...page).graph();

const context = contextOf();

type Nodes = readonly JsonLdNode[];

/** The tool reads things one by one: references are written out, a few deep. */
const writeOut = (value: unknown, nodes: Nodes, depth = 0): unknown => {
  if (Array.isArray(value)) return value.map((item) => writeOut(item, nodes, depth));
  if (typeof value !== 'object' || value === null) return value;
  const [[key, id] = [], ...more] = Object.entries(value);
  const isReference = key === '@id' && more.length === 0 && depth < 3;
  const node = isReference ? nodes.find((one) => one['@id'] === id) : undefined;
  const members = Object.entries<unknown>({ ...(node ?? value) });
  return Object.fromEntries(
    members.map(([name, inner]) => [name, writeOut(inner, nodes, depth + 1)]),
  );
};

const script = (thing: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(thing).replaceAll('<', '\\u003c')}</script>`;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const page = ({ '@graph': nodes }: Graph, { openGraph, x }: SocialCard): string => {
  const things = nodes.map((node) => ({
    '@context': 'https://schema.org',
    ...(writeOut(node, nodes) as object),
  }));
  const tags = [
    ...openGraph.map(({ property, content }) => ['property', property, content] as const),
    ...x.map(({ name, content }) => ['name', name, content] as const),
  ].map(([kind, name, content]) => `<meta ${kind}="${name}" content="${escape(content)}">`);
  return `<html><head><title>A page</title>${tags.join('')}${things.map(script).join('')}</head></html>`;
};

const judge = async (html: string): Promise<TestReport> => {
  try {
    return await structuredDataTest(html, { presets: [Google, Facebook, Twitter] });
  } catch (error) {
    if (error instanceof Error && 'res' in error) return error.res as TestReport;
    throw error;
  }
};

/** Accounts at X and an app at Facebook, which Lectern knows nothing of. */
const UNKNOWN = ['"twitter:site"', '"twitter:creator"', '"fb:app_id"'];
const isMissed = (test: string): boolean => !UNKNOWN.includes(test);

const report = publicationPageRow({ publicationType: 'report' });
const analysis = publicationPageRow({ publicationType: 'analysis' });

describe('structured data and cards, by a testing tool with the presets of Google, Facebook and X', () => {
  it.each([
    ['Report', graphOf('publications', report, context), cardOf('publications', report, context)],
    [
      'AnalysisNewsArticle',
      graphOf('publications', analysis, context),
      cardOf('publications', analysis, context),
    ],
    [
      'PodcastEpisode',
      graphOf('interviews', interviewPageRow(), context),
      cardOf('interviews', interviewPageRow(), context),
    ],
    [
      'ProfilePage',
      graphOf('experts', expertPageRow(), context),
      cardOf('experts', expertPageRow(), context),
    ],
  ])('%s passes', async (type, graph, card) => {
    const { failed, warnings, schemas } = await judge(page(graph, card));

    expect(failed).toEqual([]);
    expect(warnings.map(({ test }) => test).filter(isMissed)).toEqual([]);
    expect(schemas).toContain(type);
  });

  it('does not pass without what Google asks for', async () => {
    const { '@graph': nodes, ...graph } = graphOf('publications', analysis, context);
    const bare = nodes.map((node) => ({ ...node, headline: undefined, author: undefined }));
    const { failed } = await judge(
      page({ ...graph, '@graph': bare }, cardOf('publications', analysis, context)),
    );

    expect(failed).not.toEqual([]);
  });
});
