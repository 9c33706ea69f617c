/** Whether a text could name a language of content (BCP 47), whether or not it is set up. */
export const isLocaleCode = (text: string): boolean =>
  /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/.test(text);
