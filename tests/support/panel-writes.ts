import type { Page, Route } from 'playwright-core';

const WRITES = '**/content-manager/collection-types/**';

/** How a write of the panel ends. */
export type Outcome = (route: Route) => Promise<void>;

export const refusing =
  (status: number, name = 'ApplicationError'): Outcome =>
  (route) =>
    route.fulfill({
      status,
      json: { data: null, error: { status, name, message: 'Not now.' } },
    });

/** From now on the panel's saves and publications end so; it reads as before. */
export const endWrites = (page: Page, outcome: Outcome): Promise<unknown> =>
  page.route(WRITES, (route) => (isWrite(route) ? outcome(route) : route.continue()));

/** They go to the server again. */
export const letWrites = (page: Page): Promise<void> => page.unroute(WRITES);

/** Saves and publications that wait. */
export interface HeldWrites {
  readonly count: number;
  letGo(): void;
}

/** Holds back what the panel writes until it is let go, and ends it then. */
export const holdWrites = async (
  page: Page,
  outcome: Outcome = (route) => route.continue(),
): Promise<HeldWrites> => {
  let count = 0;
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await endWrites(page, async (route) => {
    count += 1;
    await held;
    await outcome(route);
  });
  return {
    get count() {
      return count;
    },
    letGo,
  };
};

const isWrite = (route: Route): boolean => ['PUT', 'POST'].includes(route.request().method());
