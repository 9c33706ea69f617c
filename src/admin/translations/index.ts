import { ENGLISH } from './en';

type Messages = Readonly<Record<string, string>>;

/** Strapi looks for the words of an error under this name. */
const asErrors = (messages: Messages): Messages =>
  Object.fromEntries(
    Object.entries(messages)
      .filter(([id]) => id.startsWith('lectern.saves.'))
      .map(([id, text]) => [`apiError.${id}`, text]),
  );

/** The words of the panel by language: one file for each. */
export const TRANSLATIONS: Readonly<Record<string, Messages>> = {
  en: { ...ENGLISH, ...asErrors(ENGLISH) },
};
