import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { listAt, textAt } from '../../../lib/record';
import {
  readPanelBody,
  READING,
  UPDATING,
  PUBLISHING,
  wrongParameter,
} from '../../../platform/panel-routes';
import { attributesOf, hasDrafts } from '../../../platform/schema';
import { findRows, rowTest } from '../../../platform/stored-rows';
import { TOPIC } from '../../content/registry';
import { serveDesk, type Desk } from '../../content/strapi/desk';
import { readableType, type ReadableType } from '../../content/strapi/form-question';
import { BULK_PATH, type BulkDeed, type BulkItem, type Hindrance } from '../bulk';
import { BULK_QUESTION } from '../bulk-question';
import { findPublicationProblems } from '../publication-gate';
import { readCandidate } from './candidate';
import { findLinks } from './links-store';
import { namedFor } from './named-links';

/** What Strapi's own routes ask for, of each document. */
const RIGHT_OF: Readonly<Record<BulkDeed, string>> = {
  publish: PUBLISHING,
  unpublish: PUBLISHING,
  delete: 'plugin::content-manager.explorer.delete',
  'add-topic': UPDATING,
};

/** Tells the panel, before anything is done, with which of several documents it can be done; nothing is written. */
export const serveBulkCheck = (desk: Desk): Promise<void> => {
  const { strapi } = desk;
  const answer = async (ctx: Context): Promise<readonly BulkItem[]> => {
    const { documentIds, ...asked } = readQuestion(strapi, ctx);
    const items: BulkItem[] = [];
    // One after another: a hundred at once would take every connection.
    for (const documentId of documentIds) items.push(await itemOf(strapi, asked, documentId));
    return items;
  };
  const right = { name: 'desk.bulk', displayName: 'See which of several documents are ready' };
  return serveDesk(desk, right, { [BULK_PATH]: answer });
};

interface Asked extends ReadableType {
  readonly deed: BulkDeed;
  readonly topic: string | null;
}

const readQuestion = (
  strapi: Core.Strapi,
  ctx: Context,
): Asked & { readonly documentIds: readonly string[] } => {
  const { deed, topic, documentIds, ...named } = readPanelBody(ctx, BULK_QUESTION);
  const readable = readableType(strapi, ctx, named);
  if (!isPossible(strapi, readable.uid, deed))
    throw wrongParameter('deed', 'is nothing for this type');
  if ((deed === 'add-topic') !== (topic !== null)) {
    throw wrongParameter('topic', 'name one to add a topic, and none for anything else');
  }
  return { ...readable, deed, topic, documentIds };
};

const isPossible = (strapi: Core.Strapi, uid: UID.ContentType, deed: BulkDeed): boolean => {
  if (deed === 'delete') return true;
  if (deed === 'add-topic') return attributesOf(strapi, uid).topics?.target === TOPIC.uid;
  return hasDrafts(strapi, uid);
};

const itemOf = async (strapi: Core.Strapi, asked: Asked, documentId: string): Promise<BulkItem> => {
  const { uid, locale, ability, deed } = asked;
  const rows = await findRows(strapi, uid, { documentId, ...(locale === null ? {} : { locale }) });
  const reaches = (right: string, some: readonly unknown[]): boolean =>
    some.every(rowTest(strapi, { ability }, { right, model: uid }));
  if (rows.length === 0 || !reaches(READING, rows)) {
    return { documentId, name: null, hindrance: { code: 'DOCUMENT_NOT_FOUND' } };
  }
  const draft = await draftOf(strapi, asked, documentId);
  const name = textAt(draft, asked.type.nameField ?? '');
  // What is published is deleted with the draft; all else is done with the draft.
  const isWhole = deed === 'delete' || !hasDrafts(strapi, uid);
  const touched = isWhole ? rows : rows.filter((row) => row.publishedAt === null);
  if (!reaches(RIGHT_OF[deed], touched)) {
    return { documentId, name, hindrance: { code: 'RIGHT_MISSING' } };
  }
  const isPublished = rows.some((row) => row.publishedAt !== null);
  const hindrance = await HINDRANCES[deed]({ strapi, asked, documentId, draft, isPublished });
  return { documentId, name, hindrance };
};

/** With its topics, where it has any. */
const draftOf = (
  strapi: Core.Strapi,
  { uid, locale, deed }: Asked,
  documentId: string,
): Promise<unknown> =>
  strapi.db.query(uid).findOne({
    where: {
      documentId,
      ...(hasDrafts(strapi, uid) ? { publishedAt: null } : {}),
      ...(locale === null ? {} : { locale }),
    },
    ...(deed === 'add-topic' ? { populate: { topics: { select: ['documentId'] } } } : {}),
  });

interface Case {
  readonly strapi: Core.Strapi;
  readonly asked: Asked;
  readonly documentId: string;
  readonly draft: unknown;
  readonly isPublished: boolean;
}

type FindHindrance = (one: Case) => Promise<Hindrance | null>;

const HINDRANCES: Readonly<Record<BulkDeed, FindHindrance>> = {
  publish: async ({ strapi, asked: { uid, locale }, documentId }) => {
    const candidate = await readCandidate(strapi, { uid, documentId, locale });
    const problems = candidate ? findPublicationProblems(candidate) : [];
    return problems.length > 0 ? { code: 'NOT_READY', problems } : null;
  },
  unpublish: async (one) => {
    if (!one.isPublished) return { code: 'NOTHING_TO_DO' };
    return referredTo(one, 'needed');
  },
  delete: (one) => referredTo(one, 'any'),
  'add-topic': async ({ asked: { topic }, draft }) => {
    const has = listAt(draft, 'topics').some((one) => textAt(one, 'documentId') === topic);
    return has ? { code: 'NOTHING_TO_DO' } : null;
  },
};

const referredTo = async (
  { strapi, asked: { uid, locale, ability }, documentId }: Case,
  kind: 'any' | 'needed',
): Promise<Hindrance | null> => {
  const found = await findLinks(strapi, { uid, documentId, locales: [locale], kind });
  if (found.total === 0) return null;
  return { code: 'STILL_REFERRED_TO', ...(await namedFor(strapi, ability, found)) };
};
