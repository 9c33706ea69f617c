import fc from 'fast-check';
import {
  FULL_STYLES,
  PART_STYLES,
  SHORT_STYLES,
  type LabelStyle,
  type StyleSpeaker,
} from './label-styles';

/** A conversation as a page prints it, and what is true of it. */
export interface Conversation {
  readonly style: LabelStyle;
  readonly names: readonly string[];
  readonly intro: readonly string[];
  /** Of each turn who speaks, by index of `names`, and a word that nobody says elsewhere. */
  readonly turns: readonly {
    readonly who: number;
    readonly words: string;
    readonly mark: string;
  }[];
  /** One printed text for each turn. */
  readonly printed: readonly string[];
}

interface Language {
  readonly names: readonly (readonly [string, string, string])[];
  readonly intro: readonly string[];
  readonly sentences: readonly string[];
}

const ENGLISH = [
  'Why does the ferry rest, and % with it?',
  'Since its rope is worn and % is far away.',
  'Who pays for a rope when % will not?',
  'Nobody has yet, % says.',
  'We measured it twice. Then came %. It was a long day.',
  'And % is cheaper than a bridge, they told us.',
];

const LANGUAGES: Readonly<Record<string, Language>> = {
  en: {
    names: [
      ['Pavel Dorn', 'Marta Ehn', 'Tom O’Keane'],
      ['Margarete “Greta” Ehn', 'Omar bin Salim', 'J. R. Tolland'],
      ['Mark Marsh', 'April Stone', 'Ana McDowell-Price'],
    ],
    intro: ['The ferry at Ostra sails no more.'],
    sentences: ENGLISH,
  },
  de: {
    names: [
      ['Jörg Süßmann', 'Annegret von der Heide', 'Uwe Kälin'],
      ['Änne Öztürk', 'Friedrich-Karl zu Löwen', 'Ida Groß'],
    ],
    intro: ['Die Fähre von Ostra fährt nicht mehr.'],
    sentences: [
      'Warum ruht die Fähre, und % mit ihr?',
      'Weil das Seil alt ist und % weit weg wohnt.',
      'Wer zahlt das Seil, wenn % es nicht tut?',
      'Noch niemand, sagt %.',
    ],
  },
  fr: {
    names: [
      ['Émile d’Arcy', 'Hélène L’Écuyer', 'Jean-Luc de la Tour'],
      ['Zoé Lefèvre', 'Ömer Du Val', 'Anaïs Le Goff'],
    ],
    intro: ['Le bac d’Ostra ne navigue plus.'],
    sentences: [
      'Pourquoi le bac est-il au repos, et % avec lui ?',
      'Parce que la corde est usée et que % est loin.',
      'Qui paie une corde quand % refuse ?',
      'Personne encore, dit %.',
    ],
  },
  es: {
    names: [
      ['José Peña Ruiz', 'Ana de la Cruz', 'Iñaki Ibáñez'],
      ['Lucía Gómez y Ortega', 'Núria Vidal', 'Ángel del Río'],
    ],
    intro: ['La barca de Ostra ya no navega.'],
    sentences: [
      '¿Por qué descansa la barca, y % con ella?',
      'Porque la cuerda es vieja y % está lejos.',
      '¿Quién paga una cuerda si % no quiere?',
      'Nadie todavía, dice %.',
    ],
  },
  ar: {
    names: [
      ['سامي الحداد', 'ليلى بن يوسف', 'نادية قاسم'],
      ['عمر الخطيب', 'هدى منصور', 'كريم عبد الله'],
    ],
    intro: ['لم تعد العبّارة تبحر.'],
    sentences: ['لماذا تستريح العبّارة مع % اليوم؟', 'لأن الحبل قديم و % بعيد.', 'من يدفع إن رفض % ذلك؟', 'لا أحد بعد، يقول %.'], // prettier-ignore
  },
  ka: {
    names: [['ნინო კაპანაძე', 'გიორგი მაისურაძე', 'თამარ ლომიძე']],
    intro: ['ბორანი აღარ დადის.'],
    sentences: ['რატომ ისვენებს ბორანი და % მასთან?', 'იმიტომ რომ თოკი ძველია და % შორსაა.', 'ვინ იხდის, თუ % არა?'], // prettier-ignore
  },
  ru: {
    names: [['Павел Дорн', 'Марта Энгель', 'Нина Соловьёва']],
    intro: ['Паром больше не ходит.'],
    sentences: ['Почему паром стоит, и % с ним?', 'Потому что канат стар и % далеко.', 'Кто платит, если % не хочет?'], // prettier-ignore
  },
  el: {
    names: [['Νίκος Αλεξίου', 'Ελένη Παππά', 'Άρης Σταύρου']],
    intro: ['Το πορθμείο δεν ταξιδεύει πια.'],
    sentences: ['Γιατί ξεκουράζεται το πορθμείο και % μαζί;', 'Επειδή το σχοινί είναι παλιό και % μακριά.', 'Ποιος πληρώνει αν % δεν θέλει;'], // prettier-ignore
  },
  zh: {
    names: [['王小明', '李雪梅', '陈志远']],
    intro: ['渡船不再开了。'],
    sentences: ['渡船为什么停了，%也停了吗？', '因为绳子旧了，%很远。', '如果%不愿意，谁来付钱？'],
  },
  hi: {
    names: [['राहुल शर्मा', 'मीरा जोशी', 'कमल वर्मा']],
    intro: ['नाव अब नहीं चलती।'],
    sentences: ['नाव क्यों रुकी है, और % भी?', 'क्योंकि रस्सी पुरानी है और % दूर है।', 'अगर % नहीं तो कौन पैसे देगा?'], // prettier-ignore
  },
};

