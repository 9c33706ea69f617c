import { join } from 'node:path';
import type * as Strapi from '@strapi/strapi';
import type * as Pg from 'pg';
import { PROJECT_ROOT } from './test-environment';

/** What lies outside of jest's sandbox, where the server of a suite runs (server-environment.js). */
declare const outside: {
  readonly require: (name: string) => unknown;
  readonly Date: DateConstructor;
  readonly process: NodeJS.Process;
};

/** A package or file as all suites of a worker share it. */
export const requireOutside = (name: string): unknown => outside.require(name);

/** Compiled code of the server, by its path without extension: `src/platform/…`. */
export const serverCode = (path: string): unknown =>
  requireOutside(join(PROJECT_ROOT, 'dist', `${path}.js`));

/** The server's Strapi. */
export const strapiPackage = (): typeof Strapi => requireOutside('@strapi/strapi') as typeof Strapi;

/** The server's connections, to watch them. */
export const serverClient = (): typeof Pg.Client => (requireOutside('pg') as typeof Pg).Client;

/** The server's clock, to move it. */
export const serverDate = (): DateConstructor => outside.Date;

/**
 * Notes who listens on the process, and gives them back. Strapi, when it ends, takes away all of them, jest's own
 * included.
 */
export const noteListeners = (): { readonly restore: () => void } => {
  const { process } = outside;
  const noted = process
    .eventNames()
    .flatMap((name) => process.rawListeners(name as never).map((listener) => ({ name, listener })));
  const isLost = ({ name, listener }: (typeof noted)[number]): boolean =>
    !process.rawListeners(name).includes(listener);
  return {
    restore: () => {
      for (const { name, listener } of noted.filter(isLost)) process.on(name, listener as never);
    },
  };
};
