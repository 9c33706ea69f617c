import { textAt, type UnknownRecord } from '../../../lib/record';
import type { ContentQuery } from '../../../platform/content-finder';
import { configuredLocales } from '../../../platform/default-locale';
import { JSON_TYPE, mergeDependencies } from '../../../platform/public-answers';
import type { StageAnswer, StagedRead } from '../../../platform/read-stages';
import { NO_MEMBERS, type Members } from '../../../platform/view-parts';
import { findPublicDocument } from '../../content/strapi/public-document';
import { queryOfView } from '../../content/strapi/views-by-id';
import { viewOf, type ViewName } from '../../content/view-declarations';
import { completeDocument } from '../document-answer';
import type { DocumentPlan } from '../document-plan';
import { splitNeighbours } from '../neighbours';
import { wholeView, type WholeView } from '../whole-view';
import { readFullViewParts, type ViewSources } from './full-view-parts';
import { neighboursWish } from './neighbours';

interface OwnView extends Pick<WholeView, 'withoutExtras'> {
  readonly query: Pick<ContentQuery, 'fields' | 'populate' | 'neighbours'>;
}

/**
 * Answers with one document as a view shows it, and nothing else: one statement for the document with its neighbours
 * and what all parts of the view are made of, one for what is counted. Null where more was asked. Rejects with
 * MissingRight.
 */
export type OwnViewReader = (
  asked: Pick<StagedRead, 'uid' | 'idOrSlug'>,
  plan: DocumentPlan,
) => Promise<StageAnswer | 'missing' | null>;

/** What a view itself fills in, and the language. */
const OWN_PARAMETERS: readonly string[] = ['fields', 'populate', 'locale'];

export const ownViewReader = (sources: ViewSources): OwnViewReader => {
  const locales = configuredLocales(sources.strapi);
  const wholes = new Map<string, OwnView>();
  const wholeOf = (uid: string, name: ViewName): OwnView | null => {
    const key = `${uid} ${name}`;
    const known = wholes.get(key);
    if (known) return known;
    const view = viewOf(uid, name);
    if (!view) return null;
    const shapes = name === 'full' ? sources.viewParts.of(uid).map(({ shape }) => shape) : [];
    const { view: whole, withoutExtras } = wholeView(view, shapes);
    const neighbours = name === 'full' ? neighboursWish(uid) : null;
    const query = { ...queryOfView(whole), ...(neighbours ? { neighbours } : {}) };
    const own = { query, withoutExtras };
    wholes.set(key, own);
    return own;
  };
  return async (asked, plan) => {
    const locale = plan.query.locale === undefined ? undefined : textAt(plan.query, 'locale');
    const isKnown = locale === undefined || (locale !== null && locales.includes(locale));
    const { uid, idOrSlug } = asked;
    const view = isKnown && idOrSlug !== null ? onlyViewOf(plan) : null;
    const own = view && wholeOf(uid, view);
    if (!own || idOrSlug === null) return null;
    return readOwn(sources, { uid, idOrSlug, locale: locale ?? undefined, plan, own });
  };
};

/** The view where nothing but it was asked for. */
const onlyViewOf = ({ query, view, fallback }: DocumentPlan): ViewName | null =>
  fallback === null && Object.keys(query).every((name) => OWN_PARAMETERS.includes(name))
    ? view
    : null;

interface OwnRead {
  readonly uid: string;
  readonly idOrSlug: string;
  readonly locale: string | undefined;
  readonly plan: DocumentPlan;
  readonly own: OwnView;
}

const readOwn = async (
  sources: ViewSources,
  { uid, idOrSlug, locale, plan, own }: OwnRead,
): Promise<StageAnswer | 'missing'> => {
  const address = { uid, idOrSlug, locale };
  const found = await findPublicDocument(sources.contentReads, address, own.query);
  if (!found) return 'missing';
  const { row, told } = splitNeighbours(found.row, {
    isWished: own.query.neighbours !== undefined,
  });
  const more: Members =
    plan.view === 'full'
      ? await readFullViewParts(
          { ...sources, reads: sources.contentReads },
          {
            ...{ uid, row, locale, described: null, told },
            may: (right) => sources.publicCaller.may(right),
          },
        )
      : NO_MEMBERS;
  const show = (view: ViewName, shown: UnknownRecord): UnknownRecord => ({
    ...sources.viewContext.shown({ uid, view, row: own.withoutExtras(shown) }),
    ...more.members,
  });
  return {
    status: 200,
    headers: { 'content-type': JSON_TYPE },
    body: completeDocument({ data: row, meta: {} }, plan, show),
    dependencies: mergeDependencies(found.dependencies, more.dependencies),
  };
};
