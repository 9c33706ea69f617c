import http, { type IncomingHttpHeaders } from 'node:http';

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

/** Plain node:http, which neither adds headers nor decompresses. */
export const rawRequest = (
  url: string,
  { method = 'GET', headers = {}, body = '' }: RawOptions = {},
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
