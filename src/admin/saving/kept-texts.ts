import { createStore, delMany, entries, get, set, type UseStore } from 'idb-keyval';
import { numberAt, type UnknownRecord } from '../../lib/record';

/** What somebody typed and has not saved, on this computer. */
export interface KeptText {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What the form was made from. */
  readonly base: UnknownRecord;
  readonly values: UnknownRecord;
}

/** Milliseconds for which texts are kept, and how many at most. */
export const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;
export const MOST_KEPT = 50;

let opened: UseStore | undefined;
const store = (): UseStore => (opened ??= createStore('lectern', 'kept-texts'));

/** @throws where the browser forbids to keep anything, or has no room */
export const keepText = async (key: string, text: KeptText): Promise<void> => {
  await set(key, text, store());
  await delMany(await outdated(text.at), store());
};

/** @throws where nothing can be read */
export const keptText = async (key: string): Promise<KeptText | null> =>
  (await get<KeptText>(key, store())) ?? null;

/** Where nothing can be kept, nothing need be dropped. */
export const dropText = (key: string): void => {
  new Promise((resolve) => {
    resolve(delMany([key], store()));
  }).catch(() => undefined);
};

/** Keys of texts that are too old, or past the number that is kept. */
const outdated = async (now: number): Promise<IDBValidKey[]> => {
  const all = await entries<IDBValidKey, unknown>(store());
  const ages = all
    .map(([key, text]) => ({ key, age: now - (numberAt(text, 'at') ?? 0) }))
    .sort((left, right) => left.age - right.age);
  return ages
    .filter(({ age }, index) => age > KEPT_FOR || index >= MOST_KEPT)
    .map(({ key }) => key);
};
