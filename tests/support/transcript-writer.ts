import type { Locator, Page } from 'playwright-core';

/** Somebody who writes in the transcript of an interview's form. */
export interface TranscriptWriter {
  readonly editor: Locator;
  readonly turns: Locator;
  /** Puts the cursor at the end of the words of a turn, counted from 0. */
  goTo(turn: number): Promise<void>;
  type(text: string): Promise<void>;
  keys(...names: readonly string[]): Promise<void>;
  paste(text: string, html?: string): Promise<void>;
  /** The words of each turn as they are shown. */
  words(): Promise<string[]>;
  /** The names and marks beside the words. */
  heads(): Promise<string[]>;
}

export const writeTranscript = async (page: Page): Promise<TranscriptWriter> => {
  const editor = page.locator('#lectern-transcript');
  const turns = editor.locator('.lectern-turn');
  await editor.waitFor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const keys = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) await page.keyboard.press(name);
  };
  return {
    editor,
    turns,
    keys,
    goTo: async (turn) => {
      const words = turns.nth(turn).locator('.lectern-turn-words p').last();
      await words.scrollIntoViewIfNeeded();
      const box = await words.boundingBox();
      // Into the last of its lines: End leads to the end of a line.
      await words.click({ position: { x: 2, y: (box?.height ?? 8) - 4 } });
      await keys('End');
    },
    type: (text) => page.keyboard.type(text),
    paste: async (text, html) => {
      await page.evaluate(
        `navigator.clipboard.write([new ClipboardItem(${clipboardParts(text, html)})])`,
      );
      await keys('Control+v');
    },
    words: () => turns.locator('.lectern-turn-words').allInnerTexts(),
    heads: () => turns.locator('.lectern-turn-head').allInnerTexts(),
  };
};

const clipboardParts = (text: string, html: string | undefined): string => {
  const part = (type: string, content: string): string =>
    `${JSON.stringify(type)}: new Blob([${JSON.stringify(content)}], { type: ${JSON.stringify(type)} })`;
  const parts = [part('text/plain', text), ...(html ? [part('text/html', html)] : [])];
  return `{ ${parts.join(', ')} }`;
};
