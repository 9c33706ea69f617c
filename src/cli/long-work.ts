import { Interrupted, type Shutdown } from './shutdown';

/** Milliseconds between two lines about work that takes long. */
const SAY_EVERY = 10_000;

export interface LongWork {
  /** Notes how far it is. Throws Interrupted when the process is asked to end. */
  readonly onProgress: (said: string) => void;
  readonly end: () => void;
}

/** Says every ten seconds how far it is, also where nobody sits at a terminal. */
export const watchLongWork = (shutdown: Shutdown, report: (line: string) => void): LongWork => {
  let last = '';
  const timer = setInterval(() => {
    if (last !== '') report(`… ${last}`);
  }, SAY_EVERY);
  return {
    onProgress: (said) => {
      if (shutdown.isRequested()) throw new Interrupted('The process was asked to end');
      last = said;
    },
    end: () => {
      clearInterval(timer);
    },
  };
};
