import { NO_DEPENDENCIES } from '../../../src/platform/public-answers';
import {
  createReadStages,
  STAGES,
  type ReadStage,
  type StageAnswer,
  type StagedRead,
} from '../../../src/platform/read-stages';

const READ = { uid: 'a', idOrSlug: '' } as unknown as StagedRead;

const answerOf = (body: unknown): StageAnswer => ({
  status: 200,
  headers: {},
  body,
  dependencies: NO_DEPENDENCIES,
});

/** Notes itself on its way, and lets the next answer. */
const noting =
  (name: string): ReadStage =>
  (read, next) =>
    next({ ...read, idOrSlug: `${read.idOrSlug ?? ''} ${name}` });

const last = async ({ idOrSlug }: StagedRead) => answerOf(idOrSlug);

describe('the stages of a read', () => {
  it('are passed in their order, whatever the order of features', async () => {
    const stages = createReadStages();
    for (const name of [...STAGES].reverse()) stages.set(name, noting(name));

    expect((await stages.answer(READ, last))?.body).toBe(' address view read');
  });

  it('are passed by where nobody has set them', async () => {
    const stages = createReadStages();
    stages.set('view', noting('view'));

    expect((await stages.answer(READ, last))?.body).toBe(' view');
  });

  it('may answer themselves, and ask the next more than once', async () => {
    const stages = createReadStages();
    stages.set('address', async (read, next) => (await next(read)) ?? next({ ...read, uid: 'b' }));
    stages.set('view', async ({ uid }) => (uid === 'b' ? answerOf('the second') : null));
    const never = () => Promise.reject(new Error('asked'));

    expect((await stages.answer(READ, never))?.body).toBe('the second');
  });

  it('are one feature’s each', () => {
    const stages = createReadStages();
    stages.set('view', noting('view'));

    expect(() => {
      stages.set('view', noting('other'));
    }).toThrow('set already');
  });
});
