import type { Core, UID } from '@strapi/strapi';
import { refusalAnswer, type Refusal } from '../../../platform/public-answers';
import type { PublicAnswer, PublicRequest } from '../../../platform/public-reads';
import type { RoutedRequest } from '../../../platform/public-routes';
import type { ContentType } from '../../content/registry';
import { addressAnswer, onAnyDocument, type PathTo } from './address-answer';
import { resolveAddress } from './address-store';

/** A document that was asked for and is not public under this address. */
export interface MissingDocument {
  readonly type: Pick<ContentType, 'uid' | 'noun'>;
  readonly idOrSlug: string;
  /** The default locale where it is not given; ignored where the type is not translated. */
  readonly locale?: string | undefined;
  readonly pathTo: PathTo;
  /** What is answered where the address was never public. */
  readonly otherwise?: Refusal;
}

export type AnswerMissing = (
  request: Pick<PublicRequest, 'query' | 'headers' | 'drafts'>,
  missing: MissingDocument,
) => Promise<PublicAnswer>;

/** Answers 301 where the document has another slug now, 410 where it was public, else 404. One read. */
export const missingDocuments =
  (strapi: Core.Strapi): AnswerMissing =>
  async (request, { type, idOrSlug, locale, pathTo, otherwise = documentNotFound(type) }) => {
    // Drafts have no addresses of their own to move from.
    if (request.drafts) return refusalAnswer(request, draftNotFound(type));
    // The registry names types by text, Strapi by a union of generated types.
    const uid = type.uid as UID.ContentType;
    const resolution = await resolveAddress(strapi, { uid, idOrSlug, locale });
    return (
      addressAnswer(request, resolution, { uid, idOrSlug, pathTo }) ?? {
        ...refusalAnswer(request, otherwise),
        dependencies: onAnyDocument(uid),
      }
    );
  };

/** The address in a request whose route calls it `:id`. */
export const addressIn = ({
  params,
  pathWith,
}: Pick<RoutedRequest, 'params' | 'pathWith'>): Pick<MissingDocument, 'idOrSlug' | 'pathTo'> => ({
  idOrSlug: params.id ?? '',
  pathTo: (id) => pathWith({ id }),
});

const draftNotFound = ({ noun }: Pick<ContentType, 'noun'>): Refusal => ({
  status: 404,
  code: 'DOCUMENT_NOT_FOUND',
  message: `No ${noun} has this documentId or slug in this locale, as a draft or published.`,
});

/** Nothing that is, or was, public has this address. */
export const documentNotFound = ({ noun }: Pick<ContentType, 'noun'>): Refusal => ({
  status: 404,
  code: 'DOCUMENT_NOT_FOUND',
  message: `No published ${noun} has this documentId or slug in this locale.`,
});
