import { isIsoDate } from '../../lib/calendar-date';
import { isLocaleCode } from '../content/locale-code';
import { PUBLICATION_TYPES } from '../content/published-publication';
import { invalidParameter, type ParameterProblem } from '../../lib/query-parameters';
import { fail, succeed, type Result } from '../../lib/result';

/** The most citations in one answer. */
export const MOST_CITATIONS = 500;

/** The type among whose documents a list chooses: its date, and its relations by parameter. */
export interface ListedType {
  readonly dateField: 'airDate' | 'releaseDate';
  readonly relations: Readonly<Record<string, string>>;
}

export const LISTED_INTERVIEWS: ListedType = {
  dateField: 'airDate',
  relations: { topic: 'topics', expert: 'guests', show: 'show' },
};

export const LISTED_PUBLICATIONS: ListedType = {
  dateField: 'releaseDate',
  relations: { topic: 'topics', expert: 'authors' },
};

export type Parameters = Readonly<Partial<Record<string, string>>>;
type Filters = Result<readonly unknown[], ParameterProblem>;

/** The parameters of a list as filters of Strapi, all of which must hold. */
export const listFilters = (parameters: Parameters, type: ListedType): Filters => {
  const dates = dateFilters(parameters, type.dateField);
  if (!dates.ok) return dates;
  const kinds = kindFilters(parameters.type);
  if (!kinds.ok) return kinds;
  const related = Object.entries(type.relations).flatMap(([parameter, relation]) => {
    const address = parameters[parameter];
    return address === undefined ? [] : [{ [relation]: atAddress(address) }];
  });
  return succeed([...dates.value, ...kinds.value, ...related]);
};

/** What is wrong with a `locale`, or null. */
export const localeProblem = (locale: string | undefined): ParameterProblem | null =>
  locale === undefined || isLocaleCode(locale)
    ? null
    : malformed('locale', 'a language code such as en or pt-BR');

const kindFilters = (kind: string | undefined): Filters => {
  if (kind === undefined) return succeed([]);
  const known = PUBLICATION_TYPES.find((type) => type === kind);
  if (!known) return fail(invalidParameter('type', kind, PUBLICATION_TYPES));
  return succeed([{ publicationType: { $eq: known } }]);
};

const dateFilters = ({ from, to, year }: Parameters, field: string): Filters => {
  if (from !== undefined && !isIsoDate(from))
    return fail(malformed('from', 'a day such as 2025-03-07'));
  if (to !== undefined && !isIsoDate(to)) return fail(malformed('to', 'a day such as 2025-03-07'));
  if (year !== undefined && !/^[1-9]\d{3}$/.test(year))
    return fail(malformed('year', 'a year such as 2025'));
  const span =
    year === undefined ? [] : [{ [field]: { $gte: `${year}-01-01`, $lte: `${year}-12-31` } }];
  return succeed([
    ...span,
    ...(from === undefined ? [] : [{ [field]: { $gte: from } }]),
    ...(to === undefined ? [] : [{ [field]: { $lte: to } }]),
  ]);
};

/** A documentId or a slug; NUL, which PostgreSQL refuses, is in neither. */
const atAddress = (address: string): unknown => {
  const text = address.replaceAll('\u0000', '');
  return { $or: [{ documentId: { $eq: text } }, { slug: { $eq: text } }] };
};

const malformed = (parameter: string, expected: string): ParameterProblem => ({
  code: 'PARAMETER_INVALID',
  parameter,
  message: `“${parameter}” must be ${expected}.`,
});
