/** What no answer to a stranger may hold: SQL, stacks, paths of this machine, words of the driver. */
const INTERNALS: readonly RegExp[] = [
  /\bselect\s+(distinct|count|json|array|"|t\d|\*)/i,
  /SQLSTATE|\bknex\b|node_modules|relation "|column "|invalid input syntax|syntax error at or near/i,
  /\bat (Object|async|new|Module|process|Function)[. ]|\bat \w+ \(/,
  /\/(work|home|root|usr|tmp)\/|dist\/src|\.js:\d+/,
  /operator does not exist|out of range for type|\bpg_|\bpostgres|ECONN|\b(Type|Range|Reference)Error/i,
];

export interface SentAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** What is wrong with the answer to a read, whatever was asked; null if nothing is. */
export const answerFault = ({ status, contentType, text }: SentAnswer): string | null => {
  if (status >= 500) return `status ${status}`;
  if (status < 400) return null;
  const internal = INTERNALS.find((pattern) => pattern.test(text));
  if (internal) return `shows ${String(internal)}`;
  return contentType.includes('json') ? shapeFault(text) : null;
};

const shapeFault = (text: string): string | null => {
  const body: unknown = JSON.parse(text);
  return hasCode(body) ? null : 'no code';
};

const hasCode = (body: unknown): boolean => {
  if (typeof body !== 'object' || body === null) return false;
  if ('error' in body) return /"code":"[A-Z_]+"/.test(JSON.stringify(body.error));
  if ('code' in body) return true;
  if (!('errors' in body) || !Array.isArray(body.errors)) return false;
  return body.errors.every((error) => /"code":"[A-Z_0-9]+"/.test(JSON.stringify(error)));
};
