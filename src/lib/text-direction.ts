const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(
  'Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/** Which way the usual script of a language runs, as HTML's `dir` names it; `ltr` if it is not known. */
export const directionOf = (locale: string): 'ltr' | 'rtl' => {
  const [canonical] = supportedForm(locale);
  const script = canonical ? new Intl.Locale(canonical).maximize().script : undefined;
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
};

const supportedForm = (locale: string): readonly string[] => {
  try {
    return Intl.getCanonicalLocales(locale);
  } catch {
    return [];
  }
};
