import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { isRecord, listAt, numberAt, textAt, type UnknownRecord } from '../../../lib/record';
import type { FeatureContext } from '../../../platform/feature';
import {
  addPanelRoute,
  demandReading,
  readPanelBody,
  wrongParameter,
} from '../../../platform/panel-routes';
import { attributesOf, hasDrafts, isLocalized } from '../../../platform/schema';
import { ADMIN_ROLE } from '../../content/admin-roles';
import { contentTypeOf, type ContentType } from '../../content/registry';
import { findAdvice } from '../advice';
import { findPublicationProblems } from '../publication-gate';
import { READINESS, READINESS_PATH, type Readiness } from '../readiness';
import { linkedAfter, linksOfForm, withTyped } from '../unsaved-draft';
import { candidateOf, readDraft, type DraftKey } from './candidate';

const RIGHT = 'desk.readiness';

/** Tells the panel what publishing would refuse, of what is typed and not saved yet. */
export const serveReadiness = async ({
  strapi,
  adminRights,
}: Pick<FeatureContext, 'strapi' | 'adminRights'>): Promise<void> => {
  await adminRights.add({
    name: RIGHT,
    displayName: 'See what a document lacks for publishing',
    group: 'Desk',
    roles: [ADMIN_ROLE.editor, ADMIN_ROLE.author],
  });
  const answer = (ctx: Context): Promise<Readiness> => {
    const asked = readQuestion(strapi, ctx);
    demandReading(ctx, asked.key.uid);
    return readinessOf(strapi, asked);
  };
  addPanelRoute(strapi, { method: 'POST', path: READINESS_PATH, right: RIGHT, answer });
};

interface Question {
  readonly key: DraftKey;
  readonly type: ContentType;
  readonly values: UnknownRecord;
}

const readQuestion = (strapi: Core.Strapi, ctx: Context): Question => {
  const { uid, documentId, locale, values } = readPanelBody(ctx, READINESS);
  const type = contentTypeOf(uid);
  if (!type || !(uid in strapi.contentTypes)) throw wrongParameter('uid', 'is not a content type');
  const known = attributesOf(strapi, uid);
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined)
    throw wrongParameter(`values.${unknown}`, 'is not a field of this type');
  const contentUid = uid as UID.ContentType;
  const key = {
    uid: contentUid,
    documentId,
    locale: isLocalized(strapi, contentUid) ? locale : null,
  };
  return { key, type, values };
};

const readinessOf = async (
  strapi: Core.Strapi,
  { key, type, values }: Question,
): Promise<Readiness> => {
  const attributes = attributesOf(strapi, key.uid);
  const names = (wanted: string): string[] =>
    Object.keys(attributes).filter((name) => textAt(attributes[name], 'type') === wanted);
  const relations = names('relation').filter((name) => LOOKED_AT.includes(name));
  const stored = (await readDraft(strapi, key, [...relations, ...names('media')])) ?? {};
  const linked = await linkedDocuments(strapi, { key, stored, values, relations });
  const typed = Object.entries(values).filter(([name]) => !relations.includes(name));
  const draft = withTyped(stored, Object.fromEntries(typed), type.transcriptField);
  const row = { ...draft, ...linked };
  return {
    problems: findPublicationProblems(await candidateOf(strapi, { key, type, row })),
    advice: findAdvice({ type, draft, linked, pictures: picturesOf(draft, names('media')) }),
  };
};

/** Relations that the gate or advice asks about. */
const LOOKED_AT: readonly string[] = ['guests', 'authors', 'topics', 'relatedPublications'];

interface Linking {
  readonly key: DraftKey;
  readonly stored: UnknownRecord;
  readonly values: UnknownRecord;
  readonly relations: readonly string[];
}

/** The targets of relations as they would be saved. */
const linkedDocuments = async (
  strapi: Core.Strapi,
  { key, stored, values, relations }: Linking,
): Promise<Record<string, readonly unknown[]>> => {
  const linked: Record<string, readonly unknown[]> = {};
  for (const name of relations) {
    const links = linksOfForm(values[name]);
    const before = listAt(stored, name);
    if (!links) {
      linked[name] = before;
      continue;
    }
    const target = textAt(attributesOf(strapi, key.uid)[name], 'target') as UID.ContentType;
    const documentIds = links.connect.map(({ documentId }) => documentId);
    const locale = isLocalized(strapi, target) ? { locale: key.locale } : {};
    const drafts = hasDrafts(strapi, target) ? { publishedAt: null } : {};
    const loaded: unknown[] = await strapi.db
      .query(target)
      .findMany({ where: { documentId: { $in: documentIds }, ...drafts, ...locale } });
    linked[name] = linkedAfter(before, links, loaded);
  }
  return linked;
};

const picturesOf = (draft: UnknownRecord, fields: readonly string[]): Record<string, unknown[]> =>
  Object.fromEntries(
    fields.map((field) => [field, [draft[field]].flat().filter(isPicture)] as const),
  );

const isPicture = (file: unknown): boolean =>
  isRecord(file) &&
  (textAt(file, 'mime') ?? '').startsWith('image/') &&
  numberAt(file, 'id') !== null;
