import fc from 'fast-check';
import { parsePage } from '../../../../src/features/ingest/page/page';
import type { ParsedPage } from '../../../../src/features/ingest/parsed-page';
import { foldedWords } from '../../../../src/lib/folded-text';
import { initialsOf } from '../../../../src/lib/personal-name';
import { amount } from '../../../support/amount';
import {
  anyConversation,
  JOINTS,
  pageOf,
  SPOILS,
  type Conversation,
} from '../../../support/spoilt-page';

const RUNS = amount('PAGE_RUNS', { usual: 100, thorough: 5_000 });

/** What would be published of a page; null where it is refused, or held back for somebody to look at. */
const publishable = (text: string): ParsedPage | null => {
  const page = parsePage(text, { name: 'page.txt' });
  return page.ok && !page.value.notices.some(({ isDoubtful }) => isDoubtful) ? page.value : null;
};

/** Who says a word on the page, as the page's people are known; null where it is nobody's. */
const personSaying = (page: ParsedPage, mark: string): string | null => {
  const turn = page.turns.find(({ text }) => text.includes(mark));
  if (turn === undefined) return null;
  if (turn.role === 'host') return 'the host';
  return page.guests.find(({ labels }) => labels.includes(turn.speaker))?.name ?? turn.speaker;
};

/** The same words, or fewer of them, or their first letters: "Dorn" and "PD" are Pavel Dorn. */
const isSamePerson = (one: string, other: string): boolean => {
  const [words, others] = [foldedWords(one), foldedWords(other)];
  const isPart =
    words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
  const initials = [initialsOf(one), initialsOf(other)].map((letters) =>
    foldedWords(letters).join(),
  );
  return isPart || initials.includes(words.join()) || initials.includes(others.join());
};

/** What is wrong with who says what; null where every word is its speaker's. */
const whatIsWrong = (page: ParsedPage, { turns }: Conversation): string | null => {
  const persons = new Map<number, string>();
  for (const { who, mark } of turns) {
    const person = personSaying(page, mark);
    if (person === null) continue;
    const known = persons.get(who);
    if (known !== undefined && !isSamePerson(known, person)) return `${mark} is said by ${person}`;
    persons.set(who, known ?? person);
  }
  const people = [...persons.values()];
  return new Set(people).size === people.length ? null : 'two are one';
};

/** A part of a name that was taken for spoken words. */
const saidName = (page: ParsedPage, { names, turns }: Conversation): string | null => {
  const said = new Set(turns.flatMap(({ words }) => foldedWords(words)));
  const parts = names.flatMap(foldedWords).filter((word) => word.length > 2 && !said.has(word));
  const words = new Set(page.turns.flatMap(({ text }) => foldedWords(text)));
  return parts.find((word) => words.has(word)) ?? null;
};

/** Somebody whom the page makes known and who is nobody of the conversation. */
const stranger = (page: ParsedPage, { names }: Conversation): string | null => {
  const people = [page.hostName ?? '', ...page.guests.map(({ name }) => name)];
  const isKnown = (name: string): boolean => names.some((one) => isSamePerson(one, name));
  return people.find((name) => foldedWords(name).length > 0 && !isKnown(name)) ?? null;
};

/** Whoever speaks once in a script without capitals cannot be told from a sentence. */
const speakOnce = ({ names, turns }: Conversation): boolean =>
  names.some((_, index) => turns.filter(({ who }) => who === index).length < 2);

it('reads every style in every language and script, nobody’s words under another’s name', () => {
  fc.assert(
    fc.property(anyConversation, (conversation) => {
      const page = parsePage(pageOf(conversation, conversation.printed), { name: 'page.txt' });

      expect(page).toMatchObject({ ok: true });
      if (!page.ok) return;
      const doubts = page.value.notices.filter(({ isDoubtful }) => isDoubtful);
      if (speakOnce(conversation) && doubts.length > 0) return;
      expect(doubts).toEqual([]);
      expect([whatIsWrong(page.value, conversation), saidName(page.value, conversation)]).toEqual([
        null,
        null,
      ]);
    }),
    { numRuns: RUNS },
  );
});

const printedForms = (name = ''): string[] => {
  const surname = name.split(' ').slice(-1).join('');
  return [name, name.toUpperCase(), surname, surname.toUpperCase()];
};

/** The part of the printed turn that names its speaker. */
const shownName = ({ printed, turns, names }: Conversation, at: number): string => {
  const { who = 0, words = '' } = turns[at] ?? {};
  const [label = ''] = (printed[at] ?? '').split(words);
  const forms = printedForms(names[who]);
  const [first = ''] = /\p{L}[\p{L}\p{M}]*/u.exec(label) ?? [];
  return forms.find((form) => label.includes(form)) ?? first;
};

interface Spoilt {
  readonly conversation: Conversation;
  readonly kind: string;
  readonly text: string;
}

/** Only of somebody whose name the page prints elsewhere as it is. */
const placesToSpoil = ({ turns, style }: Conversation): number[] =>
  turns.flatMap(({ who }, index) => {
    const others = turns.filter((turn, place) => turn.who === who && place !== index);
    const isFirst = turns.findIndex((turn) => turn.who === who) === index;
    return others.length > 0 && !(style.isShort && isFirst) ? [index] : [];
  });

const spoiltBy = (
  conversation: Conversation,
  { kind, at, seed }: { readonly kind: string; readonly at: number; readonly seed: number },
): Spoilt => {
  const printed = [...conversation.printed];
  const joint = JOINTS[kind];
  if (joint !== undefined) {
    printed.splice(at - 1, 2, `${printed[at - 1] ?? ''}${joint}${printed[at] ?? ''}`);
  } else {
    const who = conversation.turns[at]?.who ?? 0;
    const place = {
      text: printed[at] ?? '',
      name: shownName(conversation, at),
      other: conversation.names[(who + 1) % conversation.names.length] ?? '',
      seed,
    };
    printed[at] = SPOILS[kind]?.(place) ?? '';
  }
  return { conversation, kind, text: pageOf(conversation, printed) };
};

const anySpoilt = fc
  .record({
    conversation: anyConversation,
    kind: fc.constantFrom(...Object.keys(SPOILS), ...Object.keys(JOINTS)),
    place: fc.nat(),
    seed: fc.nat(1_000),
  })
  .map(({ conversation, kind, place, seed }) => {
    const places = placesToSpoil(conversation).filter((at) => at > 0 || !(kind in JOINTS));
    return spoiltBy(conversation, { kind, at: places[place % places.length] ?? 0, seed });
  });

it('never publishes a word under another speaker without a notice, however a line is spoilt', () => {
  fc.assert(
    fc.property(anySpoilt, ({ conversation, kind, text }) => {
      const page = publishable(text);
      if (page === null) return;
      const hasNames = !conversation.style.title.includes(' and ');
      const wrong =
        whatIsWrong(page, conversation) ??
        saidName(page, conversation) ??
        (hasNames ? stranger(page, conversation) : null);

      expect([kind, conversation.style.title, wrong]).toEqual([
        kind,
        conversation.style.title,
        null,
      ]);
    }),
    { numRuns: RUNS },
  );
});
