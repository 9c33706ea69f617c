/** What the memory for public answers is divided into, in bytes. */
export interface Shares {
  /** Answers with their keys, and what is remembered of dropped ones. */
  readonly answers: number;
  /** Texts of requests, by which keys are found without parsing. */
  readonly aliases: number;
  /** Keys of answers whose form depends on `Accept`. */
  readonly varying: number;
}

const MEGABYTE = 1024 * 1024;
const MOST_FOR_ALIASES = 16 * MEGABYTE;
const MOST_FOR_VARYING = 8 * MEGABYTE;

/** Whatever clients send, all that is kept by it fits into the capacity. */
export const sharesOf = (capacity: number): Shares => {
  const aliases = Math.min(MOST_FOR_ALIASES, Math.floor(capacity / 16));
  const varying = Math.min(MOST_FOR_VARYING, Math.floor(capacity / 32));
  return { answers: capacity - aliases - varying, aliases, varying };
};
