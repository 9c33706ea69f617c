import { contentTypeOf } from './registry';
import type { View, ViewName } from './view';

export { VIEWS, type View, type ViewName } from './view';

/** The view of that name, or null for a type that has none. */
export const viewOf = (uid: string, name: ViewName): View | null =>
  contentTypeOf(uid)?.views[name] ?? null;
