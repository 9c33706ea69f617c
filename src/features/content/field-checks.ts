import { isOrcid } from '../../lib/orcid';
import type { ContentType } from './registry';

export interface FieldCheckProblem {
  readonly path: readonly string[];
  readonly code: 'ORCID_INVALID' | 'NOT_A_STRING_LIST';
  readonly message: string;
}

/** What is wrong with the values sent, beyond what a Strapi schema can say. Absent fields pass. */
export const checkFields = (
  type: ContentType,
  data: Readonly<Record<string, unknown>>,
): readonly FieldCheckProblem[] => [
  ...type.orcids.filter((field) => isWrongOrcid(data[field])).map(orcidProblem),
  ...type.stringLists.filter((field) => isWrongList(data[field])).map(listProblem),
];

const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === '';

const isWrongOrcid = (value: unknown): boolean =>
  !isAbsent(value) && !(typeof value === 'string' && isOrcid(value));

const isWrongList = (value: unknown): boolean =>
  !isAbsent(value) &&
  !(
    Array.isArray(value) &&
    value.every((item) => typeof item === 'string' && item.trim() !== '' && item.length <= 160)
  );

const orcidProblem = (field: string): FieldCheckProblem => ({
  path: [field],
  code: 'ORCID_INVALID',
  message: 'This is not an ORCID iD: expected 0000-0000-0000-0000 with a right check digit.',
});

const listProblem = (field: string): FieldCheckProblem => ({
  path: [field],
  code: 'NOT_A_STRING_LIST',
  message: 'Expected a list of texts, each 1 to 160 characters long, such as ["N. Okafor"].',
});
