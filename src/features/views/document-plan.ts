import { invalidParameter, unknownParameter } from '../../lib/query-parameters';
import { textAt, type UnknownRecord } from '../../lib/record';
import { fail, succeed, type Result } from '../../lib/result';
import { chosenView } from './chosen-view';
import { viewOf, type ViewName } from '../content/view-declarations';
import { choosesFields, STRAPI_PARAMETERS, without } from './strapi-parameters';
import { viewParameters } from '../content/view-parameters';
import { invalid, type ViewProblem } from '../content/view-problem';

export const OWN_PARAMETERS = ['view', 'fallback'] as const;

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
): Result<DocumentPlan, ViewProblem> | null => {
  const { uid, query } = request;
  const isOurs = OWN_PARAMETERS.some((name) => name in query);
  if (!viewOf(uid, 'full') || (!isOurs && choosesFields(query))) return null;
  const known: readonly string[] = [...OWN_PARAMETERS, ...STRAPI_PARAMETERS];
  const stranger = Object.keys(query).find((name) => !known.includes(name));
  if (stranger !== undefined) return fail(unknownParameter(stranger, known));
  const view = chosenView(query, 'full');
  if (!view.ok) return view;
  const fallback = fallbackLocale(request);
  if (!fallback.ok) return fallback;
  const declared = view.value && viewOf(uid, view.value);
  const strapis = {
    ...without(query, OWN_PARAMETERS),
    ...(declared ? viewParameters(declared) : {}),
  };
  return succeed({
    query: strapis,
    view: view.value,
    fallback: fallback.value === null ? null : { ...strapis, locale: fallback.value },
  });
};

const fallbackLocale = ({
  query,
  locales,
}: DocumentRequest): Result<string | null, ViewProblem> => {
  if (!('fallback' in query)) return succeed(null);
  const fallback = textAt(query, 'fallback') ?? '';
  if (!locales.includes(fallback)) return fail(invalidParameter('fallback', fallback, locales));
  if (textAt(query, 'locale') === null) {
    return fail(
      invalid('fallback', '“fallback” needs “locale”: the language that you would rather have.'),
    );
  }
  return succeed(fallback);
};
