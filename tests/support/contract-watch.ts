import { assertContract } from './contract';

/** Every answer that a suite is given by `fetch` is held against the contract; see jest.config.js. */
const { fetch: plainFetch } = globalThis;

globalThis.fetch = async (...args: Parameters<typeof fetch>): Promise<Response> => {
  const response = await plainFetch(...args);
  const url = new URL(response.url);
  if (url.hostname !== '127.0.0.1') return response;
  await assertContract({
    url,
    method: args[1]?.method ?? 'GET',
    hasToken: new Headers(args[1]?.headers).has('authorization'),
    status: response.status,
    contentType: response.headers.get('content-type'),
    readText: () => response.clone().text(),
  });
  return response;
};
