import http, { type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { assertContract } from './contract';

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

export interface RawOptions {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Plain node:http, which neither adds headers nor decompresses. Answers are held against the contract. */
export const rawRequest = async (url: string, options: RawOptions = {}): Promise<RawAnswer> => {
  const answer = await send(url, options);
  // Strapi's former format is no part of the contract.
  if ('strapi-response-format' in (options.headers ?? {})) return answer;
  await assertContract({
    url: new URL(url),
    method: options.method ?? 'GET',
    hasToken: new Headers(options.headers).has('authorization'),
    status: answer.status,
    contentType: answer.headers['content-type'] ?? null,
    readText: () => textOf(answer),
  });
  return answer;
};

const textOf = ({ headers, bytes }: RawAnswer): string => {
  if (bytes.length === 0) return '';
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(bytes).toString();
  return (headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString();
};

const send = (
  url: string,
  { method = 'GET', headers = {}, body = '' }: RawOptions,
): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const sent = http.request(url, { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const { statusCode = 0, headers: received } = answer;
        resolve({ status: statusCode, headers: received, bytes: Buffer.concat(chunks) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** What `look` gives once `isThere`; at most five seconds are waited for it. */
export const eventually = async <Found>(
  look: () => Promise<Found>,
  isThere: (found: Found) => boolean,
): Promise<Found> => {
  const deadline = Date.now() + 5_000;
  for (;;) {
    const found = await look();
    if (isThere(found) || Date.now() > deadline) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
