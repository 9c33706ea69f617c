import type * as Pg from 'pg';
import type * as Strapi from '@strapi/strapi';

/** What lies outside of jest's sandbox, where the server of a suite runs (server-environment.js). */
declare const outside: {
  readonly require: (name: string) => unknown;
  readonly Date: DateConstructor;
  readonly process: NodeJS.Process;
};

/** A package or file as all suites of a worker share it. */
export const requireOutside = (name: string): unknown => outside.require(name);

/** The server's Strapi. */
export const strapiPackage = (): typeof Strapi => requireOutside('@strapi/strapi') as typeof Strapi;

/** The server's connections, to watch them. */
export const serverClient = (): typeof Pg.Client => (requireOutside('pg') as typeof Pg).Client;

/** The server's clock, to move it. */
export const serverDate = (): DateConstructor => outside.Date;

/** Strapi, when it ends, takes away what others listen to on the process: jest's worker, too, hears by it. */
export const withListenersKept = async (work: () => Promise<void>): Promise<void> => {
  const { process } = outside;
  const kept = process
    .eventNames()
    .flatMap((name) => process.rawListeners(name as never).map((listener) => ({ name, listener })));
  try {
    await work();
  } finally {
    const isLost = ({ name, listener }: (typeof kept)[number]): boolean =>
      !process.rawListeners(name).includes(listener);
    for (const { name, listener } of kept.filter(isLost)) process.on(name, listener as never);
  }
};
