import { stdin, stderr } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Whether there is somebody to ask. */
export const canAsk = (): boolean => stdin.isTTY && stderr.isTTY;

/** Asks on the terminal. The answer comes without spaces around it. */
export const ask = async (question: string): Promise<string> =>
  (await askOn(stderr, question)).trim();

/** Asks on the terminal without showing what is typed. */
export const askHidden = async (question: string): Promise<string> => {
  stderr.write(question);
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const answer = await askOn(nowhere, '');
  stderr.write('\n');
  return answer;
};

const askOn = async (output: NodeJS.WritableStream, question: string): Promise<string> => {
  const lines = createInterface({ input: stdin, output, terminal: true });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
};
