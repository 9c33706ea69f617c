/** How a language of content is written (BCP 47), whether or not it is set up. */
export const LOCALE_CODE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/;

export const isLocaleCode = (text: string): boolean => LOCALE_CODE.test(text);
