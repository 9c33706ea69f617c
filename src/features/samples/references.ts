import { isRecord, textAt } from '../../lib/record';

/** What stands in a supplement for something that has an id only in a database. */
export type Reference =
  | { readonly kind: 'file' | 'picture'; readonly name: string }
  | { readonly kind: 'document'; readonly type: string; readonly slug: string };

/** The reference that a value is; null: it is none. */
const referenceOf = (value: unknown): Reference | null => {
  const [file, picture, type] = ['$file', '$picture', '$document'].map((key) => textAt(value, key));
  if (file) return { kind: 'file', name: file };
  if (picture) return { kind: 'picture', name: picture };
  const slug = textAt(value, 'slug');
  return type && slug ? { kind: 'document', type, slug } : null;
};

/** All references within a value. */
export const referencesIn = (value: unknown): Reference[] => {
  const reference = referenceOf(value);
  if (reference) return [reference];
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  return isRecord(value) ? Object.values(value).flatMap(referencesIn) : [];
};

/** The value with what its references stand for; in a list, what stands for nothing is left out. */
export const resolveReferences = (
  value: unknown,
  find: (reference: Reference) => unknown,
): unknown => {
  const reference = referenceOf(value);
  if (reference) return find(reference) ?? null;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items
      .map((item) => resolveReferences(item, find))
      .filter((item, index) => item !== null || items[index] === null);
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, resolveReferences(item, find)]),
  );
};
