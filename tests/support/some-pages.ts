import {
  EXPERT,
  INTERVIEW,
  interviewData,
  PUBLICATION,
  publicationData,
  published,
  SHOW,
  TOPIC,
} from './content';
import type { Json } from './http';
import type { Lectern } from './lectern';

const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (value: string) => ({ type: 'paragraph', children: [text(value)] });

/** 602 words. */
export const BLOCKS = [
  { type: 'heading', level: 2, children: [text('Two rivers')] },
  paragraph(Array.from({ length: 600 }, () => 'water').join(' ')),
];

export interface SomePages {
  readonly middle: Json;
  readonly sameDay: Json;
}

/**
 * Pages of each type that lead to one another: a show of four interviews, two of them of one day and one with a
 * translation, an expert who is in all of it, and topics that stand one under another.
 */
export const somePage = async (lectern: Lectern): Promise<SomePages> => {
  const water = await published(lectern, TOPIC, { name: 'Water' });
  const rivers = await published(lectern, TOPIC, { name: 'Rivers', parent: water.documentId });
  const show = await published(lectern, SHOW, { title: 'Headwaters' });
  const ada = await published(lectern, EXPERT, {
    name: 'Ada Reed',
    biography: BLOCKS,
    photo: await file(lectern, 'ada'),
  });
  await published(lectern, EXPERT, { name: 'No Words' });
  await makePublications(lectern, { water, rivers, ada });
  const guests = [ada.documentId];
  const interview = (title: string, airDate: string, more: object = {}): Promise<Json> =>
    published(lectern, INTERVIEW, {
      ...interviewData({ title, airDate, guests, show: show.documentId }),
      ...more,
    });
  await interview('First', '2025-01-01', { topics: [water.documentId] });
  const middle = await interview('Middle', '2025-01-02', {
    topics: [rivers.documentId],
    audio: await file(lectern, 'sound', '.mp3'),
  });
  const sameDay = await interview('Same day', '2025-01-02');
  await interview('Last', '2025-01-03', { audioUrl: 'https://media.example.org/last.mp3' });
  await interview('Elsewhere', '2025-01-02', { show: null, guests: [] });
  await lectern.documents(INTERVIEW).update({
    documentId: middle.documentId,
    locale: 'de',
    status: 'published',
    data: interviewData({ title: 'Mitte', airDate: '2025-01-02' }),
  });
  return { middle, sameDay };
};

const makePublications = async (
  lectern: Lectern,
  { water, rivers, ada }: { water: Json; rivers: Json; ada: Json },
): Promise<void> => {
  const authors = [ada.documentId];
  await published(
    lectern,
    PUBLICATION,
    publicationData({
      title: 'Paper',
      body: BLOCKS,
      authors,
      topics: [rivers.documentId],
      cover: await file(lectern, 'cover'),
    }),
  );
  await published(
    lectern,
    PUBLICATION,
    publicationData({ title: 'File only', authors, topics: [water.documentId] }),
  );
  await lectern.documents(PUBLICATION).create({
    locale: 'de',
    status: 'published',
    data: publicationData({ title: 'Nur deutsch' }),
  });
};

/** The id of a file that is somewhere. */
const file = async (lectern: Lectern, name: string, ext = '.png'): Promise<number> => {
  const mime = ext === '.png' ? 'image/png' : 'audio/mpeg';
  const { id }: Json = await lectern.strapi.db.query('plugin::upload.file').create({
    data: {
      name,
      hash: name,
      ext,
      mime,
      size: 1,
      provider: 'local',
      url: `/uploads/${name}${ext}`,
      formats: ext === '.png' ? { small: formatOf(name) } : null,
    },
  });
  return id;
};

const formatOf = (name: string): object => ({
  name: `small_${name}`,
  hash: `small_${name}`,
  ext: '.png',
  mime: 'image/png',
  width: 500,
  height: 300,
  size: 1,
  url: `/uploads/small_${name}.png`,
});

/** What a full view has only where its document stands by itself. */
const PARTS = ['previous', 'next', 'counts', 'structuredData', 'socialCard'];

export const withoutParts = (page: Json): Json =>
  Object.fromEntries(Object.entries(page).filter(([name]) => !PARTS.includes(name)));
