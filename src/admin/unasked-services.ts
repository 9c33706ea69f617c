import { adminApi } from '@strapi/strapi/admin';

/** A query of Strapi's panel, as far as it is changed here. */
interface Query {
  query?: unknown;
  queryFn?: () => Promise<{ readonly data: unknown }>;
}

const answering =
  (data: unknown) =>
  (query: Query): void => {
    delete query.query;
    query.queryFn = () => Promise.resolve({ data });
  };

/**
 * Each form asks for services of Strapi's paid editions, whose addresses are not there: the answer is known, and the
 * browser's console stays free of errors that are none.
 */
export const answerUnaskedServices = (): void => {
  // Other plugins add these queries later than their types are known.
  const api = adminApi as unknown as {
    enhanceEndpoints(options: { endpoints: Record<string, (query: Query) => void> }): void;
    injectEndpoints(options: {
      endpoints: (builder: { query(query: Query): unknown }) => Record<string, unknown>;
    }): void;
  };
  api.enhanceEndpoints({
    endpoints: {
      getAiFeatureConfig: answering({ isAiI18nConfigured: false }),
      getAILocalizationJobsByDocument: answering({ data: null }),
    },
  });
  // The media library adds this one when it is opened, and what is there by then stays. It tells only whether that
  // service describes pictures; who may not read the settings of uploads would be refused.
  api.injectEndpoints({
    endpoints: (builder) => ({
      getUploadSettings: builder.query({
        queryFn: () => Promise.resolve({ data: { data: { aiMetadata: false } } }),
      }),
    }),
  });
};
