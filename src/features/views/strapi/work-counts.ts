import type { Core } from '@strapi/strapi';
import { allOf, type AtOnce } from '../../../lib/at-once';
import { textAt, type UnknownRecord } from '../../../lib/record';
import { NO_DEPENDENCIES } from '../../../platform/public-answers';
import type { Dependencies } from '../../../platform/public-reads';
import { NO_MEMBERS, type Members } from '../../../platform/view-parts';
import { contentTypeOf } from '../../content/registry';
import { rightToList } from '../../content/rights';
import { kindsOwnedBy, WORK_KINDS } from '../../content/work-kinds';
import { countWork, type WorkOwner } from './work-counts-store';

export interface Counted {
  readonly uid: string;
  readonly row: UnknownRecord;
  /** The language whose work is counted; the default one where it is not given. */
  readonly locale: unknown;
  readonly may: (right: string) => AtOnce<boolean>;
}

/** `counts` of a full view: null for what its caller may not list. One statement; none where nothing is counted. */
export const readWorkCounts = async (
  strapi: Core.Strapi,
  { uid, row, locale, may }: Counted,
): Promise<Members> => {
  const documentId = textAt(row, 'documentId');
  const type = contentTypeOf(uid);
  if (!type?.workOwner || documentId === null) return NO_MEMBERS;
  const owner: WorkOwner = { type, documentId, parentField: type.workOwner.parentField };
  const kinds = kindsOwnedBy(type);
  const rights = await allOf(kinds.map((kind) => may(rightToList(kind))));
  const open = kinds.filter((_, place) => rights[place]);
  const counts = await countWork(strapi, { owner, kinds: open, locale });
  const byKind = new Map(counts.map(({ kind, count }) => [kind.plural, count]));
  return {
    members: {
      counts: Object.fromEntries(kinds.map(({ plural }) => [plural, byKind.get(plural) ?? null])),
    },
    dependencies: open.length === 0 ? NO_DEPENDENCIES : dependenciesOf(owner),
  };
};

/** What has no relation of its own to its work, as a topic: any may come to have it. Experts and shows know theirs. */
const dependenciesOf = ({ type, documentId, parentField }: WorkOwner): Dependencies =>
  parentField === null
    ? {
        documents: [documentId],
        types: [],
        relations: kindsOwnedBy(type).map(({ plural }) => `${type.uid}.${plural}`),
      }
    : {
        documents: [],
        types: [type.uid, ...WORK_KINDS.map(({ uid }) => uid)],
        relations: [`${type.uid}.${parentField}`, ...WORK_KINDS.map(({ uid }) => `${uid}.topics`)],
      };
