import { isOrcid } from '../../lib/orcid';
import { canonicalPath, formerPathProblem, MOST_FORMER_PATHS } from './former-path';
import type { ContentType } from './registry';
import type { DraftProblem } from './types/declaration';

export interface FieldCheckProblem extends DraftProblem {
  readonly code:
    'ORCID_INVALID' | 'NOT_A_STRING_LIST' | 'FORMER_PATH_INVALID' | 'FORMER_PATH_REPEATED';
}

/** What is wrong with the values sent, beyond what a Strapi schema can say. Absent fields pass. */
export const checkFields = (
  type: ContentType,
  data: Readonly<Record<string, unknown>>,
): readonly FieldCheckProblem[] => [
  ...type.orcids.filter((field) => isWrongOrcid(data[field])).map(orcidProblem),
  ...type.stringLists.filter((field) => isWrongList(data[field])).map(listProblem),
  ...type.pathLists.flatMap((field) => pathsProblem(field, data[field]) ?? []),
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

/** The first thing that is wrong with a list of former paths. */
const pathsProblem = (field: string, value: unknown): FieldCheckProblem | null => {
  if (isAbsent(value)) return null;
  const invalid = (message: string): FieldCheckProblem => ({
    path: [field],
    code: 'FORMER_PATH_INVALID',
    message,
  });
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    return invalid('Expected a list of paths, such as ["/node/123"].');
  }
  if (value.length > MOST_FORMER_PATHS) {
    return invalid(`A document can have at most ${MOST_FORMER_PATHS} former paths.`);
  }
  const wrong = value.find((item) => formerPathProblem(item) !== null);
  if (wrong !== undefined) {
    return invalid(`“${wrong.slice(0, 100)}” ${formerPathProblem(wrong) ?? ''}.`);
  }
  const paths = value.map(canonicalPath);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice === undefined) return null;
  return { ...invalid(`“${twice}” is there twice.`), code: 'FORMER_PATH_REPEATED' };
};
