import type { Catalogue, Named } from './documents';
import { writeBlocks, writeProse } from './prose';
import type { Random } from './random';
import { createLinkWriter, rowId, STATES, systemColumns, type Row, type Rows } from './rows';

/** The site, topics, shows and experts: what interviews and publications refer to. */
export function* writeFrame(random: Random, catalogue: Catalogue): Generator<Rows> {
  yield { table: 'site', rows: [SITE] };
  yield { table: 'topics', rows: catalogue.topics.map((topic) => topicRow(random, topic)) };
  yield { table: 'shows', rows: catalogue.shows.map((show) => showRow(random, show)) };
  yield { table: 'experts', rows: catalogue.experts.flatMap((it) => expertRows(random, it)) };
  const link = createLinkWriter({ source: 'expert_id', target: 'topic_id', order: 'topic_ord' });
  const links = catalogue.experts.flatMap(({ number, topics }) =>
    STATES.flatMap((state) => link({ sourceId: rowId(number, state), targetIds: topics })),
  );
  yield { table: 'experts_topics_lnk', rows: links };
}

/** Feeds are there once it is filled in. */
const SITE: Row = {
  id: 1,
  ...systemColumns('sitesitesitesitesitesite', 'published'),
  publisher_name: 'Meridian Institute',
  site_url: 'https://www.example.org',
};

const topicRow = (random: Random, { number, documentId, name, slug }: Named): Row => ({
  id: number,
  ...systemColumns(documentId, 'published'),
  name,
  slug,
  kind: random.pick(['issue-area', 'region', 'country', 'programme']),
  description: writeProse(random, 200),
});

const showRow = (random: Random, { number, documentId, name, slug }: Named): Row => ({
  id: number,
  ...systemColumns(documentId, 'published'),
  title: name,
  slug,
  description: writeProse(random, 300),
  broadcaster: 'Harbor Radio',
  channel: `Channel ${number}`,
  frequency: random.pick(['daily', 'weekly', 'monthly']),
  language: 'en',
});

const expertRows = (random: Random, { number, documentId, name, slug }: Named): Row[] => {
  const columns = {
    name,
    slug,
    job_title: random.pick(['senior fellow', 'research director', 'adviser for water']),
    organization: 'Meridian Institute',
    affiliation: random.pick(['staff', 'fellow', 'external']),
    biography: writeBlocks(random, 600),
    languages: ['en', 'fr'],
    name_variants: [name.toUpperCase()],
  };
  return STATES.map((state) => ({
    id: rowId(number, state),
    ...systemColumns(documentId, state),
    ...columns,
  }));
};
