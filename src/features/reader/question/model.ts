/** What an attribute holds, as far as a question about it has to fit. */
export type ValueKind =
  'text' | 'integer' | 'biginteger' | 'number' | 'boolean' | 'date' | 'time' | 'datetime' | 'json';

export interface AskedValue {
  readonly is: 'value';
  readonly kind: ValueKind;
}

export interface AskedRelation {
  readonly is: 'relation';
  /** Null where it leads to what is not the public's, or to several types. */
  readonly target: string | null;
}

/** A type as one may ask about it. Attributes that nobody may ask for are not in it. */
export interface AskedType {
  readonly attributes: ReadonlyMap<string, AskedValue | AskedRelation>;
}

/** Null for a type that is not known. */
export type AskedModel = (uid: string) => AskedType | null;

/** What is wrong with a question, and at which parameter. */
export interface QuestionProblem {
  readonly code: 'PARAMETER_INVALID' | 'PARAMETER_REPEATED' | 'READ_BUDGET_EXCEEDED';
  /** `filters[title][$eq]`, `populate[authors][sort]`. */
  readonly parameter: string;
  readonly message: string;
}

const LONGEST_SHOWN = 60;

export const invalidQuestion = (parameter: string, wanted: string): QuestionProblem => ({
  code: 'PARAMETER_INVALID',
  parameter: parameter.slice(0, 200),
  message: `“${parameter.slice(0, 200)}” ${wanted}`,
});

/** A name of a client's, short enough for a message. */
export const shown = (name: string): string =>
  name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN)}…` : name;
