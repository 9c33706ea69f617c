import type { CommanderError } from 'commander';

/** A person is needed: something that was asked for was not done. */
export const NEEDS_PERSON = 1;
/** Nothing was begun, since something given cannot be used. */
export const NOTHING_BEGUN = 2;

/** Ends the process where its flags cannot be used; to show help is no mistake. */
export const endWithCode = ({ exitCode }: CommanderError): never =>
  process.exit(exitCode === 0 ? 0 : NOTHING_BEGUN);
