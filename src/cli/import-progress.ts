import { SingleBar } from 'cli-progress';
import { complain } from './terminal';

/** Milliseconds between two lines where there is no terminal. */
const LINE_EVERY = 10_000;

const CLEAR_LINE = '\r\u001b[K';

export interface ShownProgress {
  readonly show: (done: number, total: number) => void;
  /** Makes room for a line. */
  clear(): void;
  stop(): void;
}

/** On the terminal a bar, for more than one page; without one, or without the bar, a line every ten seconds. */
export const showProgress = ({ hasBar }: { readonly hasBar: boolean }): ShownProgress =>
  process.stderr.isTTY && hasBar ? barProgress() : lineProgress(complain);

const barProgress = (): ShownProgress => {
  const bar = new SingleBar({
    format: 'Importing [{bar}] {value}/{total}',
    stream: process.stderr,
    clearOnComplete: true,
  });
  return {
    show: (done, total) => {
      if (total < 2) return;
      if (done === 0) bar.start(total, 0);
      else bar.update(done);
    },
    clear: () => {
      process.stderr.write(CLEAR_LINE);
    },
    stop: () => {
      bar.stop();
    },
  };
};

/** Also while one page takes long. */
export const lineProgress = (tell: (line: string) => void): ShownProgress => {
  let now = { done: 0, total: 0 };
  const timer = setInterval(() => {
    tell(`Imported ${now.done} of ${now.total} pages …`);
  }, LINE_EVERY);
  return {
    show: (done, total) => {
      now = { done, total };
    },
    clear: () => undefined,
    stop: () => {
      clearInterval(timer);
    },
  };
};
