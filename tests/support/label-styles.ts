/** How transcripts print who speaks. */
export interface LabelStyle {
  readonly title: string;
  /** One turn; `turn` counts from 0 among the turns of this speaker. */
  readonly write: (speaker: StyleSpeaker, words: string, time: string) => string;
  /** The style tells when a turn begins. */
  readonly hasTime?: true;
  /** It names people by less than their full names, so that nobody's full name can be expected. */
  readonly isShort?: true;
}

export interface StyleSpeaker {
  readonly name: string;
  readonly isHost: boolean;
  /** How many turns the speaker has had before. */
  readonly before: number;
}

type Write = (name: string, words: string, time: string) => string;

const named =
  (write: Write): LabelStyle['write'] =>
  ({ name }, words, time) =>
    write(name, words, time);

const PLAIN: readonly (readonly [string, Write])[] = [
  ['a colon', (name, words) => `${name}: ${words}`],
  ['a full-width colon', (name, words) => `${name}：${words}`],
  ['capitals', (name, words) => `${name.toUpperCase()}: ${words}`],
  ['a line of its own', (name, words) => `${name}:\n${words}`],
  ['bold', (name, words) => `**${name}:** ${words}`],
  ['bold before the colon', (name, words) => `**${name}**: ${words}`],
  ['underscores', (name, words) => `__${name}:__ ${words}`],
  ['HTML', (name, words) => `<strong>${name}:</strong> ${words}`],
  ['HTML with a class', (name, words) => `<p><b class="who">${name}</b>: ${words}`],
  ['arrows', (name, words) => `>> ${name}: ${words}`],
  ['a bullet', (name, words) => `- ${name}: ${words}`],
  ['signs that nobody sees', (name, words) => `\u200b${name}\u200d:\u2060 ${words}`],
  ['a remark in square brackets', (name, words) => `${name} [laughs]: ${words}`],
  ['a remark in round brackets', (name, words) => `${name} (laughing): ${words}`],
  ['a remark in curly brackets', (name, words) => `${name} {off mic}: ${words}`],
  ['a star', (name, words) => `${name}*: ${words}`],
  ['a footnote', (name, words) => `${name}[2]: ${words}`],
  ['a raised number', (name, words) => `${name}²: ${words}`],
  ['a rank', (name, words) => `Maj. Gen. (ret.) ${name}: ${words}`],
  ['a degree', (name, words) => `${name}, PhD: ${words}`],
];

const TIMED: readonly (readonly [string, Write])[] = [
  ['a time before', (name, words, time) => `[${time}] ${name}: ${words}`],
  ['a bare time before', (name, words, time) => `${time} ${name}: ${words}`],
  ['a time in the label', (name, words, time) => `${name} (${time}): ${words}`],
  ['a bare time in the label', (name, words, time) => `${name} ${time}: ${words}`],
  ['a time behind', (name, words, time) => `${name}: [${time}] ${words}`],
  ['a time above', (name, words, time) => `[${time}]\n\n${name}: ${words}`],
  ['a time below', (name, words, time) => `${name}:\n[${time}]\n${words}`],
  ['name and time on a line', (name, words, time) => `${name}  ${time}\n${words}`],
  ['time and name on a line', (name, words, time) => `${time}  ${name}\n${words}`],
  ['bold name and time on a line', (name, words, time) => `**${name}** (${time})\n${words}`],
];

/** Styles with the full name of whoever speaks. */
export const FULL_STYLES: readonly LabelStyle[] = [
  ...PLAIN.map(([title, write]) => ({ title, write: named(write) })),
  ...TIMED.map(([title, write]) => ({ title, write: named(write), hasTime: true as const })),
];

const surname = (name: string): string => name.split(' ').at(-1) ?? '';

/** The whole name where it has fewer than two capitals. */
const initials = (name: string): string => {
  const capitals = name.match(/(?<![\p{L}\p{M}])\p{Lu}(?=[\p{L}\p{M}])/gu) ?? [];
  return capitals.length > 1 ? capitals.join('') : name;
};

const SHORT: readonly (readonly [string, LabelStyle['write']])[] = [
  ['the surname after the full name', ({ name, before }, words) => `${before === 0 ? name : surname(name)}: ${words}`],
  ['radio', ({ name, isHost, before }, words) => `${before > 0 ? surname(name).toUpperCase() : `${name.toUpperCase()}${isHost ? ', HOST' : ''}`}: ${words}`],
  ['bold surnames', ({ name, before }, words) => `**${before === 0 ? name : surname(name)}:** ${words}`],
  ['initials after the full name', ({ name, before }, words) => `${before === 0 ? name : initials(name)}: ${words}`],
]; // prettier-ignore

/** Styles that name people in full once, and by less from then on. */
export const SHORT_STYLES: readonly LabelStyle[] = SHORT.map(([title, write]) => ({
  title,
  write,
  isShort: true,
}));

/** What stands for the one who asks and for the one who answers, in each language. */
const PARTS: readonly (readonly [string, string])[] = [
  ['Q', 'A'],
  ['Question', 'Answer'],
  ['Host', 'Guest'],
  ['Interviewer', 'Interviewee'],
  ['Frage', 'Antwort'],
  ['F', 'A'],
  ['Moderatorin', 'Gast'],
  ['Question', 'Réponse'],
  ['Q', 'R'],
  ['Animateur', 'Invitée'],
  ['Pregunta', 'Respuesta'],
  ['P', 'R'],
  ['Presentadora', 'Invitado'],
  ['سؤال', 'جواب'],
  ['س', 'ج'],
  ['المذيع', 'الضيف'],
];

/** Styles without names. */
export const PART_STYLES: readonly LabelStyle[] = PARTS.flatMap(([host, guest]) => [
  {
    title: `${host} and ${guest}`,
    write: ({ isHost }, words) => `${isHost ? host : guest}: ${words}`,
    isShort: true,
  },
  {
    title: `bold ${host} and ${guest}`,
    write: ({ isHost }, words) => `**${isHost ? host : guest}:** ${words}`,
    isShort: true,
  },
]);
