import { record, text, withDefault, type Decode, type Decoded } from '../../lib/row';

/** A list of texts as editors keep it; JSON of another kind counts as none. */
const textList: Decode<readonly string[]> = (value) =>
  Array.isArray(value) ? value.map(String) : [];

export const EXPERT_NAMES = {
  documentId: text,
  name: withDefault(text, ''),
  nameVariants: textList,
};

/** A stored expert, as a draft or published. */
export const readNamedExpert = record(EXPERT_NAMES);

/** An expert by name, to whom a label in a transcript may belong. */
export type NamedExpert = Decoded<typeof readNamedExpert>;
