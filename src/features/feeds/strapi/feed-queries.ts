import type { ContentQuery } from '../../../platform/content-reads';
import { INDEXABLE } from '../../content/indexable';
import { TOPIC } from '../../content/registry';
import { NAMED } from '../../content/types/parts';
import type { FedType } from '../fed-types';

const FILE = { fields: ['url', 'mime', 'size', 'width', 'height', 'alternativeText'] } as const;

/** What is read of a type to make its items. */
export const itemQuery = (
  type: FedType,
  isFullText: boolean,
): Pick<ContentQuery, 'fields' | 'populate'> => {
  const { fields, feed } = type;
  const body = isFullText ? feed.body : null;
  const [picture, ofPerson] = fields.picture ?? [];
  return {
    fields: [
      'title',
      'slug',
      fields.text,
      feed.dateField,
      'updatedAt',
      ...languageFields(type),
      ...(body?.kind === 'blocks' ? [body.field] : []),
    ],
    populate: {
      ...(picture === undefined || ofPerson !== undefined ? {} : { [picture]: FILE }),
      [fields.people]: {
        ...NAMED,
        ...(ofPerson === undefined ? {} : { populate: { [ofPerson]: FILE } }),
      },
      topics: { fields: ['name'] },
      ...(body?.kind === 'turns' ? { [body.field]: true } : {}),
    },
  };
};

const languageFields = ({ listing }: FedType): readonly string[] =>
  listing?.isTranslated === true ? ['locale'] : [];

/** The relation through which documents of a type belong to an owner. */
export const ownerFieldOf = ({ fields }: FedType, ownerUid: string): string =>
  ownerUid === TOPIC.uid ? 'topics' : fields.people;

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
    guests: { ...NAMED, populate: { photo: FILE } },
    pullQuote: true,
    transcript: true,
  },
};

export const HAS_AUDIO = {
  $or: [{ audioUrl: { $notNull: true } }, { audio: { id: { $notNull: true } } }],
} as const;

/** The newest first; the same day by documentId, so that pages never overlap. */
export const sortOf = ({ feed }: FedType): readonly string[] => [
  `${feed.dateField}:desc`,
  'documentId:asc',
];

export const filterOf = (conditions: readonly unknown[]): { $and: readonly unknown[] } => ({
  $and: [INDEXABLE, ...conditions],
});
