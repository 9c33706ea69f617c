import { CONTENT_TYPES, type ContentType } from '../content/registry';

/** A type with a feed of all its documents, and where those hold what items show. */
export type FedType = ContentType & {
  readonly [Member in 'fields' | 'feed' | 'page']: NonNullable<ContentType[Member]>;
};

const isFed = (type: ContentType): type is FedType =>
  type.fields !== null && type.feed !== null && type.page !== null;

export const FED_TYPES: readonly FedType[] = CONTENT_TYPES.filter(isFed);

/** Those whose documents are in the feeds of what they belong to: topics and experts. */
export const FED_WORK: readonly FedType[] = FED_TYPES.filter(({ work }) => work !== null);

export const fedType = (type: ContentType): FedType => {
  if (!isFed(type)) throw new Error(`There is no feed of ${type.plural}.`);
  return type;
};
