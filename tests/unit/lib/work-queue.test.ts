import { createWorkQueue, QueueFull } from '../../../src/lib/work-queue';

/** Work that is done when it is told to be. */
const deferred = (): { work: () => Promise<string>; finish: () => void; fail: () => void } => {
  let finish = (): void => undefined;
  let fail = (): void => undefined;
  const done = new Promise<string>((resolve, reject) => {
    finish = () => {
      resolve('done');
    };
    fail = () => {
      reject(new Error('failed'));
    };
  });
  return {
    work: () => done,
    finish: () => {
      finish();
    },
    fail: () => {
      fail();
    },
  };
};

describe('a queue of work', () => {
  it('does so much at once, lets so much wait, and refuses the rest', async () => {
    const queue = createWorkQueue({ atOnce: 2, waiting: 1 });
    const [first, second] = [deferred(), deferred()];
    const order: string[] = [];
    const running = [queue.run(first.work), queue.run(second.work)];
    const third = queue.run(async () => {
      order.push('third');
      return 'done';
    });

    await expect(queue.run(async () => 'never')).rejects.toBeInstanceOf(QueueFull);
    expect(order).toEqual([]);
    first.finish();
    await expect(third).resolves.toBe('done');
    second.finish();
    await expect(Promise.all(running)).resolves.toEqual(['done', 'done']);
  });

  it('gives the turn on when work fails', async () => {
    const queue = createWorkQueue({ atOnce: 1, waiting: 1 });
    const failing = deferred();
    const failed = queue.run(failing.work);
    const next = queue.run(async () => 'next');
    failing.fail();

    await expect(failed).rejects.toThrow('failed');
    await expect(next).resolves.toBe('next');
    await expect(queue.run(async () => 'later')).resolves.toBe('later');
  });
});
