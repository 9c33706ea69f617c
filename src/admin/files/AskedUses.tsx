import { Flex } from '@strapi/design-system';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useMayForce } from '../links/use-may-force';
import { Note } from '../saving/Note';
import { ForceButton } from './ForceButton';
import type { AskedDeletion } from './use-asked-deletion';
import { useFileLinks, type KnownFileLinks } from './use-file-links';
import { UsedFilesList } from './UsedFilesList';
import { useWords } from './words';

/** In Strapi's question before several files or folders are deleted: which of them documents use, and where. */
export const AskedUses = ({ asked }: { readonly asked: AskedDeletion }) => {
  const { target, spot, confirm, close } = asked;
  const known = useFileLinks(target);
  const mayForce = useMayForce();
  const isUsed = Array.isArray(known) && known.length > 0;
  useEffect(() => {
    // It would be refused. As long as nothing is known the server says so.
    if (confirm) confirm.style.display = isUsed ? 'none' : '';
  }, [confirm, isUsed]);
  return createPortal(
    <Flex
      {...{ direction: 'column', alignItems: 'stretch', gap: 3, padding: 6, paddingTop: 0 }}
      maxHeight="40vh"
      overflow="auto"
      role="status"
      data-lectern="asked-files"
    >
      <Uses known={known} />
      {isUsed && mayForce ? <Force target={target} close={close} /> : null}
    </Flex>,
    spot,
  );
};

const Uses = ({ known }: { readonly known: KnownFileLinks }) => {
  const words = useWords();
  if (known === null) return <Note>{words('lectern.links.asking')}</Note>;
  if (known === 'failed') return <Note>{words('lectern.files.unknown')}</Note>;
  if (known.length === 0) return <Note>{words('lectern.files.unused')}</Note>;
  return <UsedFilesList files={known} />;
};

const Force = ({ target, close }: Pick<AskedDeletion, 'target' | 'close'>) => {
  const words = useWords();
  return (
    <>
      <Note>{words('lectern.files.force-hint')}</Note>
      <ForceButton target={target} onDone={close} />
    </>
  );
};
