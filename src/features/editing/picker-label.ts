import { isRecord, listAt, textAt, type UnknownRecord } from '../../lib/record';
import { detailsOf, pickedType } from './picker';

/** Under this key the server says what tells a link's target from others. */
export const PICKER_DETAILS = 'details';

/** Under this key the panel finds what it shows of a link's target. */
export const PICKER_LABEL = 'pickerLabel';

/** Writes a day, `2024-03-05`, as whoever reads it does. */
export type WriteDay = (day: string) => string;

/** The name on a line of its own, and what tells it from others below it. */
export const pickerLabel = (
  name: string,
  details: readonly string[],
  writeDay: WriteDay,
): string => {
  const told = details.map((detail) => (DAY.test(detail) ? writeDay(detail) : detail));
  return told.length === 0 ? name : `${name}\n${told.join(' · ')}`;
};

/** The name of what a label is of. */
export const nameOfLabel = (label: string): string => label.split('\n', 1)[0] ?? label;

/** A link's target as the server tells it, with its label; as it is where the server may not tell its name. */
export const withLabel = (target: unknown, writeDay: WriteDay): unknown => {
  if (!isRecord(target) || !Array.isArray(target[PICKER_DETAILS])) return target;
  const name = nameOf(target);
  const details = target[PICKER_DETAILS].map(String);
  return name ? { ...target, [PICKER_LABEL]: pickerLabel(name, details, writeDay) } : target;
};

/** Links of a form with the label that the same targets have elsewhere, as the server tells those. */
export const labelledLinks = (
  links: readonly unknown[],
  told: readonly unknown[],
  writeDay: WriteDay,
): readonly unknown[] => {
  const details = new Map(
    told.map((target) => [
      textAt(target, 'documentId'),
      listAt(target, PICKER_DETAILS).map(String),
    ]),
  );
  return links.map((link) => {
    const label = textAt(link, 'label');
    if (!isRecord(link) || !label) return link;
    const known = details.get(textAt(link, 'documentId')) ?? [];
    return { ...link, label: pickerLabel(label, known, writeDay) };
  });
};

/** A whole document of some type, with its label. */
export const documentWithLabel = (
  uid: string,
  document: UnknownRecord,
  writeDay: WriteDay,
): UnknownRecord => {
  const picked = pickedType(uid);
  if (!picked) return document;
  const name = textAt(document, picked.nameField) ?? '';
  const label = name ? pickerLabel(name, detailsOf(picked, document), writeDay) : '';
  return { ...document, [PICKER_LABEL]: label };
};

const nameOf = (target: unknown): string => textAt(target, 'title') ?? textAt(target, 'name') ?? '';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
