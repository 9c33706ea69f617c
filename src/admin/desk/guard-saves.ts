import { adminApi } from '@strapi/strapi/admin';
import { BASED_ON_HEADER, writeBasedOn } from '../../features/concurrent-edits/based-on';
import { readSaveRefusal } from '../../features/concurrent-edits/save-refusal';
import { FORM_KEY } from '../../features/concurrent-edits/stored-keys';
import { isRecord, omit, textAt, valueAt, type UnknownRecord } from '../../lib/record';
import { isSameValue } from '../../lib/three-way';
import { slotKey } from './document-slot';
import { forget, formMemory, formMoment, noteMoment, refusalOf, remember } from './form-memory';

/** What the panel's data layer is asked with: of these, what is used here. */
interface Asked {
  readonly model: string;
  readonly documentId?: string;
  readonly collectionType?: string;
  readonly data?: UnknownRecord;
  readonly params?: UnknownRecord;
}

interface Query {
  readonly data?: UnknownRecord;
  readonly config?: UnknownRecord;
}

/** An endpoint of the content manager as Strapi defines it. */
interface Endpoint {
  query: (asked: Asked) => Query;
  queryFn?: (asked: Asked, ...rest: unknown[]) => Promise<{ readonly data?: unknown }>;
  onQueryStarted?: unknown;
  invalidatesTags?: unknown;
  transformResponse?: (response: unknown, meta: unknown, asked: Asked) => unknown;
  transformErrorResponse?: (error: unknown, meta: unknown, asked: Asked) => unknown;
}

/** The endpoints that are changed. A release of Strapi without one of them fails the panel's test. */
export const GUARDED_ENDPOINTS = [
  'getDocument',
  'createDocument',
  'updateDocument',
  'publishDocument',
  'unpublishDocument',
  'discardDocument',
  'deleteDocument',
] as const;

type Guarded = (typeof GUARDED_ENDPOINTS)[number];

/**
 * Lets no save lose what was typed. Strapi shows a save as done before it is, and puts the stored text back when it
 * is refused; here a refused save leaves the form as it is, and says what its text is based on, so that the server
 * can tell when another one has changed it.
 */
export const guardSaves = (): void => {
  // The content manager adds its endpoints later than their types are known: definitions are changed in place.
  const api = adminApi as unknown as {
    enhanceEndpoints(options: { endpoints: Record<Guarded, (definition: Endpoint) => void> }): void;
  };
  api.enhanceEndpoints({
    endpoints: {
      getDocument: noteReads,
      createDocument: (endpoint) => {
        tellOutcome(endpoint);
        readAgainWhereWritten(endpoint);
      },
      updateDocument: (endpoint) => {
        delete endpoint.onQueryStarted;
        leaveOutUnchangedRows(endpoint);
        guardWrite(endpoint);
      },
      publishDocument: (endpoint) => {
        leaveOutUnchangedRows(endpoint);
        guardWrite(endpoint);
      },
      unpublishDocument: guardWrite,
      discardDocument: guardWrite,
      deleteDocument: guardWrite,
    },
  });
};

/** What was read of each document: `updatedAt`, null where there was none, and lists of components. */
interface Read {
  readonly updatedAt: string | null;
  readonly lists: UnknownRecord;
}

const reads = new Map<string, Read>();

const keyOf = ({ model, documentId, params }: Asked): string =>
  slotKey({
    model,
    documentId: documentId ?? null,
    locale: textAt(params, 'locale') ?? '',
  });

const guardWrite = (endpoint: Endpoint): void => {
  sayWhatItIsBasedOn(endpoint);
  tellOutcome(endpoint);
  readAgainWhereWritten(endpoint);
};

const noteReads = (endpoint: Endpoint): void => {
  const read = endpoint.queryFn;
  if (!read) return;
  endpoint.queryFn = async (asked, ...rest) => {
    const answer = await read(asked, ...rest);
    if (textAt(asked.params, 'status') === 'published' || answer.data === undefined) return answer;
    const document = valueAt(answer.data, 'data');
    reads.set(keyOf(asked), { updatedAt: textAt(document, 'updatedAt'), lists: listsOf(document) });
    return answer;
  };
};

const listsOf = (document: unknown): UnknownRecord =>
  Object.fromEntries(Object.entries(isRecord(document) ? document : {}).filter(isListOfRows));

const isListOfRows = ([, value]: [string, unknown]): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((row) => isRecord(row) && 'id' in row);

/** 600 unchanged turns are most of what a save would send, and of what it takes. */
const leaveOutUnchangedRows = (endpoint: Endpoint): void => {
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

const sayWhatItIsBasedOn = (endpoint: Endpoint): void => {
  const { query } = endpoint;
  endpoint.query = (asked) => {
    const made = query(asked);
    const key = keyOf(asked);
    const read = reads.get(key);
    if (!read) return made;
    // While something is to be chosen, the stored version has not been seen yet.
    const seen = formMemory(key).choice ? null : read.updatedAt;
    const headers = { [BASED_ON_HEADER]: writeBasedOn(seen) };
    return { ...made, config: { ...made.config, headers } };
  };
};

const tellOutcome = (endpoint: Endpoint): void => {
  const readAnswer = endpoint.transformResponse ?? ((response: unknown) => response);
  endpoint.transformResponse = (response, meta, asked) => {
    const key = keyOf(asked);
    const document = valueAt(response, 'data');
    const read = reads.get(key);
    const updatedAt = textAt(document, 'updatedAt');
    // Of what was published, the answer is not the draft.
    if (read && updatedAt && textAt(document, 'publishedAt') === null)
      reads.set(key, { ...read, updatedAt });
    else reads.delete(key);
    remember(key, { outcome: 'saved', choice: null, taken: null });
    const isNew = !asked.documentId && asked.collectionType !== 'single-types';
    const documentId = textAt(document, 'documentId');
    if (isNew && documentId) carryOver(key, { ...asked, documentId });
    return readAnswer(response, meta, asked);
  };
  endpoint.transformErrorResponse = (error, _meta, asked) => {
    const refusal = readSaveRefusal(error);
    remember(keyOf(asked), { outcome: refusal });
    return keepingTheForm(error, refusal.kind);
  };
};

/** A new document is a document now: what is typed until its form stands belongs to it. */
const carryOver = (key: string, asked: Asked): void => {
  const moment = formMoment(key);
  if (!moment) return;
  const created = keyOf(asked);
  noteMoment(created, moment);
  remember(created, { outcome: 'saved', sent: formMemory(key).sent });
  forget(key);
};

/**
 * The form keeps what was typed only after a ValidationError, and marks what that one lists. Of other errors the
 * words are ours.
 */
const keepingTheForm = (error: unknown, kind: string): unknown => {
  if (!isRecord(error) || kind === 'refused') {
    const isMarked = textAt(error, 'name') === 'ValidationError';
    return isMarked || !isRecord(error)
      ? error
      : { ...error, name: 'ValidationError', details: null };
  }
  return { ...error, name: 'ValidationError', details: null, message: `lectern.saves.${kind}` };
};

/** What is read after a refusal would stand over what was typed, unless it is what another one wrote. */
const readAgainWhereWritten = (endpoint: Endpoint): void => {
  const tags = endpoint.invalidatesTags;
  endpoint.invalidatesTags = (...given: readonly unknown[]): unknown => {
    const [, error, asked] = given as readonly [unknown, unknown, Asked];
    const refusal = refusalOf(formMemory(keyOf(asked)));
    if (error && refusal?.kind !== 'changed') return [];
    return typeof tags === 'function' ? (Reflect.apply(tags, undefined, given) as unknown) : tags;
  };
};
