import type { JsonSchema } from './json-schema';

/** What a route does, for those who call it: all that the API's description says of it. */
export interface ApiOperation {
  /** Stays the same for ever: clients are generated from it. */
  readonly id: string;
  /** The group in which it is shown. */
  readonly tag: string;
  readonly summary: string;
  /** CommonMark. */
  readonly description?: string;
  readonly parameters: readonly ApiParameter[];
  readonly answer: ApiAnswer;
  /** With other statuses, in the place of what every route answers then. */
  readonly otherAnswers?: Readonly<Record<number, Pick<ApiAnswer, 'description' | 'content'>>>;
  /** Beyond those that every route can give. */
  readonly refusals: readonly ApiRefusal[];
  /** Whether a token is looked at, which can be wrong (401, 403); else nobody needs one. */
  readonly readsTokens?: boolean;
  /** Whether it is answered anew each time, by the process itself: without ETag, 304 and errors of the database. */
  readonly isProbe?: boolean;
  /** Whether the address can have moved (301). */
  readonly canMove?: boolean;
  /** Where the parameter `view` chooses the form of the answer: that of each view, by its name. */
  readonly views?: Readonly<Record<string, OperationOfView>>;
}

/** An operation whose answer has one form; all else is that of the operation which it belongs to. */
export interface OperationOfView {
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly schema: JsonSchema;
}

export interface ApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly description: string;
  readonly schema: JsonSchema;
  readonly example?: unknown;
  readonly isRequired?: boolean;
  /** Written as `name[key]=value`. */
  readonly isDeepObject?: boolean;
  /** Values separated by commas in one parameter. */
  readonly isCommaSeparated?: boolean;
}

/** What comes with status 200. */
export interface ApiAnswer {
  readonly description: string;
  /** By media type, without parameters. */
  readonly content: Readonly<Record<string, JsonSchema>>;
  /** Response headers beyond those of every answer, with their descriptions. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Named schemas that the content refers to. */
  readonly schemas?: Readonly<Record<string, JsonSchema>>;
  /** The same, where they are made of others. */
  readonly extendedSchemas?: Readonly<Record<string, ExtendedSchema>>;
}

/** A named schema with more members than another one has. */
export interface ExtendedSchema {
  readonly extends: string;
  readonly properties: Readonly<Record<string, JsonSchema>>;
}

export interface ApiRefusal {
  readonly status: 400 | 403 | 404 | 406 | 409 | 410 | 413;
  /** Stable codes, with when they come. */
  readonly codes: Readonly<Record<string, string>>;
}

/** A route whose description is known. */
export interface DescribedRoute {
  /** As `lib/path-pattern` reads it. */
  readonly path: string;
  readonly operation: ApiOperation;
}

export const queryParameter = (
  name: string,
  description: string,
  { schema = { type: 'string' }, ...more }: Partial<ApiParameter> = {},
): ApiParameter => ({ in: 'query', name, description, schema, ...more });

export const pathParameter = (
  name: string,
  description: string,
  example: string,
): ApiParameter => ({
  in: 'path',
  name,
  description,
  example,
  schema: { type: 'string', minLength: 1 },
  isRequired: true,
});
