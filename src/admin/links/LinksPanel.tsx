import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex } from '@strapi/design-system';
import { editedTypeOf } from '../../features/content/edited-types';
import type { DocumentSlot } from '../saving/document-slot';
import { Note } from '../saving/Note';
import { useDocumentSlot } from '../saving/use-document-slot';
import { useWords } from '../words';
import { LinkList } from './LinkList';
import { useLinks } from './use-links';

/** What refers to the document of the form. */
export const LinksPanel: PanelComponent = ({ model, documentId }) => {
  const words = useWords();
  const slot = useDocumentSlot(model, documentId);
  // Nothing can refer to what has no name.
  if (slot.documentId === null || !editedTypeOf(model)?.nameField) return null;
  return { title: words('lectern.links.title'), content: <Found slot={slot} /> };
};

const Found = ({ slot }: { readonly slot: DocumentSlot }) => {
  const words = useWords();
  const known = useLinks(slot);
  if (known === null) return <Note>{words('lectern.links.asking')}</Note>;
  if (known === 'failed') return <Note>{words('lectern.links.unknown')}</Note>;
  const { total } = known;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%" data-lectern="links">
      <Note>{words('lectern.links.count', { total })}</Note>
      {total > 0 ? <LinkList key={total} found={known} /> : null}
    </Flex>
  );
};
