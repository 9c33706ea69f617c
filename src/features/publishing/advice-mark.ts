import type { UnknownRecord } from '../../lib/record';
import type { ContentType } from '../content/registry';
import type { DeadLink } from './internal-links';
import type { Picture } from './pictures';

/** What advice is about. */
export interface AdviceSubject {
  readonly type: ContentType;
  readonly draft: UnknownRecord;
  /** The linked documents of each relation, as they would be saved. */
  readonly linked: Readonly<Record<string, readonly unknown[]>>;
  /** Pictures without alternative text, where that is no must. */
  readonly undescribed: readonly Picture[];
  readonly deadLinks: readonly DeadLink[];
}

/** What may be said of a document that could be published as it is. */
const ADVICE_CODES = [
  'AUDIO_WITHOUT_TIMES',
  'DEAD_LINK',
  'GUEST_SILENT',
  'IMAGE_WITHOUT_ALT',
  'NO_RELATED',
  'NO_SUMMARY',
  'NO_TOPIC',
  'SPEAKER_NO_GUEST',
  'TURNS_NOT_LINKED',
  'TURN_HOLDS_LABEL',
] as const;

export type AdviceCode = (typeof ADVICE_CODES)[number];

/** What would make a document better, and does not keep it from being published. */
export interface Advice {
  readonly path: readonly string[];
  readonly code: AdviceCode;
  /** Names or numbers for the sentence that says it. */
  readonly values: Readonly<Record<string, string | number>>;
  /** What it is about. An editor ticks off this: of another guest, picture or link it is other advice. */
  readonly mark: string;
  /** What the panel can do about it in the form, where there is something. */
  readonly fix?: AdviceFix;
}

export type AdviceFix = LinkTurnsFix | AddGuestFix;

/** Who speaks as a guest becomes one: the expert that the turn is linked to, else whoever is called so. */
interface AddGuestFix {
  readonly kind: 'add-guest';
  readonly name: string;
  readonly documentId: string | null;
}

/** Turns with one of these labels become those of a guest, where nobody has said yet whose they are. */
export interface LinkTurnsFix {
  readonly kind: 'link-turns';
  readonly documentId: string;
  readonly labels: readonly string[];
}

/** Characters; what is longer is told apart by its beginning. */
const LONGEST_MARK = 400;

interface Told {
  readonly values?: Advice['values'];
  /** What tells it from other advice of its code. Where nothing is given, its path does. */
  readonly about?: readonly string[];
  readonly fix?: AdviceFix;
}

export const adviceOf = (
  code: AdviceCode,
  path: readonly string[],
  { values = {}, about = path, fix }: Told = {},
): Advice => ({
  path,
  code,
  values,
  mark: `${code} ${about.join(' ').replace(/\s+/g, ' ')}`.slice(0, LONGEST_MARK),
  ...(fix ? { fix } : {}),
});

/** Whether a text could be the mark of some advice. */
export const isAdviceMark = (text: string): boolean =>
  text.length <= LONGEST_MARK && ADVICE_CODES.some((code) => text.startsWith(`${code} `));
