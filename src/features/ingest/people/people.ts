import { groupBy } from '../../../lib/by-key';
import { isShortFormOf, normalizePersonalName } from '../../../lib/personal-name';
import type { IntroductionText } from '../introduction/introduction';
import type { Notice, PageGuest, PageTurn, ParsedPage } from '../parsed-page';
import { isHostLabel } from '../speakers/label';
import type { SpokenTurn } from '../speakers/turn-lines';
import { mentionsOf, placesOfOrganisation } from '../text/name-mentions';
import { fullestName } from '../text/proper-names';
import { hostAffiliationIn } from './host-affiliation';
import { instituteNames, isCreditedToInstitute } from './institute';
import { findJobTitle } from './job-title';

export interface PeopleQuestion {
  readonly turns: readonly SpokenTurn[];
  readonly introduction: IntroductionText;
  /** Who the host is, when the caller says so. */
  readonly host: string | undefined;
}

export type People = Pick<
  ParsedPage,
  'turns' | 'guests' | 'hostName' | 'hostAffiliation' | 'notices'
>;

interface Speaker {
  readonly key: string;
  /** The fullest form printed; null for "Host", "Caller", "Q". */
  readonly name: string | null;
  readonly labels: readonly string[];
  readonly affiliation: string | null;
  readonly isOfInstitute: boolean;
  readonly isIntroduced: boolean;
}

/** Of the opening turn so many characters are searched for introductions. */
const LONGEST_OPENING = 4000;
/** In so many turns the fuller form of a name is looked for. */
const MOST_TURNS_SEARCHED = 50;

/**
 * Who speaks in which role. The host is whom the caller names, else who speaks as "Host", else the
 * first speaker who is no guest. Guests are those whom the standfirst credits to the institute or
 * quotes, and those whom the opening turn names. Where nobody is, the speakers with a name beside
 * the host are taken for guests, with a notice.
 */
export const findPeople = (question: PeopleQuestion): People => {
  const speakers = describeSpeakers(question);
  const host = findHost(speakers, question.host);
  const isHost = (speaker: Speaker): boolean => speaker === host;
  const introduced = speakers.filter((one) => one.isIntroduced && !isHost(one));
  const named = speakers.filter((one) => one.name !== null && !isHost(one));
  const guests = introduced.length > 0 ? introduced : named;
  const roleOf = (key: string): PageTurn['role'] => {
    if (key === host?.key) return 'host';
    return guests.some((guest) => guest.key === key) ? 'guest' : 'other';
  };
  return {
    turns: question.turns.map(({ label, text, start }) => ({
      speaker: label.label,
      role: roleOf(label.key),
      text,
      ...(start === null ? {} : { start }),
    })),
    guests: guests.map((guest) => describeGuest(guest, question)),
    hostName: question.host ?? host?.name ?? null,
    hostAffiliation: host === undefined ? null : affiliationOf(host, question),
    notices: noticesFor(question, { host, guests, introduced }),
  };
};

const describeSpeakers = (question: PeopleQuestion): Speaker[] => {
  const turnsOf = groupBy(question.turns, ({ label }) => label.key);
  return [...turnsOf].map(([key, turns], index) =>
    describeSpeaker(question, { key, turns, isFirst: index === 0 }),
  );
};

interface SpeakerTurns {
  readonly key: string;
  readonly turns: readonly SpokenTurn[];
  readonly isFirst: boolean;
}

const describeSpeaker = (
  question: PeopleQuestion,
  { key, turns, isFirst }: SpeakerTurns,
): Speaker => {
  const [first] = turns;
  const isPerson = first?.label.form !== 'role' && first?.label.form !== 'initials';
  const names = turns
    .map(({ label }) => label.name)
    .sort((one, other) => other.length - one.length);
  const name = isPerson ? fullestName(names[0] ?? key, nearTexts(question)) : null;
  return {
    key,
    name,
    labels: [...new Set(turns.map(({ label }) => label.label))],
    affiliation: turns.map(({ label }) => label.affiliation).find((text) => text !== null) ?? null,
    isOfInstitute: name !== null && isOfInstitute(question, name, isFirst),
    isIntroduced: name !== null && isIntroduced(question, { name, key, isFirst }),
  };
};

