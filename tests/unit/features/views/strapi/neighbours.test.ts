import type { Core } from '@strapi/strapi';
import { EVENT } from '../../../../../src/features/content/types/event';
import { findNeighbours } from '../../../../../src/features/views/strapi/neighbours';
import type { ContentFinder, ContentRead } from '../../../../../src/platform/content-finder';
import type { Dependencies } from '../../../../../src/platform/dependencies';

/** Events in a series, as their declaration and their schema could say. */
const SERIES = 'api::series.series';

const strapi = {
  db: {
    metadata: new Map([
      [
        EVENT.uid,
        {
          attributes: {
            series: {
              type: 'relation',
              relation: 'manyToOne',
              target: SERIES,
              inversedBy: 'partsOfIt',
            },
          },
        },
      ],
    ]),
  },
} as unknown as Core.Strapi;

const place = {
  order: { among: 'series', by: 'startsAt' },
  relatedId: 's',
  date: '2025-01-02',
  documentId: 'e',
  locale: null,
};

const finder = (
  types: readonly string[],
): { readonly reads: ContentFinder; readonly asked: ContentRead[] } => {
  const asked: ContentRead[] = [];
  const dependencies: Dependencies = { documents: ['u'], types, relations: [] };
  const find: ContentFinder['find'] = async (uid, query) => {
    asked.push({ uid, query });
    return { rows: [{ documentId: 'u' }], dependencies };
  };
  return { reads: { find }, asked };
};

it('neighbours are looked for by the relation and the date that a declaration names', async () => {
  const { reads, asked } = finder([EVENT.uid, SERIES]);

  const { rows } = await findNeighbours({ strapi, reads }, EVENT.uid, place);

  expect(rows).toEqual({ previous: { documentId: 'u' }, next: { documentId: 'u' } });
  expect(asked.map(({ uid, query }) => [uid, query.sort])).toEqual([
    [EVENT.uid, ['startsAt:desc', 'documentId:desc']],
    [EVENT.uid, ['startsAt:asc', 'documentId:asc']],
  ]);
});

it('they hold until what is shared leads to others, by whatever it is called there', async () => {
  const { reads } = finder([EVENT.uid, SERIES]);

  const { dependencies } = await findNeighbours({ strapi, reads }, EVENT.uid, place);

  expect(dependencies).toEqual({
    documents: ['s', 'u'],
    types: [],
    relations: [`${SERIES}.partsOfIt`],
  });
});

it('an engine that depends on other types is not second-guessed', async () => {
  const { reads } = finder([EVENT.uid, 'api::site.site']);

  const { dependencies } = await findNeighbours({ strapi, reads }, EVENT.uid, place);

  expect(dependencies.types).toEqual([EVENT.uid, 'api::site.site']);
});
