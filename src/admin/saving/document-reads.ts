import { FORM_KEY } from '../../features/concurrent-edits/stored-keys';
import { isRecord, numberAt, omit, textAt, valueAt, type UnknownRecord } from '../../lib/record';
import { isSameValue } from '../../lib/three-way';
import { noteMissing } from '../missing/missing-documents';
import { slotKey, type DocumentSlot } from './document-slot';
import type { Asked, Endpoint } from './endpoints';
import { isShown, remember } from './form-memory';
import { askOfOpened, loadForOpened } from './opening';
import { takeSavedAnswer } from './saved-answers';

/** What was read of a document: `updatedAt`, null where there was none, and lists of components. */
export interface DocumentRead {
  readonly updatedAt: string | null;
  readonly lists: UnknownRecord;
}

const reads = new Map<string, DocumentRead>();

const slotOf = ({ model, documentId, params }: Asked): DocumentSlot => ({
  model,
  documentId: documentId ?? null,
  locale: textAt(params, 'locale') ?? '',
});

export const keyOf = (asked: Asked): string => slotKey(slotOf(asked));

/** What the form of a document was made from. */
export const documentRead = (asked: Asked): DocumentRead | undefined => reads.get(keyOf(asked));

/** Whether a form begins with what is stored: a new document does not, nor does a new language of one. */
export const isStored = (slot: DocumentSlot): boolean =>
  slot.documentId !== null && typeof reads.get(slotKey(slot))?.updatedAt === 'string';

/** Notes what is read of drafts. */
export const noteReads = (endpoint: Endpoint): void => {
  const read = endpoint.queryFn;
  if (!read) return;
  endpoint.queryFn = async (asked, ...rest) => {
    const slot = slotOf(asked);
    if (isOpening(slot)) loadForOpened(slot);
    const answer = (await afterSave(asked)) ?? (await read(asked, ...rest));
    if (textAt(asked.params, 'status') === 'published') return answer;
    remember(keyOf(asked), { isUnread: false });
    if (numberAt(valueAt(answer, 'error'), 'status') === 404) noteMissing(keyOf(asked));
    if (answer.data === undefined) return answer;
    const document = valueAt(answer.data, 'data');
    reads.set(keyOf(asked), { updatedAt: textAt(document, 'updatedAt'), lists: listsOf(document) });
    if (isOpening(slot) && isStored(slot)) askOfOpened(slot);
    return answer;
  };
};

/**
 * What was just saved is known from the answer, which is the same to the byte: 600 turns need not be read a second time.
 * Not before the form has taken what was sent for what is stored, which Strapi does when it hears of the answer.
 */
const afterSave = async (asked: Asked): Promise<{ readonly data: unknown } | null> => {
  const data = takeSavedAnswer(asked, Date.now());
  if (data === null) return null;
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  return { data };
};

/** Its address is open, and its form not drawn yet. */
const isOpening = (slot: DocumentSlot): boolean =>
  window.location.pathname.endsWith(`/${slot.model}/${slot.documentId ?? ''}`) &&
  !isShown(slotKey(slot));

/** Until it has been read again, of what was written only the answer is known. */
export const noteWritten = (asked: Asked, document: unknown): void => {
  const key = keyOf(asked);
  const read = reads.get(key);
  const updatedAt = textAt(document, 'updatedAt');
  // Of what was published, the answer is not the draft.
  const isDraft = updatedAt !== null && textAt(document, 'publishedAt') === null;
  if (read && isDraft) reads.set(key, { ...read, updatedAt });
  else reads.delete(key);
};

const listsOf = (document: unknown): UnknownRecord =>
  Object.fromEntries(Object.entries(isRecord(document) ? document : {}).filter(isListOfRows));

const isListOfRows = ([, value]: [string, unknown]): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((row) => isRecord(row) && 'id' in row);

/** 600 unchanged turns are most of what a save would send, and of what it takes. */
export const leaveOutUnchangedRows = (endpoint: Endpoint): void => {
  const { query } = endpoint;
  endpoint.query = (asked) => {
    const made = query(asked);
    const key = keyOf(asked);
    const read = reads.get(key);
    if (!made.data || !read) return made;
    const isUnchanged = ([name, value]: [string, unknown]): boolean =>
      name in read.lists && isSameValue(withoutFormKeys(value), read.lists[name]);
    const data = Object.entries(made.data).filter((entry) => !isUnchanged(entry));
    // Until it has been read again nobody knows what is stored.
    const lists = Object.entries(read.lists).filter(
      ([name]) => !data.some(([sent]) => sent === name),
    );
    reads.set(key, { ...read, lists: Object.fromEntries(lists) });
    return { ...made, data: Object.fromEntries(data) };
  };
};

const withoutFormKeys = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((row: unknown) => {
        return isRecord(row) ? omit(row, [FORM_KEY]) : row;
      })
    : value;
