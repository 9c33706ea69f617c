import proxyAddress from 'proxy-addr';
import { z } from 'zod';

/** What a value in the environment may look like: text in, value out. Messages say how to mend. */

const SHORTEST_SECRET = 24;
const PLACEHOLDER =
  /to-?_?be-?_?modified|change-?_?me|replace-?_?me|placeholder|your-?_?secret|example/i;
const FEWEST_CHARACTERS = 8;

export const text = z.string().min(1, 'write a value');

export const emailAddress = z.email('write an e-mail address');

export const flag = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'], 'write true or false')
  .transform((value) => ['true', '1', 'yes'].includes(value));

export const logLevel = z.enum(
  ['error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly'],
  'write error, warn, info, http or debug',
);

export const wholeNumber = (least: number, most: number) => {
  const hint = `write a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, hint)
    .transform(Number)
    .refine((value) => value >= least && value <= most, hint);
};

export const port = wholeNumber(0, 65_535);

export const list = z.string().transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

const MOST_HOPS = 20;
const PROXY_HINT =
  'write false, the number of proxies before this server, or their addresses and networks separated by commas, such as 10.0.0.0/8,::1';

/** A number of hops (`true` is one), or addresses, networks and the names that `proxy-addr` knows. */
export const trustedProxies = z.string().transform((value, context): number | readonly string[] => {
  if (/^(false|no)$/i.test(value)) return 0;
  if (/^(true|yes)$/i.test(value)) return 1;
  if (/^\d+$/.test(value))
    return Number(value) <= MOST_HOPS ? Number(value) : refuseProxies(context);
  const names = value.split(',').map((name) => name.trim());
  return areProxies(names) ? names : refuseProxies(context);
});

const isWebAddress = (value: string): boolean => {
  const url = parseUrl(value);
  return url !== null && /^https?:$/.test(url.protocol) && !value.endsWith('/');
};

const parseUrl = (value: string): URL | null => (URL.canParse(value) ? new URL(value) : null);

export const webAddress = z
  .string()
  .refine(
    isWebAddress,
    'write an absolute address such as https://cms.example.org, without a slash at the end',
  );

export const httpAddress = z
  .string()
  .refine(
    (value) => /^https?:$/.test(parseUrl(value)?.protocol ?? ''),
    'write an absolute address such as https://api.example.org/purge',
  );

export const purgeFormat = z.enum(
  ['fastly', 'cloudflare', 'generic'],
  'write fastly, cloudflare or generic',
);

export const origins = list.refine(
  (values) =>
    values.every((value) => value === '*' || isOrigin(value)) || String(values) === 'none',
  'write origins such as https://www.example.org, separated by commas, without paths; * or none',
);

const isDatabaseAddress = (value: string): boolean => {
  const url = parseUrl(value);
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
};

export const databaseAddress = z
  .string()
  .refine(
    isDatabaseAddress,
    'write an address such as postgresql://user:password@host:5432/lectern',
  );

export const locales = list.refine(
  (values) =>
    values.length > 0 && values.every((value) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value)),
  'write language codes such as en,de,pt-BR, the default one first',
);

export const feedContent = z.enum(['full', 'summary'], 'write full or summary');

/** A path of the public site, with placeholders in braces. */
export const pagePath = z
  .string()
  .refine(
    (value) => isPathTemplate(value, ['slug', 'locale']) && value.includes('{slug}'),
    'write a path such as /interviews/{slug}; {locale} may be in it, too',
  );

export const translatedPath = z
  .string()
  .refine(
    (value) =>
      isPathTemplate(value.replace(/^\{path\}/, '/{path}'), ['path', 'locale']) &&
      ['{path}', '{locale}'].every((placeholder) => value.includes(placeholder)),
    'write a path such as /{locale}{path} or {path}?lang={locale}',
  );

const PREVIEW_PLACES = ['token', 'type', 'documentId', 'slug', 'locale', 'status'];

const isPreviewTemplate = (value: string): boolean => {
  const [, origin = '', rest = ''] = /^(https?:\/\/[^/?#]+)(.*)$/s.exec(value) ?? [];
  const literal = rest.replace(/\{(\w+)\}/g, (whole, name: string) =>
    PREVIEW_PLACES.includes(name) ? '' : whole,
  );
  return (
    isOrigin(origin) && rest.includes('{token}') && /^[\w\-./~?&=%+:@!$'()*,;#]*$/.test(literal)
  );
};

const isOrigin = (value: string): boolean =>
  isWebAddress(value) && parseUrl(value)?.origin === value;

/** The address of a front end's preview, with placeholders in braces behind the host. */
export const previewAddress = z
  .string()
  .refine(
    isPreviewTemplate,
    'write an absolute address with {token} in it, such as https://www.example.org/preview?token={token}&type={type}&slug={slug}&locale={locale}; {documentId} and {status} are the only other placeholders',
  );

/** Why a value is no good as a secret, or null. */
export const secretProblem = (value: string): string | null => {
  if (PLACEHOLDER.test(value)) return 'it is still a placeholder';
  if (value.length < SHORTEST_SECRET) return `it is shorter than ${SHORTEST_SECRET} characters`;
  if (new Set(value).size < FEWEST_CHARACTERS) return 'it repeats too few characters';
  return null;
};

const refuseProxies = (context: z.RefinementCtx): never => {
  context.addIssue({ code: 'custom', message: PROXY_HINT });
  return z.NEVER;
};

const areProxies = (names: string[]): boolean => {
  try {
    proxyAddress.compile(names);
    return true;
  } catch {
    return false;
  }
};

const isPathTemplate = (value: string, placeholders: readonly string[]): boolean => {
  const literal = value.replace(/\{(\w+)\}/g, (whole, name: string) =>
    placeholders.includes(name) ? '' : whole,
  );
  return value.startsWith('/') && /^[\w\-./~?&=%+:@!$'()*,;]*$/.test(literal);
};
