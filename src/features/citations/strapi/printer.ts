import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { createWorkQueue } from '../../../lib/work-queue';
import type { RenderTask } from './render-thread';

/** Prints citations in threads of its own: a list of 500 takes seconds, in which nobody else is to wait. */
export interface CitationPrinter {
  /** Throws QueueFull at once when too many lists wait. */
  print(task: RenderTask): Promise<string>;
  close(): Promise<void>;
}

/** A core is left to all other requests. */
const THREADS = Math.max(1, Math.min(2, availableParallelism() - 1));
const WAITING = 16;
const MEGABYTES = 256;

/** No thread is started before somebody asks for a citation. */
export const createCitationPrinter = (): CitationPrinter => {
  const queue = createWorkQueue({ atOnce: THREADS, waiting: WAITING });
  let pool: Piscina<RenderTask, string> | null = null;
  return {
    print: async (task) => {
      pool ??= new Piscina<RenderTask, string>({
        filename: join(__dirname, 'render-thread.js'),
        minThreads: 1,
        maxThreads: THREADS,
        resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
      });
      const threads = pool;
      return queue.run(() => threads.run(task, { name: 'render' }));
    },
    close: async () => {
      await pool?.destroy();
      pool = null;
    },
  };
};
