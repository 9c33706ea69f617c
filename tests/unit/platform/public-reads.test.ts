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
    reads.add(() => null);
    reads.add(async () => null);
    reads.add(async () => answerOf('second'));
    reads.add(async () => answerOf('third'));

    expect((await reads.answer(REQUEST))?.body).toBe('second');
  });

  it('end at a handler that leaves them to Strapi', async () => {
    const reads = createPublicReads();
    reads.add(() => Promise.resolve('for-strapi'));
    reads.add(async () => answerOf('never asked'));

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
