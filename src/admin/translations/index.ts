import { ENGLISH } from './en';

type Messages = Readonly<Record<string, string>>;

/** Strapi looks for the words of an error under this name. */
const asErrors = (messages: Messages): Messages =>
  Object.fromEntries(
    Object.entries(messages)
      .filter(([id]) => id.startsWith('lectern.saves.'))
      .map(([id, text]) => [`apiError.${id}`, text]),
  );

/** What Strapi answers in words of its own, by those. */
const STRAPIS_ERRORS: Messages = {
  'apiError.Invalid registrationToken':
    'This link was used already, or a part of it is missing. Ask whoever sent it for a new one.',
};

/** The words of the panel by language: one file for each. */
export const TRANSLATIONS: Readonly<Record<string, Messages>> = {
  en: { ...ENGLISH, ...asErrors(ENGLISH), ...STRAPIS_ERRORS },
};
