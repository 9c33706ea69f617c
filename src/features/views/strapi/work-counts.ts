import type { Core } from '@strapi/strapi';
import { textAt, type UnknownRecord } from '../../../lib/record';
import { NO_DEPENDENCIES } from '../../../platform/public-answers';
import type { Dependencies } from '../../../platform/public-reads';
import { EXPERT, SHOW, TOPIC } from '../../content/registry';
import { rightToList } from '../../content/rights';
import type { Members } from '../../../platform/view-parts';
import { WORK_KINDS } from '../../content/work-kinds';
import { countWork, kindsOf, type WorkOwner } from './work-counts-store';

type Owner = Pick<WorkOwner, 'relationOf' | 'parentField'>;

const OWNERS: Readonly<Record<string, Owner>> = {
  [EXPERT.uid]: { relationOf: ({ expertsField }) => expertsField, parentField: null },
  [TOPIC.uid]: { relationOf: () => 'topics', parentField: 'parent' },
  [SHOW.uid]: {
    relationOf: ({ kind }) => (kind === 'interview' ? 'show' : null),
    parentField: null,
  },
};

export interface Counted {
  readonly uid: string;
  readonly row: UnknownRecord;
  /** The language whose work is counted; the default one where it is not given. */
  readonly locale: unknown;
  readonly may: (right: string) => Promise<boolean>;
}

/** `counts` of a full view: null for what its caller may not list. One statement; none where nothing is counted. */
export const readWorkCounts = async (
  strapi: Core.Strapi,
  { uid, row, locale, may }: Counted,
): Promise<Members> => {
  const documentId = textAt(row, 'documentId');
  const found = OWNERS[uid];
  if (!found || documentId === null) return { members: {}, dependencies: NO_DEPENDENCIES };
  const owner = { ...found, uid, documentId };
  const kinds = kindsOf(owner);
  const rights = await Promise.all(kinds.map((kind) => may(rightToList(kind))));
  const open = kinds.filter((_, place) => rights[place]);
  const counts = await countWork(strapi, { owner, kinds: open, locale });
  const byKind = new Map(counts.map(({ kind, count }) => [kind.plural, count]));
  return {
    members: {
      counts: Object.fromEntries(kinds.map(({ plural }) => [plural, byKind.get(plural) ?? null])),
    },
    dependencies:
      open.length === 0 ? NO_DEPENDENCIES : (DEPENDENCIES[uid]?.(documentId) ?? NO_DEPENDENCIES),
  };
};

/** A topic does not know its work: any may come to have it. Experts and shows do. */
const DEPENDENCIES: Readonly<Record<string, (documentId: string) => Dependencies>> = {
  [EXPERT.uid]: (documentId) => ({
    documents: [documentId],
    types: [],
    relations: WORK_KINDS.map(({ plural }) => `${EXPERT.uid}.${plural}`),
  }),
  [SHOW.uid]: (documentId) => ({
    documents: [documentId],
    types: [],
    relations: [`${SHOW.uid}.interviews`],
  }),
  [TOPIC.uid]: () => ({
    documents: [],
    types: [TOPIC.uid, ...WORK_KINDS.map(({ uid }) => uid)],
    relations: [`${TOPIC.uid}.parent`, ...WORK_KINDS.map(({ uid }) => `${uid}.topics`)],
  }),
};
