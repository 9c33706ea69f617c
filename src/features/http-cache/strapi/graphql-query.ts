import type { IncomingMessage } from 'node:http';
import { graphqlNestingProblem, type NestingProblem } from '../../../lib/nesting-problem';
import { isRecord, textAt, valueAt } from '../../../lib/record';
import { shortKey } from '../../../platform/short-key';
import { plainRequest } from '../graphql-document';
import { graphqlKey } from '../request-key';

/** Bytes of a body past which a query is left to Strapi. */
const LONGEST_BODY = 64 * 1024;

/** The length of a body that may be a GraphQL query, in bytes; null if it is none or not said. */
export const queryBodyLength = ({ headers }: IncomingMessage): number | null => {
  const isJson = /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
  const isPlain = headers['content-encoding'] === undefined;
  const length = Number(headers['content-length']);
  const isLengthFine = Number.isInteger(length) && length > 0 && length <= LONGEST_BODY;
  return isJson && isPlain && isLengthFine ? length : null;
};

/**
 * Reads the whole body and puts it back at once, so that whoever reads the request next finds it
 * untouched. Null if the client went away.
 */
export const peekBody = (req: IncomingMessage, length: number): Promise<Buffer | null> =>
  new Promise((resolve) => {
    const settle = (body: Buffer | null): void => {
      req.off('readable', take);
      req.off('close', giveUp);
      resolve(body);
    };
    const giveUp = (): void => {
      settle(null);
    };
    const take = (): void => {
      const body: unknown = req.read(length);
      if (!Buffer.isBuffer(body) || body.length < length) return;
      req.unshift(body);
      settle(body);
    };
    req.on('readable', take);
    req.on('close', giveUp);
  });

/** A GraphQL query that the public may send, in the plainest words. */
export interface PublicQuery {
  readonly key: string;
  readonly body: {
    readonly query: string;
    readonly operationName: string | null;
    readonly variables: unknown;
  };
}

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly accept: string;
}

/** A query; what is wrong with it, where it is nested too deep; null for anything else. */
type Parsed = PublicQuery | NestingProblem | null;

/** The operation in a body. */
export const parseQuery = (asked: Asked, text: string): Parsed =>
  publicQuery(asked, parseJson(text));

/** The same by GET. Null also where a parameter comes twice or is none of GraphQL's. */
export const parseQueryString = (asked: Asked, query: string): Parsed => {
  const parameters = [...new URLSearchParams(query)];
  const members = Object.fromEntries(parameters);
  const isPlain = parameters.every(([name]) => MEMBERS.includes(name));
  if (!isPlain || Object.keys(members).length < parameters.length) return null;
  const values = parameters.map(([name, value]): [string, unknown] => [
    name,
    JSON_MEMBERS.includes(name) ? parseJson(value) : value,
  ]);
  const isRead = values.every(([name, value]) => !JSON_MEMBERS.includes(name) || isRecord(value));
  return isRead ? publicQuery(asked, Object.fromEntries(values)) : null;
};

const MEMBERS: readonly string[] = ['query', 'operationName', 'variables', 'extensions'];
/** Those whose values are JSON. */
const JSON_MEMBERS: readonly string[] = ['variables', 'extensions'];

const publicQuery = ({ method, path, accept }: Asked, body: unknown): Parsed => {
  const problem = graphqlNestingProblem(body);
  if (problem) return problem;
  const document = textAt(body, 'query');
  const operationName = valueAt(body, 'operationName') ?? null;
  if (document === null || isPersisted(valueAt(body, 'extensions'))) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  const variables = valueAt(body, 'variables');
  const plain = plainRequest({ document, operationName, variables });
  const key = shortKey(graphqlKey(path, { ...plain, method, accept }));
  const { document: query, ...others } = plain;
  return { key, body: { query, ...others } };
};

/** What else clients tell of themselves shapes no answer; a persisted query is looked up by Apollo. */
const isPersisted = (extensions: unknown): boolean =>
  extensions !== undefined &&
  extensions !== null &&
  (!isRecord(extensions) || 'persistedQuery' in extensions);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
