import { describeFailure } from './failure';
import { complain, say } from './terminal';

/** Exit codes: a person is needed; nothing was begun. */
const NEEDS_PERSON = 1;
export const NOTHING_BEGUN = 2;

/** Nothing was begun, since something given cannot be used. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** What was asked for cannot be done as things are: somebody must decide. */
export class PersonNeeded extends Error {
  override readonly name = 'PersonNeeded';
}

/** What a command found or did: a line each, and the same for programs. */
export interface Answer {
  readonly lines: readonly string[];
  readonly json: unknown;
}

/** Runs a short command to its end, prints what it answers, and ends the process. */
export function answer(flags: { readonly json?: boolean }, work: () => Promise<Answer>): void {
  work().then(
    ({ lines, json }) => {
      if (flags.json) say(JSON.stringify(json));
      else for (const line of lines) say(line);
      process.exit();
    },
    (error: unknown) => {
      const isExpected = error instanceof Refused || error instanceof PersonNeeded;
      complain(isExpected ? error.message : describeFailure(error));
      process.exit(error instanceof Refused ? NOTHING_BEGUN : NEEDS_PERSON);
    },
  );
}
