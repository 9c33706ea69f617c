import { EXPERT, INTERVIEW, PUBLICATION, TOPIC } from '../../content/registry';
import { INDEXABLE } from '../../content/indexable';
import type { ContentQuery } from '../../../platform/content-reads';
import { interviewItem, publicationItem, type ItemSetting } from '../feed-item';
import type { FeedItem } from '../feed';

const FILE = { fields: ['url', 'mime', 'size', 'width', 'height', 'alternativeText'] } as const;
const PERSON = { fields: ['name', 'slug'] } as const;

/** A type whose documents stand in feeds. */
export interface ItemSource {
  readonly uid: string;
  readonly dateField: string;
  /** The relation through which its documents belong to an owner, by the owner's type. */
  readonly ownerFields: Readonly<Record<string, string>>;
  query(isFullText: boolean): Pick<ContentQuery, 'fields' | 'populate'>;
  item(row: unknown, setting: ItemSetting): FeedItem;
}

const PUBLICATIONS: ItemSource = {
  uid: PUBLICATION.uid,
  dateField: 'releaseDate',
  ownerFields: { [TOPIC.uid]: 'topics', [EXPERT.uid]: 'authors' },
  query: (isFullText) => ({
    fields: [
      'title',
      'slug',
      'summary',
      'releaseDate',
      'updatedAt',
      'locale',
      ...(isFullText ? ['body'] : []),
    ],
    populate: { authors: PERSON, topics: { fields: ['name'] }, cover: FILE },
  }),
  item: publicationItem,
};

const INTERVIEWS: ItemSource = {
  uid: INTERVIEW.uid,
  dateField: 'airDate',
  ownerFields: { [TOPIC.uid]: 'topics', [EXPERT.uid]: 'guests' },
  query: (isFullText) => ({
    fields: ['title', 'slug', 'standfirst', 'airDate', 'updatedAt', 'locale'],
    populate: {
      guests: { ...PERSON, populate: { photo: FILE } },
      topics: { fields: ['name'] },
      ...(isFullText ? { transcript: true } : {}),
    },
  }),
  item: interviewItem,
};

export const ITEM_SOURCES = { publications: PUBLICATIONS, interviews: INTERVIEWS } as const;

/** What an episode is made of. Times of turns are needed for chapters, whatever is sent of the text. */
export const EPISODE_QUERY: Pick<ContentQuery, 'fields' | 'populate'> = {
  fields: [
    'title',
    'slug',
    'standfirst',
    'airDate',
    'updatedAt',
    'locale',
    'hostName',
    'duration',
    'audioUrl',
  ],
  populate: {
    audio: FILE,
    guests: { ...PERSON, populate: { photo: FILE } },
    pullQuote: true,
    transcript: true,
  },
};

export const HAS_AUDIO = {
  $or: [{ audioUrl: { $notNull: true } }, { audio: { id: { $notNull: true } } }],
} as const;

/** The newest first; the same day by documentId, so that pages never overlap. */
export const sortOf = ({ dateField }: Pick<ItemSource, 'dateField'>): readonly string[] => [
  `${dateField}:desc`,
  'documentId:asc',
];

export const filterOf = (conditions: readonly unknown[]): { $and: readonly unknown[] } => ({
  $and: [INDEXABLE, ...conditions],
});
