import { adminApi } from '@strapi/strapi/admin';
import { BASED_ON_HEADER, writeBasedOn } from '../../features/concurrent-edits/based-on';
import { readSaveRefusal, type SaveRefusal } from '../../features/concurrent-edits/save-refusal';
import { isRecord, textAt, valueAt } from '../../lib/record';
import { sayForced } from '../links/forced';
import { isCreatedInWindow } from '../pickers/creation';
import type { MessageId } from '../words';
import {
  documentRead,
  keyOf,
  leaveOutUnchangedRows,
  noteReads,
  noteWritten,
} from './document-reads';
import type { Asked, Endpoint, GuardedEndpoint } from './endpoints';
import {
  forget,
  formMemory,
  formSnapshot,
  isShown,
  noteSnapshot,
  refusalOf,
  remember,
} from './form-memory';
import { dropText } from './kept-texts';
import { noteSavedAnswer } from './saved-answers';
import { announceWrite } from './use-writes';

/**
 * Lets no save lose what was typed. Strapi shows a save as done before it is, and puts the stored text back when it
 * is refused; here a refused save leaves the form as it is, and says what its text is based on, so that the server
 * can tell when another one has changed it.
 */
export const guardSaves = (): void => {
  // The content manager adds its endpoints later than their types are known: definitions are changed in place.
  const api = adminApi as unknown as {
    enhanceEndpoints(options: {
      endpoints: Record<GuardedEndpoint, (definition: Endpoint) => void>;
    }): void;
  };
  api.enhanceEndpoints({
    endpoints: {
      getDocument: noteReads,
      createDocument: guardCreation,
      updateDocument: (endpoint) => {
        guardSave(endpoint);
        keepAnswer(endpoint);
      },
      publishDocument: guardSave,
      unpublishDocument: (endpoint) => {
        guardDeed(endpoint, afterWriting);
      },
      discardDocument: (endpoint) => {
        guardDeed(endpoint, afterDiscarding);
      },
      deleteDocument: (endpoint) => {
        guardDeed(endpoint, afterDiscarding);
        sayForced(endpoint);
      },
    },
  });
};

const guardCreation = (endpoint: Endpoint): void => {
  afterwards(endpoint, afterSaving);
  sayWhyNot(endpoint, 'saves');
  readAgainWhereWritten(endpoint);
};

const guardSave = (endpoint: Endpoint): void => {
  delete endpoint.onQueryStarted;
  leaveOutUnchangedRows(endpoint);
  sayWhatItIsBasedOn(endpoint);
  guardCreation(endpoint);
};

/** What is saved is read again at once: from its answer. */
const keepAnswer = (endpoint: Endpoint): void => {
  const readAnswer = endpoint.transformResponse;
  if (!readAnswer) return;
  endpoint.transformResponse = (response, meta, asked) => {
    const answer = readAnswer(response, meta, asked);
    const { documentId } = asked;
    if (documentId && textAt(valueAt(answer, 'data'), 'documentId') === documentId)
      noteSavedAnswer(asked, answer, Date.now());
    return answer;
  };
};

/** What is done with a document as it is stored, whatever is typed. */
const guardDeed = (endpoint: Endpoint, done: Done): void => {
  sayWhatItIsBasedOn(endpoint);
  afterwards(endpoint, done);
  sayWhyNot(endpoint, 'deeds');
  readAgainWhereWritten(endpoint);
};

const sayWhatItIsBasedOn = (endpoint: Endpoint): void => {
  const { query } = endpoint;
  endpoint.query = (asked) => {
    const made = query(asked);
    const read = documentRead(asked);
    if (!read || isInList()) return made;
    // While something is to be chosen, the stored version has not been seen yet.
    const seen = formMemory(keyOf(asked)).choice ? null : read.updatedAt;
    const headers = { [BASED_ON_HEADER]: writeBasedOn(seen) };
    return { ...made, config: { ...made.config, headers } };
  };
};

/** Who acts from a list has no form open: what one was made from before is nothing that they see. */
const isInList = (): boolean =>
  /\/content-manager\/collection-types\/[^/]+\/?$/u.test(window.location.pathname);

