import { FORCE_HEADER, FORCED } from '../../features/publishing/links-here';
import type { Endpoint } from '../saving/endpoints';

/** The document that somebody deletes although others lose a link, while it is done. */
let forced: string | null = null;

/** Does something with a document for which its deletion is forced. */
export const whileForced = async (
  documentId: string,
  work: () => Promise<unknown>,
): Promise<void> => {
  forced = documentId;
  try {
    await work();
  } finally {
    forced = null;
  }
};

/** The deletion says that it is forced. */
export const sayForced = (endpoint: Endpoint): void => {
  const { query } = endpoint;
  endpoint.query = (asked) => {
    const made = query(asked);
    if (asked.documentId === undefined || asked.documentId !== forced) return made;
    const headers = { ...headersOf(made.config?.headers), [FORCE_HEADER]: FORCED };
    return { ...made, config: { ...made.config, headers } };
  };
};

const headersOf = (headers: unknown): object =>
  typeof headers === 'object' && headers !== null ? headers : {};
