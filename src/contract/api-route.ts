import type { z } from 'zod';
import type { ParameterProblem } from '../lib/parameter-problem';
import { queryReader, type ParameterSchemas, type ParameterValues } from '../lib/parameters';
import type { Result } from '../lib/result';

/**
 * A public route, declared once: from it come what its parameters are read into, the refusal of what they cannot be, and
 * its part of the API’s description.
 */
export interface ApiRoute<Asked = unknown, Query extends ParameterSchemas = ParameterSchemas> {
  /** From the root, as `lib/path-pattern` reads it. */
  readonly path: string;
  /** Stays the same for ever: clients are generated from it. */
  readonly id: string;
  /** The group in which it is shown; null for pages for people, which are no part of the API. */
  readonly tag: string | null;
  readonly summary: string;
  /** CommonMark. */
  readonly description?: string;
  /** What the placeholders of the path are. */
  readonly address?: ParameterSchemas;
  readonly query: Query;
  /** What is asked for, out of what the parameters say together. */
  settle?(given: ParameterValues<Query>): Result<Asked, ParameterProblem>;
  readonly answer: ApiAnswer;
  /** With other statuses, in the place of what every route answers then. */
  readonly otherAnswers?: Readonly<Record<number, Pick<ApiAnswer, 'description' | 'content'>>>;
  /** Beyond those that every route can give. */
  readonly refusals: readonly ApiRefusal[];
  /** Whether it answers about drafts as well (`status=draft`), to whoever may see them. */
  readonly showsDrafts?: boolean;
  /** Whether a token is looked at, which can be wrong (401, 403); else nobody needs one. */
  readonly readsTokens?: boolean;
  /** Whether it is answered anew each time, by the process itself: without ETag, 304 and errors of the database. */
  readonly isProbe?: boolean;
  /** Whether the address can have moved (301). */
  readonly canMove?: boolean;
  /** Where the parameter `view` chooses the form of the answer: that of each view, by its name. */
  readonly views?: Readonly<Record<string, RouteOfView>>;
}

/** The same route where its answer has one form. */
export interface RouteOfView {
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly schema: z.ZodType;
}

/** What comes with status 200. */
export interface ApiAnswer {
  readonly description: string;
  /** By media type, without parameters. */
  readonly content: Readonly<Record<string, z.ZodType>>;
  /** Response headers beyond those of every answer, with their descriptions. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Named schemas that the content refers to. */
  readonly schemas?: Readonly<Record<string, z.ZodType>>;
  /** The same, where they are made of others. */
  readonly extendedSchemas?: Readonly<Record<string, ExtendedSchema>>;
}

/** A named schema with more members than another one has. */
export interface ExtendedSchema {
  readonly extends: string;
  readonly members: Readonly<Record<string, z.ZodType>>;
}

export interface ApiRefusal {
  readonly status: 400 | 403 | 404 | 406 | 409 | 410 | 413;
  /** Stable codes, with when they come. */
  readonly codes: Readonly<Record<string, string>>;
}

/** Declares a route, with the types of what it is asked for. */
export const apiRoute = <Query extends ParameterSchemas, Asked = ParameterValues<Query>>(
  route: ApiRoute<Asked, Query>,
): ApiRoute<Asked, Query> => route;

/** What a route is asked for. */
export type AskedOf<Route> = Route extends ApiRoute<infer Asked> ? Asked : never;

/** Reads what a query string (without its question mark) asks a route for. */
export const routeReader = <Query extends ParameterSchemas, Asked>(
  route: ApiRoute<Asked, Query>,
): ((query: string) => Result<Asked, ParameterProblem>) => {
  const read = queryReader(route.query);
  return (query) => {
    const given = read(query);
    if (!given.ok) return given;
    // Without more to settle, `apiRoute` says that what is given is what is asked for.
    return route.settle ? route.settle(given.value) : (given as Result<Asked, ParameterProblem>);
  };
};