/** Words that no language has and that mean nothing: one for each turn. */
const MARKS = ['Obrunik', 'Tavelu', 'Zimporak', 'Quendil', 'Farrowit', 'Liskandu', 'Modrevin', 'Pantelok', 'Yurbalim']; // prettier-ignore

const SHOW = 'Meridian Institute experts discuss the week’s news in The Long View.';

export const anyConversation: fc.Arbitrary<Conversation> = fc
  .record({
    language: fc.constantFrom(...Object.keys(LANGUAGES)),
    style: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...FULL_STYLES) },
      { weight: 2, arbitrary: fc.constantFrom(...SHORT_STYLES) },
      { weight: 2, arbitrary: fc.constantFrom(...PART_STYLES) },
    ),
    pick: fc.nat(),
    people: fc.constantFrom(2, 2, 3),
    count: fc.integer({ min: 5, max: 9 }),
    first: fc.nat(5),
    isNamedBefore: fc.boolean(),
    extra: fc.array(fc.nat(8), { maxLength: 2 }),
  })
  .map(({ language, style, pick, people, count, first, isNamedBefore, extra }) => {
    const { names, intro, sentences } = LANGUAGES[language] ?? {
      names: [],
      intro: [],
      sentences: [],
    };
    const chosen = (names[pick % names.length] ?? []).slice(0, style.title.includes(' and ') && style.isShort ? 2 : people); // prettier-ignore
    const turns = Array.from({ length: count }, (_, index) => {
      const mark = MARKS[index] ?? '';
      const sentence = (sentences[(first + index) % sentences.length] ?? '').replace('%', mark);
      const more = extra.includes(index) ? `\n\n${ENGLISH[index % 4]?.replace('%', 'it')}` : '';
      return { who: index % chosen.length, words: `${sentence}${more}`, mark };
    });
    const spoken = chosen.map(() => 0);
    const printed = turns.map(({ who, words }, index) => {
      const before = spoken[who] ?? 0;
      spoken[who] = before + 1;
      const speaker: StyleSpeaker = { name: chosen[who] ?? '', isHost: who === 0, before };
      return style.write(speaker, words, clock(index * 37));
    });
    const told = isNamedBefore ? [...intro, `“Wait,” says Meridian’s ${chosen[1] ?? ''}.`] : intro;
    return { style, names: chosen, intro: [...told, SHOW], turns, printed };
  });

const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

export const pageOf = ({ intro }: Conversation, printed: readonly string[]): string =>
  [...intro, ...printed].join('\n\n');

/** The first and the later lines of one printed turn, and the end of the turn before. */
interface SpoilPlace {
  readonly text: string;
  /** The label's part of the text as the style prints it, without marks around it. */
  readonly name: string;
  /** Another speaker of the page. */
  readonly other: string;
  /** Any number, to choose with. */
  readonly seed: number;
}

/** What happens to the line of a label when it is typed, saved or converted badly. */
type Spoil = (place: SpoilPlace) => string;

/** Where in the name: any of its letters. */
const letterAt = ({ name, seed }: SpoilPlace): number => {
  const places = [...name.matchAll(/\p{L}/gu)].map(({ index }) => index);
  return places[seed % Math.max(1, places.length)] ?? 0;
};

const inName =
  (change: (name: string, at: number, place: SpoilPlace) => string): Spoil =>
  (place) =>
    place.text.replace(place.name, () => change(place.name, letterAt(place), place));

/** The colon of a label, and not one of a time; in styles without colons the end of the name. */
const atColon =
  (instead: string): Spoil =>
  ({ text, name }) => {
    const from = text.indexOf(name) + name.length;
    const colon = /(?<!\d)[:：]|[:：](?!\d)/.exec(text.slice(from));
    if (colon === null || text.slice(from, from + colon.index).includes('\n')) {
      return `${text.slice(0, from)}${instead}${text.slice(from)}`;
    }
    const at = from + colon.index;
    return `${text.slice(0, at)}${instead}${text.slice(at + 1)}`;
  };

const HOMOGLYPHS: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', A: 'А', E: 'Е', M: 'М', O: 'О', T: 'Т', а: 'a', о: 'o', е: 'e', ο: 'o', α: 'a' }; // prettier-ignore

