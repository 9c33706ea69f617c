import { generateNKeysBetween } from 'fractional-indexing';
import { FORM_KEY } from '../../features/concurrent-edits/stored-keys';
import { editedTypeOf } from '../../features/content/edited-types';
import { textAt, valueAt, type UnknownRecord } from '../../lib/record';

/** A stored link as Strapi's picker takes it out of its form. */
export const asGone = (link: unknown): UnknownRecord => ({
  id: valueAt(link, 'id'),
  status: valueAt(link, 'status'),
  apiData: targetOf(link),
});

/** A document as Strapi's picker puts it into its form, after the links that it has put there. */
export const linkTo = (
  target: string,
  draft: UnknownRecord,
  kept: readonly unknown[],
): UnknownRecord => {
  const locale = textAt(draft, 'locale');
  const nameField = editedTypeOf(target)?.nameField ?? 'documentId';
  const name = textAt(draft, nameField) ?? '';
  return {
    id: draft.id,
    apiData: { ...targetOf(draft), isTemporary: true },
    status: draft.status,
    [FORM_KEY]: keyAfter(kept),
    [nameField]: name,
    label: name,
    href: `../collection-types/${target}/${textAt(draft, 'documentId') ?? ''}?${locale === null ? '' : `plugins[i18n][locale]=${locale}`}`,
  };
};

const targetOf = (row: unknown): UnknownRecord => ({
  id: valueAt(row, 'id'),
  documentId: valueAt(row, 'documentId'),
  locale: valueAt(row, 'locale'),
});

/** Strapi's keys of the stored ones are below: it reads them by five. */
const LAST_STORED = 'a9';

const keyAfter = (kept: readonly unknown[]): string => {
  const keys = kept.map((link) => textAt(link, FORM_KEY) ?? '');
  const [last = LAST_STORED] = [...keys, LAST_STORED].sort().reverse();
  return generateNKeysBetween(last, null, 1)[0] ?? last;
};
