import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { textAt, valueAt } from '../lib/record';

/** What a read says about the language that it wants: undefined for nothing. */
export interface AskedLanguage {
  readonly language: unknown;
}

/** Tells whatever asks the database below a read of the public APIs in which language it is asked for. */
export interface ReadLanguage {
  /** What `read` asks the database is asked in this language. */
  during<Answer>(language: unknown, read: () => Answer): Answer;
  /** Null outside of the public APIs' reads: in the admin panel, in writes, in work of the server's own. */
  current(): AskedLanguage | null;
}

export const createReadLanguage = (strapi: Core.Strapi): ReadLanguage => {
  const asked = new AsyncLocalStorage<AskedLanguage>();
  return {
    during: (language, read) => asked.run({ language }, read),
    current: () => asked.getStore() ?? languageOfRequest(strapi.requestContext.get()),
  };
};

/** A request that Strapi itself routed to one of its public APIs. */
const languageOfRequest = (context: unknown): AskedLanguage | null => {
  const route = valueAt(valueAt(context, 'state'), 'route');
  const isContent = textAt(valueAt(route, 'info'), 'type') === 'content-api';
  if (!isContent || valueAt(context, 'method') !== 'GET') return null;
  return { language: valueAt(valueAt(context, 'query'), 'locale') };
};
