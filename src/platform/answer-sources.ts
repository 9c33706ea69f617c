import type { ServerResponse } from 'node:http';
import type { Dependencies } from './public-reads';

/** What answers that go through Strapi's stack were made from, by the response that sends them. */
const sources = new WeakMap<ServerResponse, Dependencies>();

/** Notes it for whoever writes the headers. */
export const noteSources = (response: ServerResponse, dependencies: Dependencies): void => {
  sources.set(response, dependencies);
};

export const sourcesOf = (response: ServerResponse): Dependencies | null =>
  sources.get(response) ?? null;
