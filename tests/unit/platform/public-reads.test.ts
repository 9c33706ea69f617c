import { createContentReads } from '../../../src/platform/content-reads';
import { NO_DEPENDENCIES } from '../../../src/platform/public-answers';
import {
  createPublicReads,
  type PublicAnswer,
  type PublicRequest,
} from '../../../src/platform/public-reads';

const REQUEST: PublicRequest = { method: 'GET', path: '/api/topics/x', query: '', headers: {} };

const answerOf = (body: string): PublicAnswer => ({
  ...{ status: 200, headers: {}, body },
  dependencies: NO_DEPENDENCIES,
});

describe('public reads', () => {
  it('are answered by the first handler that has an answer', async () => {
    const reads = createPublicReads();
    reads.guard(() => null);
    reads.add('/api/topics/x', async () => answerOf('a fixed address'));
    reads.add('/api/topics/:id', () => null);
    reads.add('/api/topics/:id', async () => null);
    reads.add('/api/topics/:id', async (_, { id }) => answerOf(`second of ${id ?? ''}`));
    reads.add('/api/topics/:id', async () => answerOf('third'));
    const at = async (path: string) => (await reads.answer({ ...REQUEST, path }))?.body;

    expect(await at('/api/topics/x')).toBe('a fixed address');
    expect(await at('/api/topics/a%20b')).toBe('second of a b');
    expect(await at('/api/topics')).toBeUndefined();
  });

  it('ask guards first, wherever they lead', async () => {
    const reads = createPublicReads();
    reads.add('/api/topics/x', async () => answerOf('never asked'));
    reads.guard(async ({ path }) => (path.endsWith('z') ? null : answerOf('refused')));

    expect((await reads.answer(REQUEST))?.body).toBe('refused');
    expect(await reads.answer({ ...REQUEST, path: '/z' })).toBeNull();
  });

  it('end at a handler that leaves them to Strapi', async () => {
    const reads = createPublicReads();
    reads.add('/api/topics/:id', () => Promise.resolve('for-strapi'));
    reads.add('/api/topics/:id', async () => answerOf('never asked'));

    expect(await reads.answer(REQUEST)).toBeNull();
  });
});

describe('content reads', () => {
  const countedReads = () => {
    const asked: string[] = [];
    // The engine is replaced before anything is read.
    const reads = createContentReads({} as never, {} as never);
    reads.replaceEngine(async (all) => {
      asked.push(...all.map(({ uid }) => uid));
      return all.map(() => ({ rows: [], dependencies: NO_DEPENDENCIES }));
    });
    return { reads, asked };
  };

  it('are made once by all parts of one answer', async () => {
    const { reads, asked } = countedReads();
    const part = (partOf: PublicRequest) => reads.within({ ...REQUEST, partOf });
    await Promise.all([part(REQUEST).find('a', {}), part(REQUEST).find('a', {})]);
    await part(REQUEST).find('a', { limit: 2 });
    await part({ ...REQUEST }).find('a', {});

    expect(asked).toEqual(['a', 'a', 'a']);
  });

  it('are not shared by answers of their own', async () => {
    const { reads, asked } = countedReads();
    await reads.within(REQUEST).find('a', {});
    await reads.within(REQUEST).find('a', {});

    expect(asked).toEqual(['a', 'a']);
  });
});
