/** The locale that a show is in: its own language, or the one that this is a form of, or the default. */
export const localeOfLanguage = (language: string | null, locales: readonly string[]): string => {
  const wanted = (language ?? '').toLowerCase();
  const find = (tag: string): string | undefined =>
    locales.find((locale) => locale.toLowerCase() === tag);
  return find(wanted) ?? find(wanted.split('-', 1)[0] ?? '') ?? locales[0] ?? 'en';
};
