import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isRecord, listAt, textAt } from '../../../lib/record';
import type { ContentFinder } from '../../../platform/content-reads';
import { inTransaction } from '../../../platform/database';
import { defaultLocale } from '../../../platform/default-locale';
import type { DocumentEvent, WriteAction } from '../../../platform/document-events';
import type { Feature } from '../../../platform/feature';
import { contentTypeOf } from '../../content/registry';
import { readPublicPaths } from '../../content/strapi/public-paths';
import type { Turn } from '../../content/turn';
import { missingDocuments } from '../../slugs/strapi/interface';
import { findMergedTurns } from '../former-turns';
import { readSentTurns } from '../sent-turns';
import { guestBehindLabel } from '../speakers';
import { identifyTranslatedTurns, identifyTurns } from '../turn-identity';
import { readSuccessors, recordMergedTurns } from './former-turn-store';
import { refuseBeyondPanelLimits } from './panel-limits';
import { forPublic, transcriptReader } from './transcript-reads';
import { addTranscriptRoutes } from './transcript-routes';
import { readTranscripts, saveExpertOfTurn, type StoredTranscript } from './transcript-store';
import { newTurnId } from './turn-id';

const settings = z.object({ isIndexed: z.boolean() });

type Event = DocumentEvent<WriteAction>;

/**
 * Gives every turn its identity before it is written, and its expert afterwards; answers with the
 * transcript of a published interview in every form.
 */
export const transcripts: Feature = {
  name: 'transcripts',
  register(context) {
    const { strapi, documentEvents, publicReads, contentReads } = context;
    const readBy = (reads: ContentFinder) =>
      transcriptReader({
        reads,
        answerMissing: missingDocuments(strapi),
        apiPrefix: strapi.config.get('api.rest.prefix', '/api'),
        paths: readPublicPaths(strapi),
        setting: settings.parse(strapi.config.get('transcripts')),
        successorsIn: (documentId) => readSuccessors(strapi, documentId),
      });
    const answer = forPublic(context, readBy(contentReads));
    for (const { path } of addTranscriptRoutes(context, readBy)) publicReads.add(path, answer);
    documentEvents.onWrite(async (event, next) => {
      const field = contentTypeOf(event.uid)?.transcriptField;
      if (!field || (event.action !== 'create' && event.action !== 'update')) return next();
      const merged = Array.isArray(event.params.data?.[field])
        ? await identify(strapi, event, field)
        : new Map<string, string>();
      const written = await next();
      await rememberMerged(strapi, textAt(written, 'documentId'), merged);
      const experts = await nameExperts(strapi, event, textAt(written, 'documentId'));
      return withExperts(written, field, experts);
    });
  },
};

/** Answers which turns of the stored transcript flow into others by this write. */
const identify = async (
  strapi: Core.Strapi,
  event: Event,
  field: string,
): Promise<ReadonlyMap<string, string>> => {
  const { data, documentId } = event.params;
  const stored = documentId ? await readTranscripts(strapi, event.uid, documentId) : [];
  const own = await transcriptInLocale(strapi, stored, event.params.locale);
  const sent = readSentTurns(listAt(data, field), own?.turns ?? []);
  const drafts = sent.map(({ draft }) => draft);
  refuseBeyondPanelLimits(strapi, field, { sent: drafts, stored: own?.turns ?? [] });
  const turns = identifyIn(drafts, own, stored);
  event.params.data = {
    ...data,
    [field]: sent.map((turn, index) => ({ ...turn.sent, turnId: turns[index]?.turnId })),
  };
  return findMergedTurns({ previous: own?.turns ?? [], now: turns });
};

const rememberMerged = async (
  strapi: Core.Strapi,
  documentId: string | null,
  merged: ReadonlyMap<string, string>,
): Promise<void> => {
  if (documentId === null || merged.size === 0) return;
  await inTransaction(strapi, (trx) => recordMergedTurns(trx, documentId, merged));
};

const identifyIn = (
  turns: Parameters<typeof identifyTurns>[0]['turns'],
  own: StoredTranscript | undefined,
  stored: readonly StoredTranscript[],
): readonly Turn[] => {
  if (own && own.turns.length > 0)
    return identifyTurns({ turns, previous: own.turns, newId: newTurnId });
  const original = stored.find((transcript) => transcript.turns.length > 0);
  return original
    ? identifyTranslatedTurns({ turns, original: original.turns, newId: newTurnId })
    : identifyTurns({ turns, previous: [], newId: newTurnId });
};

const transcriptInLocale = async (
  strapi: Core.Strapi,
  stored: readonly StoredTranscript[],
  locale: unknown,
): Promise<StoredTranscript | undefined> => {
  const wanted = typeof locale === 'string' ? locale : await defaultLocale(strapi);
  return stored.find((transcript) => transcript.locale === wanted);
};

/** Names the expert of each guest's turn that names none yet. Answers which turnIds were given one. */
const nameExperts = async (
  strapi: Core.Strapi,
  event: Event,
  documentId: string | null,
): Promise<ReadonlyMap<string, string>> => {
  const named = new Map<string, string>();
  if (!documentId) return named;
  for (const { turns, guests } of await readTranscripts(strapi, event.uid, documentId)) {
    for (const turn of turns.filter((turn) => turn.role === 'guest' && !turn.expertDocumentId)) {
      const guest = guestBehindLabel(turn.speaker, guests);
      if (!guest) continue;
      await saveExpertOfTurn(strapi, turn, guest.documentId);
      named.set(turn.turnId, guest.documentId);
    }
  }
  return named;
};

/** The answer to the write, with the experts that were named after it. */
const withExperts = (
  written: unknown,
  field: string,
  experts: ReadonlyMap<string, string>,
): unknown => {
  if (experts.size === 0 || !isRecord(written) || !Array.isArray(written[field])) return written;
  const turns = listAt(written, field).map((turn) => {
    const expertDocumentId = experts.get(textAt(turn, 'turnId') ?? '');
    return isRecord(turn) && expertDocumentId ? { ...turn, expertDocumentId } : turn;
  });
  return { ...written, [field]: turns };
};
