import { execFileSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'] as const;

/** The Chromium of this machine: CHROMIUM_PATH, or the first of the usual names; null if there is none. */
export const findChromium = (): string | null => {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  return NAMES.map(pathOf).find((path) => path !== null) ?? null;
};

/** Runs the suite in a browser; skips it, saying so, where there is none, except in CI, where it fails. */
export const describeInBrowser = (title: string, suite: (executablePath: string) => void): void => {
  const path = findChromium();
  if (path) {
    describe(title, () => {
      suite(path);
    });
    return;
  }
  if (process.env.CI) throw new Error('No Chromium was found: install it, or set CHROMIUM_PATH.');
  process.stderr.write(`Skipped, for want of a Chromium: ${title}\n`);
  // Said above: there is no browser on this machine.
  describe.skip(title, () => {
    it('needs a Chromium', () => undefined);
  });
};

/** Headless, and silent towards the network. */
export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

const pathOf = (name: string): string | null => {
  try {
    return execFileSync('which', [name], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
};
