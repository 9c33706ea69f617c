import { byText } from '../../lib/newest-first';
import { listOf, oneOf, row, text, withDefault, type Decoded } from '../../lib/row';
import type { PublishedTopic } from '../content/published-parts';
import { WORK_KINDS, type WorkKind } from '../content/work-kinds';
import { likenessToFirst } from './text-likeness';

/** A topic or an expert, as a reason names it. */
export type Named = Pick<PublishedTopic, 'documentId' | 'name' | 'slug'>;

/** The document whose related work is asked for. */
export interface RelatedSource {
  readonly documentId: string;
  readonly text: string;
  readonly topics: readonly Named[];
  readonly experts: readonly Named[];
  /** What editors chose, in their order. */
  readonly chosen: readonly WorkKey[];
}

export interface WorkKey {
  readonly documentId: string;
  readonly kind: WorkKind['kind'];
}

/** Published work that may be related. */
export const readCandidate = row({
  documentId: text,
  kind: oneOf(WORK_KINDS.map(({ kind }) => kind)),
  text: withDefault(text, ''),
  /** A day as `2025-03-07`; empty for a draft that has none yet. */
  date: withDefault(text, ''),
  /** documentIds of those topics and experts that the source has, too. */
  topics: listOf(text),
  experts: listOf(text),
});

export type Candidate = Decoded<typeof readCandidate>;

export type Reason =
  | { readonly kind: 'chosen' }
  | ({ readonly kind: 'topic' | 'expert' } & Named)
  | { readonly kind: 'text'; /** 0 to 1. */ readonly likeness: number };

export interface Related extends WorkKey {
  readonly reasons: readonly Reason[];
}

export interface RelatedSearch {
  readonly source: RelatedSource;
  readonly candidates: readonly Candidate[];
  /** By documentId; see `topicWeight`. */
  readonly topicWeights: ReadonlyMap<string, number>;
  /** At most so many. */
  readonly limit: number;
}

/** A shared expert counts as much as a topic that one document in six has. */
export const EXPERT_WEIGHT = 2;
const TEXT_WEIGHT = 3;
/** Less than any topic: newness decides among what is otherwise alike. */
const RECENCY_WEIGHT = 0.5;
/** Texts that are less alike than this share little but common words. */
const LEAST_LIKENESS = 0.2;

/** What a shared topic counts: more, the fewer of all documents have it (inverse document frequency). */
export const topicWeight = (uses: number, total: number): number =>
  Math.log(1 + Math.max(total, uses) / Math.max(uses, 1));

/**
 * The work related to the source, each with its reasons: first what editors chose, in their order, then by
 * shared topics and experts, likeness of text and newness; the newer, then the lower documentId, first
 * among equals.
 */
export const rankRelated = ({
  source,
  candidates,
  topicWeights,
  limit,
}: RelatedSearch): readonly Related[] => {
  const others = candidates.filter(({ documentId }) => documentId !== source.documentId);
  const likeness = likenessToFirst(
    source.text,
    others.map(({ text }) => text),
  );
  const newest = Math.max(...others.map(({ date }) => Date.parse(date)).filter(Number.isFinite));
  const scored = others.map((candidate, index) => {
    const traits = { candidate, likeness: likeness[index] ?? 0 };
    const score = scoreOf(traits, topicWeights) + RECENCY_WEIGHT * recency(candidate.date, newest);
    return { candidate, score, reasons: reasonsOf(traits, source) };
  });
  const reasons = new Map(scored.map((one) => [one.candidate.documentId, one.reasons]));
  const chosen = unique(source).map((key) => ({
    ...key,
    reasons: [{ kind: 'chosen' } as const, ...(reasons.get(key.documentId) ?? [])],
  }));
  const isChosen = new Set(chosen.map(({ documentId }) => documentId));
  const found = scored
    .filter((one) => one.reasons.length > 0 && !isChosen.has(one.candidate.documentId))
    .sort(byScore)
    .map((one) => ({ ...keyOf(one.candidate), reasons: one.reasons }));
  return [...chosen, ...found].slice(0, limit);
};

interface Traits {
  readonly candidate: Candidate;
  readonly likeness: number;
}

interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

const keyOf = ({ documentId, kind }: WorkKey): WorkKey => ({ documentId, kind });

const unique = ({ documentId, chosen }: RelatedSource): readonly WorkKey[] => {
  const byId = new Map(chosen.map((key) => [key.documentId, key]));
  byId.delete(documentId);
  return [...byId.values()];
};

const scoreOf = (
  { candidate, likeness }: Traits,
  topicWeights: ReadonlyMap<string, number>,
): number =>
  candidate.topics.reduce((total, topic) => total + (topicWeights.get(topic) ?? 0), 0) +
  candidate.experts.length * EXPERT_WEIGHT +
  likeness * TEXT_WEIGHT;

/** 1 for the newest, a half for what is a year older, and so on; 0 without a date. */
const recency = (date: string, newest: number): number => {
  if (date === '') return 0;
  const years = (newest - Date.parse(date)) / (365.25 * 24 * 60 * 60 * 1000);
  return 1 / (1 + years);
};

const reasonsOf = ({ candidate, likeness }: Traits, source: RelatedSource): readonly Reason[] => [
  ...shared('topic', source.topics, candidate.topics),
  ...shared('expert', source.experts, candidate.experts),
  ...(likeness < LEAST_LIKENESS
    ? []
    : [{ kind: 'text', likeness: Math.round(likeness * 100) / 100 } as const]),
];

const shared = (
  kind: 'topic' | 'expert',
  all: readonly Named[],
  documentIds: readonly string[],
): readonly Reason[] =>
  all
    .filter(({ documentId }) => documentIds.includes(documentId))
    .map((named) => ({ kind, ...named }));

const byScore = (a: Scored, b: Scored): number =>
  b.score - a.score ||
  byText(b.candidate.date, a.candidate.date) ||
  byText(a.candidate.documentId, b.candidate.documentId);
