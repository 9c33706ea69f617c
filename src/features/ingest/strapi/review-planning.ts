import type { Core } from '@strapi/strapi';
import type { PanelCaller } from '../../../platform/panel-caller';
import { isLocalized } from '../../../platform/schema';
import { type PlannedRecord, writesOf } from '../import-plan';
import { planImport } from '../plan/plan';
import { showPlan, type PlanToShow } from '../review/plan';
import type { ReviewPlan } from '../review/review';
import type { Settled } from '../settled';
import { readInterviewsTitled } from './known-content-store';
import type { Prepared } from './prepare-page';
import { UID_OF } from './write-plan';

/** A plan of which whoever asked may write everything but, perhaps, the interview. */
export type AllowedPlan = Pick<PlanToShow, 'plan' | 'withheld' | 'isAllowed'>;

export interface Planning {
  readonly strapi: Core.Strapi;
  readonly caller: PanelCaller;
}

/** Plans within the rights of whoever asks: what they may not make or change is linked as it is, or left out. */
export const planWithinRights = async (
  { strapi, caller }: Planning,
  { input }: Prepared,
  choices: Settled['choices'],
): Promise<AllowedPlan> => {
  const wished = planImport({ ...input, settled: { choices, withheld: new Set() } });
  const withheld = new Set<string>();
  let isAllowed = true;
  for (const record of wished.records) {
    if (await mayWrite({ strapi, caller }, record, wished.locale)) continue;
    if (record.type === 'interview') isAllowed = false;
    else withheld.add(record.key);
  }
  const plan =
    withheld.size === 0 ? wished : planImport({ ...input, settled: { choices, withheld } });
  return { plan, withheld, isAllowed };
};

/** The plan as the review shows it, with interviews that may be the same one. */
export const showAllowedPlan = async (
  strapi: Core.Strapi,
  { text, input }: Prepared,
  allowed: AllowedPlan,
): Promise<ReviewPlan> => {
  const shown = showPlan({ ...allowed, text, input });
  const { title, documentId } = shown.interview;
  const doubles = await readInterviewsTitled(strapi, {
    title,
    locale: shown.locale,
    but: documentId,
  });
  return { ...shown, doubles };
};

const mayWrite = (
  { strapi, caller }: Planning,
  record: PlannedRecord,
  locale: string,
): Promise<boolean> => {
  const { type, outcome, documentId } = record;
  if (outcome !== 'create' && outcome !== 'update') return Promise.resolve(true);
  const uid = UID_OF[type];
  return caller.mayWrite({
    uid,
    action: outcome,
    locale: isLocalized(strapi, uid) ? locale : null,
    documentId: documentId ?? null,
    fields: writesOf(record),
  });
};
