import { readItemsOf } from '../../../../../src/features/feeds/strapi/feed-rows';
import type { ContentFinder } from '../../../../../src/platform/content-finder';
import { NO_DEPENDENCIES } from '../../../../../src/platform/public-answers';

const MOMENTS: Readonly<Record<string, Date>> = {
  older: new Date('2025-01-01T10:00:00Z'),
  newer: new Date('2025-01-02T10:00:00Z'),
};

/** As Strapi's own engine gives moments. */
const find: ContentFinder['find'] = async (uid) => ({
  rows: uid.includes('interview')
    ? Object.entries(MOMENTS).map(([documentId, airDate]) => ({ documentId, airDate }))
    : [],
  dependencies: NO_DEPENDENCIES,
});

const setting = {
  locale: 'en',
  isFullText: false,
  absolute: (path: string) => path,
  pageUrl: () => '',
};

it('what belongs to somebody is in the order of its moments, whatever an engine gives them as', async () => {
  const { items } = await readItemsOf(
    { contentReads: { find }, publicCaller: { may: async () => true } } as never,
    { uid: 'api::topic.topic', documentId: 't' },
    { page: 1, pageSize: 10, setting },
  );

  expect(items.map(({ published }) => published)).toEqual([
    '2025-01-02T10:00:00.000Z',
    '2025-01-01T10:00:00.000Z',
  ]);
});
