export const ENCODINGS = ['br', 'gzip'] as const;

export type Encoding = (typeof ENCODINGS)[number] | 'identity';

/** The smallest encoding that the client takes; `identity` if it names none of ours (RFC 9110, 12.5.3). */
export const chooseEncoding = (acceptEncoding: string | undefined): Encoding => {
  if (!acceptEncoding) return 'identity';
  const weights = new Map(acceptEncoding.toLowerCase().split(',').map(weightOf));
  const weight = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0;
  const [best] = ENCODINGS.toSorted((a, b) => weight(b) - weight(a));
  return best && weight(best) > 0 ? best : 'identity';
};

const weightOf = (item: string): [string, number] => {
  const [name = '', ...parameters] = item.split(';').map((part) => part.trim());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return [name, Number.isFinite(weight) ? weight : 0];
};

const MOST_ACCEPT_ENCODINGS = 200;
/** Characters. A longer header is read anew each time. */
const LONGEST_KEPT_HEADER = 256;

/** Clients send few different headers, and each is read once. */
export const rememberedEncoding = (
  encodings: Map<string, Encoding>,
  header: string | undefined,
): Encoding => {
  if (header === undefined) return 'identity';
  const known = encodings.get(header);
  if (known) return known;
  if (encodings.size >= MOST_ACCEPT_ENCODINGS) encodings.clear();
  const encoding = chooseEncoding(header);
  if (header.length <= LONGEST_KEPT_HEADER) encodings.set(header, encoding);
  return encoding;
};