const isIntroduced = (
  question: PeopleQuestion,
  { name, key, isFirst }: Pick<SpeakerTurns, 'key' | 'isFirst'> & { readonly name: string },
): boolean => {
  const { paragraphs, pullQuote } = question.introduction;
  const institute = instituteOf(question);
  if (isFirst && institute.length === 0) return false;
  if (isCreditedToInstitute({ paragraphs, name, institute })) return true;
  if (isFirst) return false;
  const quoted = normalizePersonalName(pullQuote?.attribution ?? '');
  const isQuoted = quoted === normalizePersonalName(name) || quoted === key;
  return isQuoted || mentionsOf(name, openingTurn(question)).length > 0;
};

const isOfInstitute = (question: PeopleQuestion, name: string, isFirst: boolean): boolean => {
  const institute = instituteOf(question);
  if (isFirst && institute.length === 0) return false;
  const introduction = openingTurn(question).split('\n').join(' ');
  const { paragraphs } = question.introduction;
  return (
    isCreditedToInstitute({ paragraphs, name, institute }) ||
    isSaidToBeOf(name, institute, introduction)
  );
};

/** "Nadia Okafor is the Meridian …", "Nadia Okafor, of Meridian": in the same sentence. */
const isSaidToBeOf = (name: string, institute: readonly string[], text: string): boolean => {
  if (institute.length === 0) return false;
  return mentionsOf(name, text).some(({ end }) => {
    const link = /^(?:,|\s+is)/iu.exec(text.slice(end))?.[0];
    if (link === undefined) return false;
    const from = end + link.length;
    return institute.some((organisation) =>
      placesOfOrganisation(organisation, text).some(
        ({ start }) => start >= from && !/[.!?]/.test(text.slice(from, start)),
      ),
    );
  });
};

const findHost = (speakers: readonly Speaker[], given: string | undefined): Speaker | undefined =>
  (given === undefined ? undefined : speakers.find((one) => isCalled(one, given))) ??
  speakers.find(({ labels }) => labels.some(isHostLabel)) ??
  speakers.find((one) => !one.isIntroduced);

const isCalled = (speaker: Speaker, given: string): boolean => {
  const wanted = normalizePersonalName(given);
  return (
    [speaker.key, normalizePersonalName(speaker.name ?? '')].includes(wanted) ||
    isShortFormOf(speaker.key, given) ||
    isShortFormOf(given, speaker.name ?? '')
  );
};

const describeGuest = (guest: Speaker, question: PeopleQuestion): PageGuest => {
  const name = guest.name ?? guest.key;
  const texts = [openingTurn(question), ...question.introduction.paragraphs];
  const jobTitle = findJobTitle(name, texts, instituteOf(question));
  return { name, jobTitle, isOfInstitute: guest.isOfInstitute, labels: guest.labels };
};

const affiliationOf = (host: Speaker, question: PeopleQuestion): string | null => {
  const texts = [...question.introduction.paragraphs, openingTurn(question)];
  if (host.affiliation !== null) return host.affiliation;
  return host.name === null ? null : hostAffiliationIn(host.name, texts);
};

interface Cast {
  readonly host: Speaker | undefined;
  readonly guests: readonly Speaker[];
  readonly introduced: readonly Speaker[];
}

const noticesFor = (
  { host: given }: PeopleQuestion,
  { host, guests, introduced }: Cast,
): Notice[] => {
  const notices: string[] = [];
  if (given !== undefined && !isHostKnown(host, given)) {
    const instead = host?.labels[0] ?? 'nobody';
    notices.push(`No speaker is called ${given}; taken to speak as host: ${instead}.`);
  }
  if (introduced.length === 0 && guests.length > 0) {
    const names = guests.map(({ name }) => name).join(', ');
    notices.push(`Nobody is introduced as a guest; taken for guests: ${names}.`);
  }
  if (guests.length === 0) notices.push('No guest was found on the page.');
  return notices.map((message) => ({ line: null, message }));
};

/** Found under the name that the caller gave, or under a label without a name ("Host"). */
const isHostKnown = (host: Speaker | undefined, given: string): boolean =>
  host !== undefined && (host.name === null || isCalled(host, given));

const instituteOf = ({ introduction }: PeopleQuestion): string[] =>
  instituteNames(introduction.showSentence);

const openingTurn = ({ turns }: PeopleQuestion): string =>
  (turns[0]?.text ?? '').slice(0, LONGEST_OPENING);

const nearTexts = ({ introduction, turns }: PeopleQuestion): string[] => {
  const near = turns
    .slice(0, MOST_TURNS_SEARCHED)
    .map(({ text }) => text.slice(0, LONGEST_OPENING));
  return [...introduction.paragraphs, ...near];
};
