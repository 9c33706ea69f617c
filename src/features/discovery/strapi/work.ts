import type { UnknownRecord } from '../../../lib/record';
import type { PublicAnswer } from '../../../platform/public-reads';
import type { RoutedRequest } from '../../../platform/public-routes';
import { encodeCursor, writeQuery } from '../../../platform/rest-query';
import { isLocalized } from '../../../platform/schema';
import type { ContentType } from '../../content/registry';
import { findPublicDocument } from '../../content/strapi/public-document';
import { listable } from '../../content/strapi/readable-types';
import { viewQuery } from '../../content/strapi/views-by-id';
import { kindsOwnedBy, relationToOwner, WORK_KINDS, type WorkKind } from '../../content/work-kinds';
import { addressIn, missingDocuments } from '../../slugs/strapi/interface';
import { pageOfKind, workPage } from '../work-page';
import type { WorkRequest } from '../work-route';
import { type Context, jsonAnswer } from './answers';

/** `GET /api/experts/:id/work`, `GET /api/topics/:id/latest`. Three reads: the owner, and each kind of work. */
export const answerWork =
  ({ strapi, contentReads, publicCaller, viewContext }: Context, type: ContentType) =>
  async (request: RoutedRequest, asked: WorkRequest): Promise<PublicAnswer> => {
    const { locale, pageSize } = asked;
    const owner = await findPublicDocument(
      contentReads,
      {
        uid: type.uid,
        idOrSlug: request.params.id ?? '',
        locale: isLocalized(strapi, type.uid) ? locale : undefined,
      },
      { fields: ['documentId'] },
    );
    if (!owner) return missingDocuments(strapi)(request, { type, ...addressIn(request) });
    const { documentId } = owner;
    const kinds = await listable(publicCaller, kindsOwnedBy(type));
    const found = await Promise.all(
      kinds.map(async (kind) => {
        const ownedBy = {
          [relationToOwner(kind, type) ?? '']: { documentId: { $eq: documentId } },
        };
        const query = workQuery(kind, ownedBy, asked);
        return { kind, ...(await contentReads.find(kind.uid, query)) };
      }),
    );
    const items = found.flatMap(({ kind, rows }) => rows.map((row) => ({ kind, row })));
    const page = workPage(items, pageSize);
    const body = {
      data: page.items.map(({ kind: { uid, kind }, row }) => ({
        contentType: kind,
        ...viewContext.shown({ uid, view: 'card', row }),
      })),
      links: { next: page.next === null ? null : nextAddress(request, asked, page.next) },
      meta: { pagination: { pageSize }, view: 'card' },
    };
    return jsonAnswer(
      body,
      owner.dependencies,
      { documents: [documentId], types: WORK_KINDS.map(({ uid }) => uid), relations: [] },
      ...found.map(({ dependencies }) => dependencies),
    );
  };

const workQuery = (
  kind: WorkKind,
  ownedBy: UnknownRecord,
  { after, locale, pageSize }: WorkRequest,
) => {
  const { filters, sort } = pageOfKind(kind, after);
  return {
    ...viewQuery(kind.uid, 'card'),
    ...(locale === undefined ? {} : { locale }),
    filters: { $and: [ownedBy, ...filters] },
    sort,
    limit: pageSize + 1,
  };
};

const nextAddress = (
  { path }: RoutedRequest,
  { locale, pageSize }: WorkRequest,
  next: string,
): string =>
  `${path}?${writeQuery({
    ...(locale === undefined ? {} : { locale }),
    pageSize,
    after: encodeCursor(next),
  })}`;
