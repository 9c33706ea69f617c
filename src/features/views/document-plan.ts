import {
  invalidParameter,
  strangeValue,
  unknownParameter,
  type ParameterProblem,
} from '../../lib/parameter-problem';
import { recordReader } from '../../lib/parameters';
import { omit, textAt, type UnknownRecord } from '../../lib/record';
import { fail, succeed, type Result } from '../../lib/result';
import { DOCUMENT_PARAMETERS } from '../content/read-parameters';
import { viewOf, type ViewName } from '../content/view-declarations';
import { viewParameters } from '../content/view-parameters';
import { chosenView } from './chosen-view';
import { choosesFields, STRAPI_PARAMETERS } from './strapi-parameters';

const OWN_PARAMETERS = Object.keys(DOCUMENT_PARAMETERS);

const readOwn = recordReader(DOCUMENT_PARAMETERS);

export interface DocumentRequest {
  readonly uid: string;
  readonly query: UnknownRecord;
  /** Languages that content may be written in. */
  readonly locales: readonly string[];
}

export interface DocumentPlan {
  /** In Strapi's parameters. */
  readonly query: UnknownRecord;
  /** Null where the client chose the fields. */
  readonly view: ViewName | null;
  /** The query to ask where the document has no translation, or null. */
  readonly fallback: UnknownRecord | null;
}

/** The plan of reading one document, a reason to refuse it, or null: it is Strapi's own business. */
export const planDocument = (
  request: DocumentRequest,
): Result<DocumentPlan, ParameterProblem> | null => {
  const { uid, query } = request;
  const isOurs = OWN_PARAMETERS.some((name) => name in query);
  if (!viewOf(uid, 'full') || (!isOurs && choosesFields(query))) return null;
  const known = [...OWN_PARAMETERS, ...STRAPI_PARAMETERS];
  const stranger = Object.keys(query).find((name) => !known.includes(name));
  return stranger === undefined ? planKnown(request) : fail(unknownParameter(stranger, known));
};

const planKnown = (request: DocumentRequest): Result<DocumentPlan, ParameterProblem> => {
  const { uid, query } = request;
  const given = readOwn(query);
  if (!given.ok) return given;
  const view = chosenView(query, given.value.view);
  if (!view.ok) return view;
  const fallback = fallbackLocale(request, given.value.fallback);
  if (!fallback.ok) return fallback;
  const declared = view.value && viewOf(uid, view.value);
  const strapis = {
    ...omit(query, OWN_PARAMETERS),
    ...(declared ? viewParameters(declared) : {}),
  };
  return succeed({
    query: strapis,
    view: view.value,
    fallback: fallback.value === null ? null : { ...strapis, locale: fallback.value },
  });
};

const fallbackLocale = (
  { query, locales }: DocumentRequest,
  fallback: string | undefined,
): Result<string | null, ParameterProblem> => {
  if (fallback === undefined) return succeed(null);
  if (!locales.includes(fallback)) return fail(strangeValue('fallback', fallback, locales));
  if (textAt(query, 'locale') === null) {
    return fail(
      invalidParameter(
        'fallback',
        '“fallback” needs “locale”: the language that you would rather have.',
      ),
    );
  }
  return succeed(fallback);
};
