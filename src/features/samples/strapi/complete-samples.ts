import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { localeCodes } from '../../../platform/default-locale';
import { messageForPeople } from '../../../platform/http-errors';
import { referencesIn } from '../references';
import { readSamples, type Samples, type Supplement } from '../supplements';
import { giveSupplement } from './give-supplement';
import { openLedger, type SampleLedger } from './sample-ledger';
import { fillLibrary, type SampleLibrary } from './sample-library';

export interface SampleCompletion {
  readonly strapi: Core.Strapi;
  /** The folder of the samples, with `content` and `media` in it. */
  readonly folder: string;
  readonly report: (line: string) => void;
  readonly isStopRequested?: () => boolean;
}

/** The samples with what is left to give. */
export interface OpenSamples {
  /** Takes the files into the media library; needs no document. */
  takeInFiles(): Promise<void>;
  /** Gives the documents what their pages do not tell. After the pages, and the files. */
  complete(): Promise<void>;
}

/**
 * Opens the samples, of which everything is given once: at most starts there is nothing left to do. Throws where their
 * files cannot be read.
 */
export const openSamples = async (completion: SampleCompletion): Promise<OpenSamples> => {
  const { strapi, folder, report } = completion;
  const ledger = await openLedger(strapi);
  const samples = await loadSamples(join(folder, 'content'));
  // A translation waits for its language (CONTENT_LOCALES).
  const locales = await localeCodes(strapi);
  const waiting = samples.supplements.filter(
    ({ key, locale }) => !ledger.has(key) && (locale === null || locales.includes(locale)),
  );
  const names = filesOf(waiting);
  let library: SampleLibrary | null = null;
  return {
    takeInFiles: async () => {
      if (waiting.length === 0) return;
      report(`Adding ${names.length} pictures, recordings and papers …`);
      const { media } = samples;
      const { isStopRequested = () => false } = completion;
      const wanted = { folder: join(folder, 'media'), names, media, isStopRequested };
      library = await fillLibrary(strapi, wanted);
    },
    complete: async () => {
      if (!library) return;
      report(`Completing ${waiting.length} documents …`);
      await giveAll(completion, { waiting, ledger, library });
    },
  };
};

const loadSamples = async (folder: string): Promise<Samples> => {
  const texts = new Map<string, string>();
  for (const file of await readdir(folder)) {
    texts.set(basename(file, '.json'), await readFile(join(folder, file), 'utf8'));
  }
  const samples = readSamples(texts);
  if (samples.ok) return samples.value;
  throw new Error(`The samples in ${folder} cannot be read: ${samples.error}`);
};

/** Each once. */
const filesOf = (supplements: readonly Supplement[]): string[] => [
  ...new Set(
    supplements
      .flatMap(({ fields, created }) => referencesIn({ fields, created }))
      .flatMap((reference) => (reference.kind === 'document' ? [] : [reference.name])),
  ),
];

interface Giving {
  readonly waiting: readonly Supplement[];
  readonly ledger: SampleLedger;
  readonly library: SampleLibrary;
}

const giveAll = async (
  { strapi, report, isStopRequested }: SampleCompletion,
  { waiting, ledger, library }: Giving,
): Promise<void> => {
  for (const supplement of waiting) {
    if (isStopRequested?.() === true) return;
    try {
      const outcome = await giveSupplement(strapi, { supplement, ledger, library });
      if (outcome === 'kept-as-draft') report(`${supplement.key}: completed as a draft.`);
    } catch (error) {
      const message = messageForPeople(error);
      if (message === null) throw error;
      report(`${supplement.key}: not completed, and tried again at the next start: ${message}`);
    }
  }
};
