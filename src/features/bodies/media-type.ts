/** What a Content-Type header says (RFC 9110, 8.3.1). */
export interface MediaType {
  /** Lower case, without parameters. */
  readonly type: string;
  /** By lower-case names. */
  readonly parameters: Readonly<Record<string, string>>;
}

export type BodyForm = 'json' | 'form' | 'multipart';

const TOKEN = "[\\w!#$%&'*+.^`|~-]+";
const TYPE = new RegExp(`^\\s*(${TOKEN}/${TOKEN})\\s*(?:;|$)`);
const PARAMETER = new RegExp(
  `;\\s*(?:(${TOKEN})=(?:(${TOKEN})|"((?:\\\\.|[^"\\\\])*)"))?\\s*`,
  'gy',
);
const UTF_8 = /^(utf-?8|us-ascii)$/i;

/** Null for what is no media type, also where only a parameter is malformed or given twice. */
export const readMediaType = (header: string): MediaType | null => {
  const [, type] = TYPE.exec(header) ?? [];
  if (type === undefined) return null;
  const rest = header.slice(header.indexOf(type) + type.length).trimStart();
  const parameters = readParameters(rest);
  return parameters && { type: type.toLowerCase(), parameters };
};

/** How a body of this type is read; null for all that is not accepted anywhere. */
export const bodyFormOf = ({ type, parameters }: MediaType): BodyForm | null => {
  if (type === 'multipart/form-data') return 'multipart';
  if (!UTF_8.test(parameters.charset ?? 'utf-8')) return null;
  if (type === 'application/json' || /^application\/.+\+json$/.test(type)) return 'json';
  return type === 'application/x-www-form-urlencoded' ? 'form' : null;
};

const readParameters = (text: string): Record<string, string> | null => {
  const found = [...text.matchAll(PARAMETER)];
  if (found.reduce((length, [whole]) => length + whole.length, 0) !== text.length) return null;
  const pairs = found.flatMap(([, name, token, quoted]) =>
    name === undefined
      ? []
      : [[name.toLowerCase(), token ?? quoted?.replace(/\\(.)/g, '$1') ?? ''] as const],
  );
  return new Set(pairs.map(([name]) => name)).size === pairs.length
    ? Object.fromEntries(pairs)
    : null;
};
