import { startProxiedServer, timeToWrite, type ProxiedServer } from '../support/proxied-server';

jest.setTimeout(300_000);

let proxied: ProxiedServer;

beforeAll(async () => {
  proxied = await startProxiedServer();
  await timeToWrite(proxied);
});

afterAll(() => proxied.stop());

/** Milliseconds. */
const COLD_LIMIT = 3_200;
const KEPT_LIMIT = 100;
const RETURN_LIMIT = 1_000;
const PATIENCE = 15_000;
const FROZEN_FOR = 12_000;
const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const begun = Date.now();
  const asked = { path, at: begun, hasToken: 'Authorization' in headers };
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch(`${proxied.server.url}${path}`, { headers, signal });
    await answer.text();
    const cache = answer.headers.get('x-cache');
    return { ...asked, took: Date.now() - begun, status: answer.status, cache };
  } catch {
    return { ...asked, took: Date.now() - begun, status: 0, cache: null };
  }
};

describe('while the database is frozen', () => {
  it('cold questions get 503 within three seconds, kept pages come at once, and all is right after', async () => {
    const { proxy, token } = proxied;
    const kept = '/api/topics?pagination[pageSize]=1';
    await ask(kept);
    await ask(kept);
    const pending: ReturnType<typeof ask>[] = [];
    const keptAnswers: Awaited<ReturnType<typeof ask>>[] = [];
    const frozenAt = Date.now();
    proxy.freeze();
    for (let turn = 0; Date.now() - frozenAt < FROZEN_FOR; turn += 1) {
      const cold = `/api/topics?filters[name][$eq]=cold${turn}`;
      pending.push(ask(cold), ask(cold, { Authorization: `Bearer ${token}` }));
      if (turn % 5 === 0)
        pending.push(
          ask(`/graphql?query={topics(filters:{name:{eq:"${turn}"}}){name}}`, {
            'Apollo-Require-Preflight': 'true',
          }),
        );
      keptAnswers.push(await ask(kept));
      await pause(100);
    }
    const coldAnswers = await Promise.all(pending);
    proxy.thaw();
    const thawedAt = Date.now();
    for (;;) {
      const { status, cache } = await ask(`/api/topics?filters[name][$eq]=${Date.now()}`);
      if (status === 200 && cache === 'MISS' && (await ask(kept)).cache === 'HIT') break;
      if (Date.now() - thawedAt > 30_000) break;
      await pause(20);
    }
    const back = Date.now() - thawedAt;

    const slowest = (answers: readonly { took: number }[]) =>
      Math.max(...answers.map(({ took }) => took));
    process.stdout.write(
      `cold: ${slowest(coldAnswers)} ms at most, kept: ${slowest(keptAnswers)} ms at most, back after ${back} ms\n`,
    );
    expect(coldAnswers.filter(({ status }) => status !== 503)).toEqual([]);
    expect(coldAnswers.filter(({ took }) => took > COLD_LIMIT)).toEqual([]);
    expect(new Set(keptAnswers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(slowest(keptAnswers.filter(({ at }) => at - frozenAt > 1_000))).toBeLessThan(KEPT_LIMIT);
    expect(keptAnswers.at(-1)?.cache).toBe('STALE');
    expect(back).toBeLessThan(RETURN_LIMIT);
  });
});
