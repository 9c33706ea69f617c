import type {
  ContentManagerPlugin,
  HeaderActionComponent,
  HeaderActionDescription,
  HeaderActionProps,
} from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { listAt, textAt } from '../../lib/record';
import { useDocumentSlot } from '../saving/use-document-slot';
import { useWords } from '../words';
import { checkWhenOpened } from './checked-when-opened';

const FillIn = lazy(async () => ({ default: (await import('./FillIn')).FillIn }));

/** By its words alone Strapi's button can be told from others. */
const FILL_IN = 'i18n.CMEditViewCopyLocale.copy-text';

/** “Fill in from another language”: says what it could not take, and offers to make it. */
export const openLanguages = (app: StrapiApp): void => {
  const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
  apis.addDocumentHeaderAction((actions: HeaderActionComponent[]) => actions.map(withOwnWindow));
  apis.addDocumentAction(checkWhenOpened);
};

const withOwnWindow = (action: HeaderActionComponent): HeaderActionComponent =>
  Object.assign(
    (props: HeaderActionProps): HeaderActionDescription | null =>
      useOwnWindow(action(props), props),
    action,
  );

const useOwnWindow = (
  description: HeaderActionDescription | null,
  { model, documentId = '', collectionType, meta }: HeaderActionProps,
): HeaderActionDescription | null => {
  const intl = useIntl();
  const words = useWords();
  const { locale: to } = useDocumentSlot(model, documentId);
  const from = listAt(meta, 'availableLocales').flatMap((one) => textAt(one, 'locale') ?? []);
  const others = from.filter((code) => code !== to).join(' ');
  // Strapi draws a function as a component: another function would begin anew.
  const content = useMemo(() => {
    const document = { model, documentId, collectionType };
    const codes = others === '' ? [] : others.split(' ');
    const Content = ({ onClose }: { readonly onClose: () => void }) => (
      <Suspense fallback={null}>
        <FillIn document={document} to={to} from={codes} onClose={onClose} />
      </Suspense>
    );
    // The type of a window's content knows of no component.
    return Content as unknown as ReactNode;
  }, [model, documentId, collectionType, to, others]);
  const isFillIn = description?.label === intl.formatMessage({ id: FILL_IN });
  if (!description || !isFillIn) return description;
  const title = words('lectern.fill-in.title');
  return { ...description, dialog: { type: 'dialog', title, content } };
};