/** What is noted when it was done, from the answer's document. */
type Done = (asked: Asked, document: unknown) => void;

const afterwards = (endpoint: Endpoint, done: Done): void => {
  const readAnswer = endpoint.transformResponse ?? ((response: unknown) => response);
  endpoint.transformResponse = (response, meta, asked) => {
    if (!isOfWindow(asked)) done(asked, valueAt(response, 'data'));
    announceWrite();
    return readAnswer(response, meta, asked);
  };
};

/** What a window creates has no place in what is known of the form below it, which may be of the same type. */
const isOfWindow = ({ model, documentId }: Asked): boolean => isCreatedInWindow(model, documentId);

const afterWriting: Done = (asked, document) => {
  noteWritten(asked, document);
  remember(keyOf(asked), { choice: null, taken: null });
};

const afterSaving: Done = (asked, document) => {
  afterWriting(asked, document);
  const key = keyOf(asked);
  remember(key, { outcome: 'saved', isUnread: true });
  const isNew = !asked.documentId && asked.collectionType !== 'single-types';
  const documentId = textAt(document, 'documentId');
  if (isNew && documentId) carryOver(key, { ...asked, documentId });
};

/** What is typed was given up, too. */
const afterDiscarding: Done = (asked, document) => {
  noteWritten(asked, document);
  const key = keyOf(asked);
  forget(key);
  remember(key, { outcome: 'saved' });
};

/** A new document is a document now: what is typed until its form stands belongs to it. */
const carryOver = (key: string, asked: Asked): void => {
  const snapshot = formSnapshot(key);
  if (!snapshot) return;
  const created = keyOf(asked);
  const memory = formMemory(key);
  if (memory.keptAs !== null) dropText(memory.keptAs);
  noteSnapshot(created, snapshot);
  remember(created, { ...memory, keptAs: null });
  forget(key);
};

/** @param group the words: of what was to be saved, or of what was to be done */
const sayWhyNot = (endpoint: Endpoint, group: 'saves' | 'deeds'): void => {
  endpoint.transformErrorResponse = (error, _meta, asked) => {
    const refusal = readSaveRefusal(error);
    const key = keyOf(asked);
    const isOfForm = !isOfWindow(asked) && (group === 'saves' || refusal.kind === 'changed');
    if (isOfForm) remember(key, { outcome: refusal });
    return keepingTheForm(error, sentenceFor(refusal, group, isShown(key)));
  };
};

/** Null where the server's own words say it. */
const sentenceFor = (
  { kind }: SaveRefusal,
  group: 'saves' | 'deeds',
  hasForm: boolean,
): MessageId | null => {
  if (kind === 'refused') return null;
  // A document in a window over another one's form has no “Your text”.
  return kind === 'changed' && !hasForm
    ? `lectern.${group}.changed-elsewhere`
    : `lectern.${group}.${kind}`;
};

/**
 * The form keeps what was typed only after a ValidationError, and marks what that one lists. Of other errors the
 * words are ours.
 */
const keepingTheForm = (error: unknown, sentence: MessageId | null): unknown => {
  if (!isRecord(error)) return error;
  if (sentence !== null) {
    return { ...error, name: 'ValidationError', details: null, message: sentence };
  }
  const isMarked = textAt(error, 'name') === 'ValidationError';
  return isMarked ? error : { ...error, name: 'ValidationError', details: null };
};

/** What is read after a refusal would stand over what was typed, but where both are put together. */
const readAgainWhereWritten = (endpoint: Endpoint): void => {
  const tags = endpoint.invalidatesTags;
  endpoint.invalidatesTags = (...given: readonly unknown[]): unknown => {
    const [, error, asked] = given as readonly [unknown, unknown, Asked];
    const key = keyOf(asked);
    const isMerged = refusalOf(formMemory(key))?.kind === 'changed' && isShown(key);
    if (error && !isMerged) return [];
    return typeof tags === 'function' ? (Reflect.apply(tags, undefined, given) as unknown) : tags;
  };
};
