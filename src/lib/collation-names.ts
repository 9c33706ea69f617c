/** The order of the Unicode Collation Algorithm with the root tailoring: for texts of no language in particular. */
export const ROOT_COLLATION = 'und-x-icu';

/**
 * Names that PostgreSQL has for the collations of a language (BCP 47), the closest first: `pt-BR-x-icu`, `pt-x-icu`,
 * and at last the one for all languages.
 */
export const collationNames = (language: string): readonly string[] => {
  const parts = canonical(language).split('-');
  const closer = parts.map((_, place) => parts.slice(0, parts.length - place).join('-'));
  return [...closer.map((tag) => `${tag}-x-icu`), ROOT_COLLATION];
};

const canonical = (language: string): string => {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und';
  } catch {
    return 'und';
  }
};
