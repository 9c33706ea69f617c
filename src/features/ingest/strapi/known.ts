import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { tableOf } from '../../../platform/stored-schema';
import { EXPERT, PUBLICATION, SHOW, TOPIC } from '../../content/registry';
import type { KnownIndex } from '../import-plan';
import {
  createImportedPages,
  type ImportedPage,
  type ImportedPages,
} from '../known/imported-pages';
import { indexKnown } from '../known/index-known';
import { learn, type WrittenRecords } from '../known/learned';
import { IMPORTED_PAGES, readImportedKeys } from './import-store';
import { readHorizon, readOthers, type Horizon, type Others } from './known-changes-store';
import { readKnownContent } from './known-content-store';

/** What an import knows: read once, kept true as it writes, and read anew when somebody else has written. */
export interface Known {
  /** Call in the transaction that is to rely on it, before anything else. */
  refresh(trx: Knex.Transaction): Promise<void>;
  /** Whether it was refreshed, and nothing has failed since. */
  isRead(): boolean;
  content(locale: string): Promise<KnownIndex>;
  pages(trx: Knex.Transaction): Promise<ImportedPages>;
  /** What others have written, as the transaction sees it at its end. */
  others(trx: Knex.Transaction, xid: string): Promise<Others>;
  /** Call once a transaction has been committed. */
  learn(written: WrittenPage): void;
  /** Call when it was rolled back, or has failed in another way. */
  forget(): void;
}

export interface WrittenPage extends WrittenRecords {
  /** Of the transaction. */
  readonly xid: string;
  readonly page: ImportedPage;
  readonly others: Others;
}

/** With so many transactions of its own an import looks from a later one on: the list stays short. */
const MOST_OWN = 500;

interface Read {
  horizon: Horizon;
  readonly own: string[];
  readonly content: Map<string, KnownIndex>;
  pages: ImportedPages | null;
}

export const createKnown = (strapi: Core.Strapi): Known => {
  const horizons = watchOthers(strapi);
  let read: Read | null = null;
  const current = (): Read => {
    if (read === null) throw new Error('What is known must be refreshed first');
    return read;
  };
  return {
    refresh: async (trx) => {
      read = (read && (await horizons.follow(trx, read))) ?? (await horizons.begin(trx));
    },
    isRead: () => read !== null,
    content: async (locale) => {
      const known = current().content.get(locale);
      if (known !== undefined) return known;
      const found = indexKnown(await readKnownContent(strapi, locale));
      current().content.set(locale, found);
      return found;
    },
    pages: async (trx) => {
      const now = current();
      now.pages ??= createImportedPages(await readImportedKeys(trx));
      return now.pages;
    },
    others: (trx, xid) => horizons.others(trx, current(), xid),
    learn: (written) => {
      const now = current();
      if (written.others.fresh === now.horizon.others.fresh) learnPage(now, written);
      else read = null;
    },
    forget: () => {
      read = null;
    },
  };
};

interface Horizons {
  /** Nothing is known yet. */
  begin(trx: Knex.Transaction): Promise<Read>;
  /** What is known, while it is true; null when somebody else has written. */
  follow(trx: Knex.Transaction, read: Read): Promise<Read | null>;
  others(trx: Knex.Transaction, read: Read, ...more: readonly string[]): Promise<Others>;
}

const watchOthers = (strapi: Core.Strapi): Horizons => {
  const content = [EXPERT, SHOW, TOPIC, PUBLICATION].map(({ uid }) => tableOf(strapi, uid));
  const watched = { content, growing: [IMPORTED_PAGES] };
  const others: Horizons['others'] = (trx, { horizon, own }, ...more) =>
    readOthers(trx, watched, { xid: horizon.xid, own: [...own, ...more] });
  const isTrue = async (trx: Knex.Transaction, read: Read): Promise<boolean> =>
    isSame(read.horizon.others, await others(trx, read));
  return {
    others,
    begin: async (trx) => {
      const horizon = await readHorizon(trx, watched, []);
      return { horizon, own: [], content: new Map(), pages: null };
    },
    follow: async (trx, read) => {
      if (!(await isTrue(trx, read))) return null;
      if (read.own.length < MOST_OWN) return read;
      // One's own rows become old ones, like all the others, unless somebody writes just now.
      const horizon = await readHorizon(trx, watched, read.own);
      const own = read.own.filter((xid) => Number(xid) >= Number(horizon.xid));
      return (await isTrue(trx, read)) ? { ...read, horizon, own } : null;
    },
  };
};

const isSame = (left: Others, right: Others): boolean =>
  left.old === right.old && left.fresh === right.fresh;

const learnPage = (read: Read, { xid, page, others, ...written }: WrittenPage): void => {
  read.own.push(xid);
  // What it wrote over is older no more.
  read.horizon = { ...read.horizon, others };
  read.pages?.put(page);
  const known = read.content.get(page.locale);
  if (known !== undefined) learn(known, written);
  // Experts, shows and topics are the same in each locale.
  for (const locale of read.content.keys()) if (locale !== page.locale) read.content.delete(locale);
};
