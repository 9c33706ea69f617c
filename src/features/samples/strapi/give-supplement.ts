import type { Core } from '@strapi/strapi';
import { isRecord, listAt, textAt, type UnknownRecord } from '../../../lib/record';
import { inTransaction } from '../../../platform/database';
import { documentsOf } from '../../../platform/documents';
import { hasDrafts } from '../../../platform/schema';
import { missingFields } from '../filling';
import type { Fields, Supplement } from '../supplements';
import { timedTurns, translatedTurns, type GivenTurn } from '../turns';
import { resolveFields } from './resolve-fields';
import { findOriginal, populated } from './sample-documents';
import type { SampleLedger } from './sample-ledger';
import type { SampleLibrary } from './sample-library';

export interface Gift {
  readonly supplement: Supplement;
  readonly ledger: SampleLedger;
  readonly library: SampleLibrary;
}

/** `kept-as-draft`: editors have it in work, or took it back. `absent`: it was deleted, or there is nothing to add. */
export type GiftOutcome = 'published' | 'kept-as-draft' | 'absent';

/** Completes one document and notes that it was done, in one transaction. Throws what the gate refuses. */
export const giveSupplement = (strapi: Core.Strapi, gift: Gift): Promise<GiftOutcome> =>
  inTransaction(strapi, async () => {
    const outcome = await give(strapi, gift);
    await gift.ledger.note(gift.supplement.key);
    return outcome;
  });

const give = async (strapi: Core.Strapi, gift: Gift): Promise<GiftOutcome> => {
  const { type, slug, created, locale, translation } = gift.supplement;
  const original = await findOriginal(strapi, gift.supplement);
  if (!original) {
    if (!created) return 'absent';
    const data = await resolveFields(strapi, gift.library, {
      ...created,
      slug,
      ...gift.supplement.fields,
    });
    const status = hasDrafts(strapi, type.uid) ? { status: 'published' as const } : {};
    await documentsOf(strapi, type.uid).create({ data, ...status });
    return 'published';
  }
  const documentId = textAt(original, 'documentId');
  const current = translation
    ? await documentsOf(strapi, type.uid).findOne({
        documentId,
        locale,
        ...populated(strapi, gift.supplement),
      })
    : original;
  const data = await missingData(strapi, gift, { original, current });
  if (Object.keys(data).length === 0) return 'absent';
  const isPublishable = await canBePublished(strapi, { gift, documentId, current });
  await documentsOf(strapi, type.uid).update({
    documentId,
    data,
    ...(locale === null ? {} : { locale }),
    ...(isPublishable ? { status: 'published' } : {}),
  });
  return isPublishable || !hasDrafts(strapi, type.uid) ? 'published' : 'kept-as-draft';
};

interface Versions {
  readonly original: UnknownRecord;
  /** The version that is completed; null: the translation is to be made. */
  readonly current: unknown;
}

const missingData = async (
  strapi: Core.Strapi,
  gift: Gift,
  versions: Versions,
): Promise<Fields> => {
  const { fields, type } = gift.supplement;
  const missing = missingFields(fields, versions.current ?? {});
  const turns = turnsFor(gift.supplement, versions);
  const data = await resolveFields(strapi, gift.library, missing);
  return turns && type.transcriptField ? { ...data, [type.transcriptField]: turns } : data;
};

const turnsFor = (
  { type, spans, translation }: Supplement,
  { original, current }: Versions,
): readonly GivenTurn[] | null => {
  if (!type.transcriptField) return null;
  const originals = listAt(original, type.transcriptField);
  if (!translation) return timedTurns(originals, spans);
  return current ? null : translatedTurns(originals, translation);
};

/** What nobody has changed since it was published, and translations that are new. */
const canBePublished = async (
  strapi: Core.Strapi,
  { gift, documentId, current }: { gift: Gift; documentId: string | null; current: unknown },
): Promise<boolean> => {
  const { type, locale } = gift.supplement;
  if (!hasDrafts(strapi, type.uid)) return false;
  if (!current) return true;
  const published = await documentsOf(strapi, type.uid).findOne({
    documentId,
    status: 'published',
    fields: ['updatedAt'],
    ...(locale === null ? {} : { locale }),
  });
  return isRecord(published) && timeOf(current) <= timeOf(published);
};

const timeOf = (version: unknown): number =>
  new Date(isRecord(version) ? String(version.updatedAt) : '').getTime();
