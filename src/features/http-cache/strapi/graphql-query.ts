import type { IncomingMessage } from 'node:http';
import { stripIgnoredCharacters } from 'graphql';
import { graphqlNestingProblem, type NestingProblem } from '../../../lib/nesting-problem';
import { textAt, valueAt } from '../../../lib/record';
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

/** A single GraphQL operation as a client sends it, and its key. */
interface KeyedQuery {
  readonly body: unknown;
  readonly key: string;
}

/** The operation in a body; what is wrong with it, where it is nested too deep; null for anything else. */
export const parseQuery = (
  path: string,
  text: string,
  accept: string,
): KeyedQuery | NestingProblem | null => {
  const body = parseJson(text);
  const problem = graphqlNestingProblem(body);
  if (problem) return problem;
  const document = textAt(body, 'query');
  if (document === null || valueAt(body, 'extensions') !== undefined) return null;
  const key = graphqlKey(path, {
    document: withoutIgnored(document),
    operationName: textAt(body, 'operationName') ?? '',
    variables: valueAt(body, 'variables'),
    accept,
  });
  return { body, key };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** A document that is no GraphQL stands for itself. */
const withoutIgnored = (document: string): string => {
  try {
    return stripIgnoredCharacters(document);
  } catch {
    return document;
  }
};
