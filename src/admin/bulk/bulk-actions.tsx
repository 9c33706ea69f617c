import {
  buildValidParams,
  unstable_useContentManagerContext as useContentManagerContext,
  useDocumentRBAC,
  type BulkActionComponent,
} from '@strapi/content-manager/strapi-admin';
import { Loader } from '@strapi/design-system';
import { adminApi, useQueryParams, useTable } from '@strapi/strapi/admin';
import { lazy, Suspense, useRef } from 'react';
import type { BulkDeed } from '../../features/publishing/bulk';
import { textAt } from '../../lib/record';
import { useWords } from '../words';

const BulkWindow = lazy(async () => ({ default: (await import('./BulkWindow')).BulkWindow }));

/** Ours in the place of Strapi's, which does all or nothing and does not say with which it could not. */
export const bulkActions = (actions: BulkActionComponent[]): BulkActionComponent[] => [
  bulkAction('publish', 'publish'),
  bulkAction('unpublish', 'unpublish'),
  bulkAction('add-topic'),
  bulkAction('delete', 'delete'),
  // Strapi gives its publishing no type, and puts it first.
  ...actions.filter((action, place) => place > 0 && !isReplaced(action)),
];

const isReplaced = ({ type }: BulkActionComponent): boolean =>
  type === 'publish' || type === 'unpublish' || type === 'delete';

const bulkAction = (deed: BulkDeed, type?: 'publish' | 'unpublish' | 'delete') => {
  const Action: BulkActionComponent = ({ documents, model }) => {
    const words = useWords();
    const [{ query }] = useQueryParams();
    const isPossible = useIsPossible(deed);
    const selectRow = useTable('BulkAction', (state) => state.selectRow);
    const [tellList] = useListChanged();
    const hasWritten = useRef(false);
    if (!isPossible || !documents.some((one) => isWorthTrying(deed, one.status))) return null;
    return {
      label: words(`lectern.bulk.${deed}`),
      variant: VARIANTS[deed],
      dialog: {
        type: 'modal',
        title: words(`lectern.bulk.title-${deed}`),
        content: (
          <Suspense fallback={<Loader />}>
            <BulkWindow
              deed={deed}
              model={model}
              locale={textAt(buildValidParams(query), 'locale') ?? ''}
              documentIds={documents.map(({ documentId }) => documentId)}
              onWritten={() => {
                hasWritten.current = true;
              }}
            />
          </Suspense>
        ),
        onClose: () => {
          if (!hasWritten.current) return;
          hasWritten.current = false;
          selectRow([]);
          tellList(model).catch(() => undefined);
        },
      },
    };
  };
  if (type) Action.type = type;
  Action.displayName = `Lectern${deed}`;
  return Action;
};

const VARIANTS = {
  publish: 'tertiary',
  unpublish: 'tertiary',
  'add-topic': 'tertiary',
  delete: 'danger-light',
} as const;

/** What the list knows; the server looks closer. */
const isWorthTrying = (deed: BulkDeed, status: unknown): boolean =>
  deed !== 'unpublish' || status === 'published' || status === 'modified';

const useIsPossible = (deed: BulkDeed): boolean => {
  const { contentType } = useContentManagerContext();
  const { canPublish, canDelete, canUpdate } = useDocumentRBAC('BulkAction', (rights) => rights);
  const publishes = canPublish === true && contentType?.options?.draftAndPublish === true;
  const hasTopics = Object.hasOwn(contentType?.attributes ?? {}, 'topics');
  const possible: Readonly<Record<BulkDeed, boolean>> = {
    publish: publishes,
    unpublish: publishes,
    delete: canDelete === true,
    'add-topic': canUpdate === true && hasTopics,
  };
  return possible[deed];
};

/** Has lists of a type read again. The content manager adds their tags later than its types are known. */
const api = adminApi as unknown as {
  injectEndpoints(options: {
    endpoints: (builder: { mutation: (definition: object) => unknown }) => object;
  }): { useListChangedMutation: () => [(model: string) => Promise<unknown>] };
};

const { useListChangedMutation: useListChanged } = api.injectEndpoints({
  endpoints: (builder) => ({
    listChanged: builder.mutation({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_result: unknown, _error: unknown, model: string) => [
        { type: 'Document', id: `${model}_LIST` },
        'Relations',
        'RecentDocumentList',
        'CountDocuments',
      ],
    }),
  }),
});
