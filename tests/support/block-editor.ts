import type { Locator, Page } from 'playwright-core';
import { untilKept } from './kept-texts';

/** Milliseconds between two keys: the editor takes them one after the other. */
const DELAY = 15;

/** Milliseconds for the editor to hear what the browser has selected; it listens every 100 at most. */
const HEARING = 1_000;

/** How often something is done again that the editor did not hear, and milliseconds to see that it did. */
const ROUNDS = 4;
const PATIENCE = 10_000;

/** Somebody who writes in the block editor of the panel. */
export interface BlockWriter {
  /** Keys of words, or of shortcuts such as `Control+b`. */
  words(text: string): Promise<void>;
  keys(...names: readonly string[]): Promise<void>;
  /** Makes a block of another kind, by what is typed for it. */
  begin(snippet: string, text: string): Promise<void>;
  /** Writes words into an empty block, and makes a link of them by an address that is pasted over them. */
  link(text: string, url: string): Promise<void>;
  /** Puts in the first picture of the media library. */
  picture(): Promise<void>;
}

export const writeIn = async (page: Page, editor: Locator): Promise<BlockWriter> => {
  const { keyboard } = page;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await editor.click();
  const words = (text: string) => keyboard.type(text, { delay: DELAY });
  const keys = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) await keyboard.press(name, { delay: DELAY });
  };
  return {
    words,
    keys,
    begin: async (snippet, text) => {
      await words(snippet);
      await keys('Space');
      await words(text);
    },
    link: async (text, url) => {
      const link = editor.locator(`a[href="${url}"]`);
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(url)})`);
      // As a person would, once more where the busy editor has not heard what was selected.
      for (let round = 0; round < ROUNDS && !(await link.isVisible()); round += 1) {
        await keys('End', 'Shift+Home', 'Delete');
        await words(text);
        await keys('Shift+Home');
        await page.waitForTimeout(HEARING);
        await keys('Control+v');
        await link.waitFor({ timeout: PATIENCE }).catch(() => undefined);
      }
      await link.waitFor({ timeout: PATIENCE });
    },
    picture: async () => {
      await words('![');
      await keys('Space');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('checkbox').last().click();
      await dialog.getByRole('button', { name: 'Finish' }).click();
      const address = (await editor.locator('img').first().getAttribute('src')) ?? '';
      // The editor tells the form of it a moment later.
      await untilKept(page, address.slice(address.lastIndexOf('/')));
    },
  };
};
