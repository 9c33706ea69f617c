import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PROJECT_ROOT } from './test-environment';

/** Milliseconds until what opens or goes has done so. */
const SETTLING = 300;

/** Takes pictures of a page, or of another, for whoever wants to look: they are not kept with the code. */
export const shotsOf =
  (page: Page, suite: string) =>
  async (name: string, of: Page = page): Promise<void> => {
    await of.waitForTimeout(SETTLING);
    await of.screenshot({ path: join(PROJECT_ROOT, '.tmp', 'shots', `${suite}-${name}.png`) });
  };
