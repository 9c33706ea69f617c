import { adminApi, getFetchClient } from '@strapi/strapi/admin';
import { FORCE_HEADER, FORCED } from '../../features/publishing/links-here';
import type { DeletionTarget } from './refused-deletions';

/** Has the library read again what it shows. It adds its tags later than its types are known. */
const api = adminApi as unknown as {
  injectEndpoints(options: {
    endpoints: (builder: { mutation: (definition: object) => unknown }) => object;
  }): {
    useForceFileDeletionMutation: () => [
      (target: DeletionTarget) => Promise<{ readonly error?: unknown }>,
      { readonly isLoading: boolean },
    ];
  };
};

/** Deletes files and folders although documents use them. */
export const { useForceFileDeletionMutation: useForceFileDeletion } = api.injectEndpoints({
  endpoints: (builder) => ({
    forceFileDeletion: builder.mutation({
      queryFn: async (target: DeletionTarget) => {
        try {
          const headers = { [FORCE_HEADER]: FORCED };
          await getFetchClient().post('/upload/actions/bulk-delete', target, { headers });
          return { data: null };
        } catch {
          return { error: { name: 'UnknownError', message: 'not deleted' } };
        }
      },
      invalidatesTags: [
        { type: 'Asset', id: 'LIST' },
        { type: 'Folder', id: 'LIST' },
        { type: 'Folder', id: 'STRUCTURE' },
      ],
    }),
  }),
});
