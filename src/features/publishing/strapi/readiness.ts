import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { abilityOf, demandReading, PUBLISHING, UPDATING } from '../../../platform/panel-routes';
import { attributesOf } from '../../../platform/schema';
import { reachesDraft, type Ability } from '../../../platform/stored-rows';
import { serveDesk, type Desk } from '../../content/strapi/desk';
import { readTypedDocument, type TypedDocument } from '../../content/strapi/form-question';
import { linkedDocuments } from '../../content/strapi/unsaved-links';
import { withTyped } from '../../content/unsaved-draft';
import { findAdvice } from '../advice';
import type { AdviceSubject } from '../advice-mark';
import { findPublicationProblems, type PublicationCandidate } from '../publication-gate';
import { READINESS_PATH, TICK_PATH, type Readiness, type WaitingTarget } from '../readiness';
import { candidateOf, readDraft } from './candidate';
import { findDeadLinks } from './dead-links';
import { findUndescribed, isAltTextRequired } from './document-pictures';
import { answerTick } from './ticks';
import { readTicks } from './ticks-store';

/** Tells the panel what publishing would refuse, of what is typed and not saved yet. */
export const serveReadiness = (desk: Desk): Promise<void> => {
  const { strapi } = desk;
  const answer = (ctx: Context): Promise<Readiness> => {
    const asked = readTypedDocument(strapi, ctx);
    demandReading(ctx, asked.uid);
    return readinessOf(strapi, asked, abilityOf(ctx.state));
  };
  const right = { name: 'desk.readiness', displayName: 'See what a document lacks for publishing' };
  return serveDesk(desk, right, {
    [READINESS_PATH]: answer,
    [TICK_PATH]: (ctx) => answerTick(strapi, ctx),
  });
};

const readinessOf = async (
  strapi: Core.Strapi,
  asked: TypedDocument,
  ability: Ability | undefined,
): Promise<Readiness> => {
  const { uid, type, documentId, locale, values } = asked;
  const attributes = attributesOf(strapi, uid);
  const relations = LOOKED_AT.filter((name) => attributes[name]?.type === 'relation');
  const stored = (await readDraft(strapi, asked, { relations, media: 'read' })) ?? {};
  const linked = await linkedDocuments(strapi, { uid, locale, stored, values, relations });
  const typed = Object.entries(values).filter(([name]) => !relations.includes(name));
  const draft = withTyped(stored, Object.fromEntries(typed), type.transcriptField);
  const candidate = await candidateOf(strapi, { key: asked, type, row: { ...draft, ...linked } });
  return {
    problems: findPublicationProblems(candidate),
    waiting: await waitingOf(strapi, candidate, ability),
    advice: await adviceOf(strapi, asked, { draft, linked }),
    mayTick:
      documentId !== null &&
      (await reachesDraft(strapi, { uid, documentId, locale }, { ability, right: UPDATING })),
  };
};

/** Relations that the gate or advice asks about. */
const LOOKED_AT: readonly string[] = ['guests', 'authors', 'topics', 'relatedPublications'];

const adviceOf = async (
  strapi: Core.Strapi,
  { uid, type, documentId, locale }: TypedDocument,
  { draft, linked }: Pick<AdviceSubject, 'draft' | 'linked'>,
): Promise<Readiness['advice']> => {
  const advice = findAdvice({
    type,
    draft,
    linked,
    undescribed: isAltTextRequired(strapi) ? [] : await findUndescribed(strapi, uid, draft),
    deadLinks: await findDeadLinks(strapi, { uid, documentId, locale, draft }),
  });
  const isAsked = documentId !== null && advice.length > 0;
  const ticks = isAsked
    ? await readTicks(strapi, { uid, documentId, locale: locale ?? '' })
    : new Set<string>();
  return advice.map((one) => ({ ...one, isTicked: ticks.has(one.mark) }));
};

const waitingOf = async (
  strapi: Core.Strapi,
  { targets }: PublicationCandidate,
  ability: Ability | undefined,
): Promise<WaitingTarget[]> => {
  const waiting: WaitingTarget[] = [];
  for (const [field, linked] of Object.entries(targets)) {
    for (const { uid, documentId, locale, name, isPublished } of linked) {
      if (isPublished || documentId === '') continue;
      const draft = { uid, documentId, locale };
      const mayPublish = await reachesDraft(strapi, draft, { ability, right: PUBLISHING });
      waiting.push({ field, ...draft, name, mayPublish });
    }
  }
  return waiting;
};
