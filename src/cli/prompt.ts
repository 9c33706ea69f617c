import { stdin, stderr } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Whether there is somebody to ask. */
export function canAsk(): boolean {
  return stdin.isTTY && stderr.isTTY;
}

/** Asks on the terminal. The answer comes without spaces around it. */
export async function ask(question: string): Promise<string> {
  return (await askOn(stderr, question)).trim();
}

/** Asks on the terminal without showing what is typed. */
export async function askHidden(question: string): Promise<string> {
  stderr.write(question);
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const answer = await askOn(nowhere, '');
  stderr.write('\n');
  return answer;
}

async function askOn(output: NodeJS.WritableStream, question: string): Promise<string> {
  const lines = createInterface({ input: stdin, output, terminal: true });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
