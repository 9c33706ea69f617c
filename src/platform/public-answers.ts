import { httpDate } from '../lib/http-date';
import { prefersProblem, problemDetails, PROBLEM_TYPE } from '../lib/problem-details';
import type { Dependencies, PublicAnswer, PublicRequest } from './public-reads';

/** An expected refusal of a public read. The code is stable; the message says how to mend it. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 406 | 409 | 410 | 413 | 500 | 503;
  readonly code: string;
  readonly message: string;
  /** What more a client can use, beside the code. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export const NO_DEPENDENCIES: Dependencies = { documents: [], types: [], relations: [] };

const NAMES: Readonly<Record<Refusal['status'], string>> = {
  400: 'ValidationError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  406: 'NotAcceptableError',
  409: 'ConflictError',
  410: 'GoneError',
  413: 'PayloadTooLargeError',
  500: 'InternalServerError',
  503: 'ServiceUnavailableError',
};

/** 200. @param contentType with its charset */
export const contentAnswer = (
  contentType: string,
  body: string,
  dependencies: Dependencies,
): PublicAnswer => ({ status: 200, headers: { 'content-type': contentType }, body, dependencies });

/** The same, for readers that ask again: whoever has it is told so (304). @param changedAt ISO 8601; null: never */
export const datedAnswer = (
  contentType: string,
  { body, changedAt }: { readonly body: string; readonly changedAt: string | null },
  dependencies: Dependencies,
): PublicAnswer => ({
  status: 200,
  headers: { 'content-type': contentType, 'last-modified': httpDate(changedAt ?? 0) },
  body,
  dependencies,
});

export const JSON_TYPE = 'application/json; charset=utf-8';

/** Several reads made one answer: it is true as long as each of them is. */
export const mergeDependencies = (...all: readonly Dependencies[]): Dependencies => {
  const [first = NO_DEPENDENCIES, ...others] = all.filter(
    (one, place) => one !== NO_DEPENDENCIES && all.indexOf(one) === place,
  );
  if (others.length === 0) return first;
  return {
    documents: merged(
      first.documents,
      others.map(({ documents }) => documents),
    ),
    types: merged(
      first.types,
      others.map(({ types }) => types),
    ),
    relations: merged(
      first.relations,
      others.map(({ relations }) => relations),
    ),
  };
};

const merged = (
  first: readonly string[],
  others: readonly (readonly string[])[],
): readonly string[] => {
  const all = new Set(first);
  for (const names of others) for (const name of names) all.add(name);
  return [...all];
};

/** What is wrong, and at which parameter: a `ParameterProblem`, or what the reader says of a question. */
export type BlamedParameter = Readonly<Record<'code' | 'parameter' | 'message', string>>;

/** The one refusal of a request for its parameters, on every route. */
export const parameterRefusal = ({ code, message, parameter }: BlamedParameter): Refusal => ({
  status: 400,
  code,
  message,
  details: { parameter },
});

/** The refusal as `application/problem+json` (RFC 9457) where Accept asks for it, else in Strapi's shape. */
export const refusalAnswer = (
  { headers }: Pick<PublicRequest, 'headers'>,
  { status, code, message, details }: Refusal,
): PublicAnswer => {
  const error = { status, name: NAMES[status], message, details: { code, ...details } };
  const isProblem = prefersProblem(headers.accept);
  return {
    status,
    headers: {
      'content-type': isProblem ? PROBLEM_TYPE : JSON_TYPE,
      vary: 'Accept',
    },
    body: JSON.stringify(isProblem ? problemDetails(error) : { data: null, error }),
    dependencies: NO_DEPENDENCIES,
  };
};
