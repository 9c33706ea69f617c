import { Command } from 'commander';
import { endWithCode, NEEDS_PERSON, NOTHING_BEGUN } from './exit-codes';
import { describeFailure } from './failure';
import { complain, say } from './terminal';

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

interface CommandGroup {
  readonly name: string;
  readonly description: string;
  /** Shown below the flags, before the exit codes. */
  readonly help?: string;
}

interface ProgramOfCommands {
  readonly program: Command;
  /** Adds one by its name and what it does. */
  readonly command: (name: string, does: string) => Command;
}

/** A program of short commands, each of which can answer in JSON. */
export const programOf = ({ name, description, help = '' }: CommandGroup): ProgramOfCommands => {
  const exitCodes = 'Exit code 1: a person is needed; 2: nothing was begun.';
  const program = new Command(`npm run ${name} --`)
    .description(description)
    .addHelpText('after', `\n${help}${exitCodes}`)
    .exitOverride(endWithCode);
  const command = (of: string, does: string): Command =>
    program
      .command(of)
      .description(does)
      .option('--json', 'print the outcome as JSON')
      .exitOverride(endWithCode);
  return { program, command };
};

/** Runs a short command to its end, prints what it answers, and ends the process. */
export const answer = (flags: { readonly json?: boolean }, work: () => Promise<Answer>): void => {
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
};
