import { normalizePersonalName } from '../../../lib/personal-name';
import { matchExpert } from '../known/experts';
import { filledFields, mergeFields } from '../merge/fields';
import type { PageGuest, ParsedPage } from '../parsed-page';
import type { PlanContext, PlannedLink } from './context';
import { planRecord, rememberedId, resolveRecord } from './context';

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
  const resolution = resolveRecord(context, { key, previousKey: key, known, match });
  const identity = { key, type: 'expert', label: guest.name } as const;
  return planRecord(
    context,
    { identity, resolution },
    {
      update: (current) => {
        const base = context.previous?.page.guests.find(({ name }) => expertKey(name) === key);
        const jobTitle = guest.jobTitle ?? current.jobTitle;
        const isCorrection = base !== undefined && current.documentId === id;
        const before = isCorrection ? { jobTitle: base.jobTitle } : { jobTitle };
        const versions = {
          base: before,
          current: { jobTitle: current.jobTitle },
          next: { jobTitle },
        };
        return { ...mergeFields(versions), relations: {} };
      },
      create: () => ({ ...newExpert(guest), relations: {} }),
    },
  );
};

/** The affiliation is written even when it is not told: else the content type would make it staff. */
const newExpert = ({
  name,
  jobTitle,
  isOfInstitute,
}: PageGuest): {
  fields: Readonly<Record<string, unknown>>;
  reasons: readonly string[];
} => {
  const affiliation = isOfInstitute ? 'staff' : null;
  const reasons = isOfInstitute ? [] : ['the page does not tell the affiliation'];
  return { fields: { ...filledFields({ name, jobTitle }), affiliation }, reasons };
};
