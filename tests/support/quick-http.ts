import http, { type Agent } from 'node:http';

export interface QuickRequest {
  readonly url: string;
  readonly token?: string | undefined;
  readonly json?: unknown;
  readonly method?: string | undefined;
}

/** For thousands of requests: on kept connections, and without a look at the contract. Gives status and body. */
export const quickRequest = (
  agent: Agent,
  { url, token, json, method: wanted }: QuickRequest,
): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const headers = {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const method = wanted ?? (json === undefined ? 'GET' : 'POST');
    const sent = http.request(url, { agent, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
      });
    });
    sent.on('error', reject);
    sent.end(json === undefined ? '' : JSON.stringify(json));
  });
