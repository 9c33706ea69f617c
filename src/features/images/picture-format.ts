export const MADE_FORMATS = ['avif', 'webp', 'jpeg', 'png'] as const;
export type MadeFormat = (typeof MADE_FORMATS)[number];

/**
 * The format that an Accept header likes best (RFC 9110, 12.5.1), of several the smallest. AVIF and WebP are for those
 * who name them: whoever takes anything at all may know neither. Whoever takes none is given what anybody shows.
 */
export const formatFor = (
  accept: string | undefined,
  { hasAlpha }: { readonly hasAlpha: boolean },
): MadeFormat => {
  const ranges = readRanges(accept === undefined || accept.trim() === '' ? '*/*' : accept);
  const weight = (...names: readonly string[]): number =>
    names.map((name) => ranges.get(name)).find((found) => found !== undefined) ?? 0;
  const anyhow = (type: string): number => weight(type, 'image/*', '*/*');
  // A photograph as a PNG is ten times as large, whatever browsers of old say that they like.
  const plain = hasAlpha ? (['png', 'jpeg'] as const) : (['jpeg', 'png'] as const);
  const shown = plain.find((format) => anyhow(`image/${format}`) > 0) ?? plain[0];
  const best = Math.max(...plain.map((format) => anyhow(`image/${format}`)));
  const small = (['avif', 'webp'] as const).map(
    (format) => [format, weight(`image/${format}`)] as const,
  );
  const most = Math.max(...small.map(([, liking]) => liking));
  if (most === 0 || most < best) return shown;
  return small.find(([, liking]) => liking === most)?.[0] ?? shown;
};

/** Media ranges with their weights; of what is no weight, that of all. */
const readRanges = (accept: string): ReadonlyMap<string, number> =>
  new Map(
    accept.split(',').map((range) => {
      const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      const weight = given === undefined ? 1 : Number.parseFloat(given);
      return [name, Number.isNaN(weight) ? 1 : Math.min(Math.max(weight, 0), 1)] as const;
    }),
  );
