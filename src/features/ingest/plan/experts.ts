import { normalizePersonalName } from '../../../lib/personal-name';
import { matchExpert } from '../known/experts';
import { filledFields, mergeFields, type MergedFields } from '../merge/fields';
import type { PageGuest, ParsedPage } from '../parsed-page';
import { type PlanContext, type PlannedLink, planRecord, rememberedId } from './context';

export const expertKey = (name: string): string => `expert:${normalizePersonalName(name)}`;

export interface PlannedGuest extends PlannedLink {
  readonly guest: PageGuest;
}

/**
 * The guests of the page, in order: a known Expert is linked, an unknown guest becomes a draft. Of a
 * known Expert nothing changes but the job title, and that only when the page corrects what it said
 * before.
 */
export const planGuests = (page: ParsedPage, context: PlanContext): PlannedGuest[] =>
  page.guests.map((guest) => ({ guest, ...planGuest(guest, context) }));

const planGuest = (guest: PageGuest, context: PlanContext): PlannedLink => {
  const key = expertKey(guest.name);
  const { experts: known } = context.known;
  const match = matchExpert([guest.name, ...guest.labels], known);
  const id = rememberedId(context, key);
  return planRecord(
    context,
    { key, type: 'expert', label: guest.name, previousKey: key, known, match },
    {
      update: (current) => {
        const base = context.previous?.page.guests.find(({ name }) => expertKey(name) === key);
        const jobTitle = guest.jobTitle ?? current.jobTitle;
        const isCorrection = base !== undefined && current.documentId === id;
        const before = isCorrection ? { jobTitle: base.jobTitle } : { jobTitle };
        const now = { jobTitle: current.jobTitle };
        const versions = { base: before, current: now, next: { jobTitle } };
        return { ...mergeFields(versions), relations: {} };
      },
      create: () => ({ ...newExpert(guest), relations: {} }),
    },
  );
};

/** The affiliation is written even when it is not told: else the content type would make it staff. */
const newExpert = ({ name, jobTitle, isOfInstitute }: PageGuest): MergedFields => {
  const affiliation = isOfInstitute ? 'staff' : null;
  const reasons = isOfInstitute ? [] : ['the page does not tell the affiliation'];
  return { fields: { ...filledFields({ name, jobTitle }), affiliation }, reasons };
};
