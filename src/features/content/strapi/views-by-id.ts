import { textAt, type UnknownRecord } from '../../../lib/record';
import type { ContentFinder, ContentQuery } from '../../../platform/content-finder';
import { NO_DEPENDENCIES } from '../../../platform/public-answers';
import type { Dependencies } from '../../../platform/public-reads';
import { viewOf, type View, type ViewName } from '../view-declarations';
import { viewParameters } from '../view-parameters';
import type { ViewContext } from './view-context';

export interface Wanted {
  readonly uid: string;
  readonly view: ViewName;
  readonly documentIds: readonly string[];
  /** The default locale where it is not given. */
  readonly locale: string | undefined;
}

export interface FoundViews {
  readonly rows: ReadonlyMap<string, UnknownRecord>;
  readonly dependencies: Dependencies;
}

/** Views of the public documents among the wanted ones of one type, by documentId. One read. */
export const readViewsById = async (
  { reads, viewContext }: { readonly reads: ContentFinder; readonly viewContext: ViewContext },
  { uid, view, documentIds, locale }: Wanted,
): Promise<FoundViews> => {
  if (documentIds.length === 0) return { rows: new Map(), dependencies: NO_DEPENDENCIES };
  const { rows, dependencies } = await reads.find(uid, {
    ...viewQuery(uid, view),
    ...(locale === undefined ? {} : { locale }),
    filters: { documentId: { $in: documentIds } },
    limit: documentIds.length,
  });
  return {
    rows: new Map(
      rows.map((row) => [textAt(row, 'documentId') ?? '', viewContext.shown({ uid, view, row })]),
    ),
    dependencies,
  };
};

/** A view as `contentReads` takes it; the same object each time, so that whoever reads it need look at it once. */
export const viewQuery = (uid: string, name: ViewName): ViewQuery => {
  const view = viewOf(uid, name);
  if (!view) throw new Error(`${uid} has no view “${name}”.`);
  const known = queries.get(view);
  if (known) return known;
  const query = queryOfView(view);
  queries.set(view, query);
  return query;
};

/** Views are declared once, and never change. */
const queries = new WeakMap<View, ViewQuery>();

type ViewQuery = Pick<ContentQuery, 'fields' | 'populate'>;

export const queryOfView = (view: View): ViewQuery => {
  const { populate } = viewParameters(view);
  return {
    ...(view.fields ? { fields: view.fields } : {}),
    ...(populate === undefined ? {} : { populate }),
  };
};
