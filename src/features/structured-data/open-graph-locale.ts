import { LRUCache } from 'lru-cache';

/** A language code as Open Graph writes it, with the likeliest country: `de` is `de_DE`, `pt-BR` is `pt_BR`. */
export const openGraphLocale = (code: string): string => known.memo(code);

/** To find the likeliest country takes longer than all else of a card. */
const known = new LRUCache<string, string>({
  max: 200,
  memoMethod: (code) => {
    const { language, region } = likeliest(code);
    return region === undefined ? language : `${language}_${region}`;
  },
});

const likeliest = (code: string): Pick<Intl.Locale, 'language' | 'region'> => {
  try {
    return new Intl.Locale(code).maximize();
  } catch (error) {
    // A code that looks like one but is none.
    if (error instanceof RangeError) return { language: code.split('-', 1)[0] ?? code };
    throw error;
  }
};
