import { generateContent } from './generated-content';
import { startLectern, type Lectern } from './lectern';
import { startPlainStrapi, type PlainStrapi } from './plain-strapi';

/** The reader, and beside it, on the same generated content, Strapi's own engine. */
export interface Oracle {
  readonly lectern: Lectern;
  readonly plain: PlainStrapi;
  /** Reads what is published. */
  readonly token: string;
  stop(): Promise<void>;
}

/** Nothing is kept: every answer is made anew. */
export const startOracle = async (content: {
  readonly seed: number;
  readonly perType: number;
}): Promise<Oracle> => {
  const lectern = await startLectern({ HTTP_CACHE_ENABLED: 'false' });
  await generateContent(lectern, content);
  const token = await lectern.createToken('read-only');
  const environment = { READER_ENABLED: 'false', HTTP_CACHE_ENABLED: 'false' };
  const plain = await startPlainStrapi(lectern.databaseUrl, environment);
  return {
    lectern,
    plain,
    token,
    stop: async () => {
      await plain.stop();
      await lectern.stop();
    },
  };
};
