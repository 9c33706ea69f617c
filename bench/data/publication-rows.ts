import type { Publication } from './documents';
import { writeBlocks, writeProse } from './prose';
import type { Random } from './random';
import { createLinkWriter, rowId, STATES, systemColumns, type Row, type Rows } from './rows';
import { BODY_LENGTH } from './size';

const BATCH = 500;

/** Publications in batches, each followed by its links. */
export function* writePublications(
  random: Random,
  publications: readonly Publication[],
): Generator<Rows> {
  const linkAuthors = createLinkWriter({
    source: 'publication_id',
    target: 'expert_id',
    order: 'expert_ord',
    inverseOrder: 'publication_ord',
  });
  const linkTopics = createLinkWriter({
    source: 'publication_id',
    target: 'topic_id',
    order: 'topic_ord',
  });
  for (let from = 0; from < publications.length; from += BATCH) {
    const batch = publications.slice(from, from + BATCH);
    yield { table: 'publications', rows: batch.flatMap((it) => publicationRows(random, it)) };
    yield {
      table: 'publications_authors_lnk',
      rows: inBothStates(batch, ({ number, authors }, state) =>
        linkAuthors({
          sourceId: rowId(number, state),
          targetIds: authors.map((author) => rowId(author, state)),
        }),
      ),
    };
    yield {
      table: 'publications_topics_lnk',
      rows: inBothStates(batch, ({ number, topics }, state) =>
        linkTopics({ sourceId: rowId(number, state), targetIds: topics }),
      ),
    };
  }
}

const publicationRows = (random: Random, publication: Publication): Row[] => {
  const { number, documentId, name, slug, releaseDate } = publication;
  const columns = {
    title: name,
    slug,
    release_date: releaseDate,
    publication_type: random.pick(['analysis', 'report', 'special-report', 'commentary']),
    summary: writeProse(random, 300),
    body: writeBlocks(random, BODY_LENGTH),
    doi: `10.5555/meridian.${number}`,
    locale: 'en',
  };
  return STATES.map((state) => ({
    id: rowId(number, state),
    ...systemColumns(documentId, state),
    ...columns,
  }));
};

const inBothStates = (
  batch: readonly Publication[],
  write: (publication: Publication, state: (typeof STATES)[number]) => Row[],
): Row[] => batch.flatMap((publication) => STATES.flatMap((state) => write(publication, state)));
