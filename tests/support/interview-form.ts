import type { Locator, Page } from 'playwright-core';
import { draft, INTERVIEW, interviewData } from './content';
import type { Json } from './http';
import type { Lectern } from './lectern';
import type { Panel } from './panel';

/** The form of an interview, as somebody writes in it. */
export interface InterviewForm {
  readonly title: Locator;
  readonly standfirst: Locator;
  /** What the panel says of the text: whether it is saved, kept, or neither. */
  readonly state: Locator;
  /** By its keys, which leave the focus where it is. */
  save(): Promise<void>;
  /** Until the panel says so. */
  saved(): Promise<void>;
}

export const interviewFormIn = (page: Page): InterviewForm => ({
  get title() {
    return page.locator('input[name=title]');
  },
  get standfirst() {
    return page.locator('textarea[name=standfirst]');
  },
  get state() {
    return page.locator('[data-lectern=text]');
  },
  save: () => page.keyboard.press('Control+s'),
  saved: () => page.getByText('Everything is saved.').waitFor(),
});

/** Where its form is, in English: the panel would go on in the language that was looked at last. */
export const addressOf = ({ url }: Lectern, documentId: string): string =>
  `${url}/admin/content-manager/collection-types/${INTERVIEW}/${documentId}?plugins[i18n][locale]=en`;

/** Makes a draft, opens its form until it can be written in, and says its document id. */
export const openInterview = async (
  { lectern, page }: Panel,
  data: object = {},
): Promise<string> => {
  const { documentId } = await draft(lectern, INTERVIEW, interviewData(data));
  await page.goto(addressOf(lectern, documentId));
  await interviewFormIn(page).saved();
  return documentId;
};

/** The draft of an interview, with its transcript. */
export const storedInterview = (lectern: Lectern, documentId: string): Promise<Json> =>
  lectern.documents(INTERVIEW).findOne({ documentId, populate: ['transcript'] });
