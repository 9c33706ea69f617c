import http from 'node:http';

/** What came of one request over a connection that is kept. */
export type Outcome =
  | { readonly kind: 'answer'; readonly status: number; readonly connection: string | undefined }
  /** Nobody listened any more: nothing was sent. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'cut'; readonly code: string };

export const ask = (agent: http.Agent, url: string): Promise<Outcome> =>
  new Promise((resolve) => {
    const sent = http.get(url, { agent }, (answer) => {
      const { statusCode = 0, headers } = answer;
      answer.resume();
      answer.once('end', () => {
        resolve({ kind: 'answer', status: statusCode, connection: headers.connection });
      });
      answer.once('error', (error) => {
        resolve({ kind: 'cut', code: error.message });
      });
    });
    sent.once('error', (error: NodeJS.ErrnoException) => {
      const { code = error.message } = error;
      resolve(code === 'ECONNREFUSED' ? { kind: 'refused' } : { kind: 'cut', code });
    });
  });

/** Asks for one path after another over one connection until nobody listens any more. */
export const readUntilRefused = async (
  base: string,
  pathAt: (turn: number) => string,
): Promise<readonly Outcome[]> => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const outcomes: Outcome[] = [];
  for (let turn = 0; outcomes.at(-1)?.kind !== 'refused'; turn += 1) {
    outcomes.push(await ask(agent, `${base}${pathAt(turn)}`));
  }
  agent.destroy();
  return outcomes;
};