export const SPOILS: Readonly<Record<string, Spoil>> = {
  'a letter too few': inName((name, at) => name.slice(0, at) + name.slice(at + 1)),
  'a letter twice': inName((name, at) => name.slice(0, at + 1) + name.slice(at)),
  'another letter': inName((name, at) => `${name.slice(0, at)}x${name.slice(at + 1)}`),
  'letters swapped': inName((name, at) => name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2)), // prettier-ignore
  'a digit in the name': inName((name, at) => `${name.slice(0, at)}3${name.slice(at)}`),
  'a look-alike letter': inName((name) => {
    const at = Array.from(name).findIndex((letter) => letter in HOMOGLYPHS);
    return at < 0
      ? name
      : name.slice(0, at) + (HOMOGLYPHS[name[at] ?? ''] ?? '') + name.slice(at + 1);
  }),
  'an accent too many': inName((name, at) => `${name.slice(0, at + 1)}\u0301${name.slice(at + 1)}`),
  'decomposed letters': inName((name) => name.normalize('NFD')),
  'a look-alike apostrophe': inName((name, _, { seed }) =>
    name.replace(/[’'‘]/g, () => ['ʻ', '´', '′', '＇', 'ʹ', '`', "'", 'ˈ'][seed % 8] ?? ''),
  ),
  'an apostrophe where none was': inName((name, at) => `${name.slice(0, at)}’${name.slice(at)}`),
  'small letters': inName((name) => name.toLowerCase()),
  capitals: inName((name) => name.toUpperCase()),
  'swapped case': inName(
    (name) =>
    Array.from(name, (letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase())).join(''), // prettier-ignore
  ),
  'one small letter': inName((name) => name.charAt(0).toLowerCase() + name.slice(1)),
  'no space in the name': inName((name) => name.replace(/ /g, '')),
  'a space in the name': inName((name, at) => `${name.slice(0, at)} ${name.slice(at)}`),
  'spaces doubled': inName((name) => name.replace(/ /g, '  ')),
  'a no-break space': inName((name) => name.replace(/ /g, '\u00a0')),
  'an entity': inName((name) => name.replace(/ /g, '&nbsp;')),
  'a hyphen at the line end': inName((name, at) => `${name.slice(0, at)}-\n${name.slice(at)}`),
  'a sign that nobody sees': inName((name, at) => `${name.slice(0, at)}\u00ad${name.slice(at)}`),
  'the names turned round': inName((name) => name.split(' ').reverse().join(', ')),
  'the first name alone': inName((name) => name.split(' ')[0] ?? ''),
  'the first name short': inName((name) => name.replace(/^(\S)\S*/, '$1.')),
  'a name cut off': inName((name) => name.slice(0, -2)),
  "somebody else's surname": inName((name, _, { other }) => [name.split(' ')[0], other.split(' ').at(-1)].join(' ')), // prettier-ignore
  'two names': inName((name, _, { other }) => `${name} and ${other}`),
  'a name twice': inName((name) => `${name} ${name}`),
  'no name': inName(() => ''),
  'a question mark for a name': inName(() => '???'),
  'a title that nobody knows': inName((name) => `Honourable Deputy ${name}`),
  'words behind the name': inName((name) => `${name} – quietly, to himself –`),
  'a verb': inName((name) => `${name} said`),
  continued: inName((name) => `${name} (cont’d)`),
  'quotation marks': inName((name) => `“${name}”`),
  'no colon': atColon(' '),
  'no colon and a dash': atColon(' –'),
  'a semicolon': atColon(';'),
  'a full stop': atColon('.'),
  'a comma': atColon(','),
  'a colon twice': atColon('::'),
  'a space before the colon': atColon(' :'),
  'a colon that is none': ({ seed, ...place }) =>
    atColon(['꞉', '∶', '﹕', '：', 'ː', '׃', ';', '︰'][seed % 8] ?? '')({ seed, ...place }),
  'an open bracket': atColon(' [sighs:'),
  'a closing bracket': atColon(']:'),
  'an open round bracket': atColon(' (sighs:'),
  'a bracket before': inName((name) => `(${name}`),
  'a square bracket before': inName((name) => `[${name}`),
  'a square bracket around': inName((name) => `[${name}]`),
  'a plus': atColon(' +:'),
  'a slash': atColon(' / :'),
  'signs before': ({ text }) => `?? ${text}`,
  'words before': ({ text }) => `Well ${text}`,
  'a line end in the name': inName((name) => name.replace(' ', '\n')),
  'a line end before the colon': atColon('\n:'),
  'a blank line before the colon': atColon('\n\n:'),
};

/** What joins a turn to the line before it. */
export const JOINTS: Readonly<Record<string, string>> = {
  'a space': ' ',
  nothing: '',
  'a line separator': '\u2028',
  'a vertical tab': '\v',
  'a next line': '\u0085',
  'a tab': '\t',
  'a dash': ' – ',
};
