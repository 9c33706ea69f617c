import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Core } from '@strapi/strapi';
import { fail, succeed, type Result } from '../../../lib/result';
import { lockInTransaction } from '../../../platform/advisory-lock';
import { inTransaction } from '../../../platform/database';
import { defaultLocale } from '../../../platform/default-locale';
import { documentsOf } from '../../../platform/documents';
import { validationProblems } from '../../../platform/validation-problems';
import { INTERVIEW } from '../../content/registry';
import { captionRefusal, type CaptionFile, type CaptionRefusal } from '../caption-file';
import { planCaptions, type CaptionOutcome } from '../caption-import';
import { findDrafts, saveTimes, type DraftInterview } from './caption-store';

export interface CaptionRequest {
  /** The path of a .vtt, .srt or .json file. */
  readonly path: string;
  /** documentId or slug. */
  readonly interview: string;
  /** The default language if there is none. */
  readonly locale: string | null;
  readonly shouldPublish: boolean;
  readonly isDryRun: boolean;
}

/**
 * Attaches the times of a caption file to the turns of an interview's draft, found by their words. Nothing
 * else of a turn changes.
 */
export const importCaptions = async (
  strapi: Core.Strapi,
  request: CaptionRequest,
): Promise<CaptionOutcome> => {
  const file = await readCaptionFile(request.path);
  if (!file.ok) return { kind: 'refused', refusal: file.error };
  const locale = request.locale ?? (await defaultLocale(strapi));
  return inTransaction(strapi, async (trx) => {
    const found = await findDraft(strapi, request.interview, locale);
    if (!found.ok) return { kind: 'refused', refusal: found.error };
    await lockInTransaction(trx, `document:${INTERVIEW.uid}:${found.value.documentId}`);
    const [draft = found.value] = await findDrafts(strapi, found.value.documentId, locale);
    return attach(strapi, request, { draft, file: file.value });
  });
};

const attach = async (
  strapi: Core.Strapi,
  { shouldPublish, isDryRun }: CaptionRequest,
  { draft, file }: { readonly draft: DraftInterview; readonly file: CaptionFile },
): Promise<CaptionOutcome> => {
  const plan = planCaptions(file, draft.turns);
  if (!plan.ok) return { kind: 'refused', refusal: plan.error };
  const { changes, ...report } = plan.value;
  const outcome = { interview: namesOf(draft), changedCount: changes.size, ...report };
  const kind = changes.size === 0 ? 'unchanged' : 'written';
  if (isDryRun) return { kind: 'planned', ...outcome, isPublished: false, problems: [] };
  if (changes.size > 0) await saveTimes(strapi, draft, changes);
  if (!shouldPublish) return { kind, ...outcome, isPublished: false, problems: [] };
  const { documentId, locale } = draft;
  const found = await validationProblems(() =>
    documentsOf(strapi, INTERVIEW.uid).publish({ documentId, locale }),
  );
  const problems = found.map(({ message }) => message);
  return { kind, ...outcome, isPublished: problems.length === 0, problems };
};

const namesOf = ({ documentId, title, locale }: DraftInterview) => ({ documentId, title, locale });

const readCaptionFile = async (path: string): Promise<Result<CaptionFile, CaptionRefusal>> => {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return fail(captionRefusal('CAPTIONS_FILE_MISSING', path));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return succeed({ name: basename(path), text });
  } catch {
    return fail(captionRefusal('CAPTIONS_NOT_UTF8', path));
  }
};

/** A slug may look like another document's id; the id wins. */
const findDraft = async (
  strapi: Core.Strapi,
  interview: string,
  locale: string,
): Promise<Result<DraftInterview, CaptionRefusal>> => {
  const drafts = await findDrafts(strapi, interview, locale);
  const [first, ...others] = drafts;
  const byId = drafts.find(({ documentId }) => documentId === interview);
  if (byId) return succeed(byId);
  if (!first) return fail(captionRefusal('INTERVIEW_UNKNOWN', `${interview} [${locale}]`));
  return others.length === 0
    ? succeed(first)
    : fail(captionRefusal('INTERVIEW_AMBIGUOUS', interview));
};
