import { NO_DEPENDENCIES } from '../../../src/platform/public-answers';
import {
  createPublicReads,
  type PublicAnswer,
  type PublicRequest,
} from '../../../src/platform/public-reads';

const REQUEST: PublicRequest = { method: 'GET', path: '/api/topics/x', query: '', headers: {} };

const answerOf = (body: string): PublicAnswer => ({
  status: 200,
  headers: {},
  body,
  dependencies: NO_DEPENDENCIES,
});

describe('public reads', () => {
  it('are answered by the route of their path', async () => {
    const reads = createPublicReads();
    reads.guard(() => null);
    reads.add('/api/topics/x', async () => answerOf('a fixed address'));
    reads.add('/api/topics/:id', async (_, { id }) => answerOf(`the topic ${id ?? ''}`));
    reads.add('/api/topics/:id', async () => answerOf('never asked'));
    const at = async (path: string) => (await reads.answer({ ...REQUEST, path }))?.body;

    expect(await at('/api/topics/x')).toBe('a fixed address');
    expect(await at('/api/topics/a%20b')).toBe('the topic a b');
    expect(await at('/api/topics')).toBeUndefined();
  });

  it('ask guards first, wherever they lead', async () => {
    const reads = createPublicReads();
    reads.add('/api/topics/x', async () => answerOf('never asked'));
    reads.guard(async ({ path }) => (path.endsWith('z') ? null : answerOf('refused')));

    expect((await reads.answer(REQUEST))?.body).toBe('refused');
    expect(await reads.answer({ ...REQUEST, path: '/z' })).toBeNull();
  });
});
