import type { Core, UID } from '@strapi/strapi';
import { lockInTransaction } from './advisory-lock';
import { inTransaction } from './database';
import { translateDatabaseError } from './database-errors';

const WRITE_ACTIONS = [
  'create',
  'update',
  'publish',
  'unpublish',
  'discardDraft',
  'clone',
  'delete',
] as const;
const READ_ACTIONS = ['findMany', 'findOne', 'findFirst', 'count'] as const;

export type WriteAction = (typeof WRITE_ACTIONS)[number];
export type ReadAction = (typeof READ_ACTIONS)[number];

/** One call of the Document Service. A handler may replace `params` before it calls `next`. */
export interface DocumentEvent<Action extends string = string> {
  readonly uid: UID.ContentType;
  readonly action: Action;
  params: DocumentParams;
}

/** The parameters that handlers look at, not yet trusted: any of them may be missing. */
export interface DocumentParams {
  documentId?: string;
  locale?: unknown;
  status?: unknown;
  data?: Record<string, unknown>;
  [name: string]: unknown;
}

export type DocumentHandler<Action extends string> = (
  event: DocumentEvent<Action>,
  next: () => Promise<unknown>,
) => Promise<unknown>;

/** Refuses a write by throwing; it may replace `params`. */
export type WriteCheck = (event: DocumentEvent<WriteAction>) => Promise<void> | void;

export interface DocumentEvents {
  /** Runs around every write of an `api::` type, inside one transaction, first added outermost. */
  onWrite(handler: DocumentHandler<WriteAction>): void;
  /** The same for what has to be done before the write only. */
  beforeWrite(check: WriteCheck): void;
  /** Runs after a write was committed, before it is acknowledged; within a larger transaction, not at all. */
  onCommitted(handler: () => Promise<void>): void;
  /** Runs around every read of an `api::` type, outside of any transaction of ours. */
  onRead(handler: DocumentHandler<ReadAction>): void;
}

/**
 * The only user of `strapi.documents.use` for content. A write and all its handlers commit or roll back together:
 * the transaction must be the middleware's first statement, or a bulk action would commit a part.
 */
export const createDocumentEvents = (strapi: Core.Strapi): DocumentEvents => {
  const writeHandlers: DocumentHandler<WriteAction>[] = [];
  const readHandlers: DocumentHandler<ReadAction>[] = [];
  const committedHandlers: (() => Promise<void>)[] = [];
  const handle = async (context: DocumentEvent, next: () => Promise<unknown>): Promise<unknown> => {
    if (!context.uid.startsWith('api::')) return next();
    if (isRead(context)) return compose(readHandlers, context, next);
    if (!isWrite(context)) return next();
    const isOutermost = !strapi.db.inTransaction();
    const write = (): Promise<unknown> => compose(writeHandlers, context, next);
    const written = await writeInTransaction(strapi, context, write);
    if (isOutermost) for (const handler of committedHandlers) await handler();
    return written;
  };
  // Strapi types a middleware by the union of all actions and types; ours sees them as one shape.
  strapi.documents.use(handle as unknown as Parameters<typeof strapi.documents.use>[0]);
  return {
    onWrite: (handler) => void writeHandlers.push(handler),
    beforeWrite: (check) =>
      void writeHandlers.push(async (event, next) => {
        await check(event);
        return next();
      }),
    onCommitted: (handler) => void committedHandlers.push(handler),
    onRead: (handler) => void readHandlers.push(handler),
  };
};

const isRead = (event: DocumentEvent): event is DocumentEvent<ReadAction> =>
  (READ_ACTIONS as readonly string[]).includes(event.action);

const isWrite = (event: DocumentEvent): event is DocumentEvent<WriteAction> =>
  (WRITE_ACTIONS as readonly string[]).includes(event.action);

const writeInTransaction = async (
  strapi: Core.Strapi,
  event: DocumentEvent,
  write: () => Promise<unknown>,
): Promise<unknown> => {
  try {
    return await inTransaction(strapi, async (trx) => {
      const { documentId } = event.params;
      if (documentId) await lockInTransaction(trx, `document:${event.uid}:${documentId}`);
      return write();
    });
  } catch (error) {
    throw translateDatabaseError(error);
  }
};

const compose = <Action extends string>(
  handlers: readonly DocumentHandler<Action>[],
  event: DocumentEvent<Action>,
  next: () => Promise<unknown>,
): Promise<unknown> => {
  const runFrom = (index: number): Promise<unknown> => {
    const handler = handlers[index];
    return handler ? handler(event, () => runFrom(index + 1)) : next();
  };
  return runFrom(0);
};
