import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../support/http';
import { publishInstitute, type Institute } from '../support/institute';
import { useLectern } from '../support/lectern';
import { PROJECT_ROOT } from '../support/test-environment';

const FRAGMENTS = readFileSync(join(PROJECT_ROOT, 'client', 'views.graphql'), 'utf8');

const lectern = useLectern();
let institute: Institute;

beforeAll(async () => {
  institute = await publishInstitute(lectern);
});

/** The definition of a fragment with all that it spreads: GraphQL refuses what is not used. */
const fragment = (name: string, seen = new Set<string>()): string => {
  if (seen.has(name)) return '';
  seen.add(name);
  const [definition = ''] = new RegExp(`^fragment ${name} on [^]*?^}`, 'm').exec(FRAGMENTS) ?? [];
  const spread = [...definition.matchAll(/\.\.\.(\w+)/g)].map(([, other = '']) => other);
  return [definition, ...spread.map((other) => fragment(other, seen))].join('\n');
};

/** REST names rows by number too, spells values as they are, and adds parts of its own to pages. */
const comparable = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value === 'string') return value.replaceAll('-', '_');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !['id', 'structuredData', 'socialCard'].includes(key))
      .map(([key, inner]) => [key, comparable(inner)]),
  );
};

/** What REST makes of documents, beyond what they hold. */
const MADE = [
  'url',
  'alternates',
  'bodyHtml',
  'biographyHtml',
  'wordCount',
  'readingMinutes',
  'previous',
  'next',
  'counts',
  'hasAudio',
  'hasTranscript',
];

/** Without that; a translation is among its own over REST, and what has no language says so. */
const asStored = ({ localizations, ...row }: Json): Json => ({
  ...Object.fromEntries(
    Object.entries(row).filter(
      ([key, value]) => !MADE.includes(key) && !(key === 'locale' && value === null),
    ),
  ),
  ...(localizations
    ? {
        localizations: localizations
          .filter(({ locale }: Json) => locale !== row.locale)
          .map(({ documentId, title, slug, locale }: Json) => ({
            documentId,
            title,
            slug,
            locale,
          })),
      }
    : {}),
});

const types = [
  ['interview', 'Interview'],
  ['publication', 'Publication'],
  ['expert', 'Expert'],
  ['topic', 'Topic'],
  ['show', 'Show'],
] as const;

describe.each(types)('the views of %s as GraphQL fragments', (root, name) => {
  it.each([
    ['card', `${name}Card`],
    ['full', `${name}Page`],
  ])('%s is what REST shows', async (view, fragmentName) => {
    const [first]: Json = {
      interview: institute.interviews,
      publication: institute.publications,
      expert: institute.experts,
      topic: institute.topics,
      show: [institute.show],
    }[root];
    const { documentId } = first;
    const rest = await lectern.rest(`/${root}s/${documentId}?view=${view}`);
    const { body } = await lectern.graphql(
      `query ($documentId: ID!) { ${root}(documentId: $documentId) { ...${fragmentName} } } ${fragment(fragmentName)}`,
      { variables: { documentId } },
    );

    expect(body.errors).toBeUndefined();
    expect(comparable(body.data[root])).toEqual(comparable(asStored(rest.body.data)));
  });
});

it('has the site, too', async () => {
  const { body } = await lectern.graphql(`{ site { ...SitePage } } ${fragment('SitePage')}`);

  expect(body).toMatchObject({ data: { site: { publisherName: 'Meridian Institute' } } });
});
