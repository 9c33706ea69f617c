import { Button, Flex } from '@strapi/design-system';
import { useMayForce } from '../links/use-may-force';
import { Dialog } from '../saving/Dialog';
import { Note } from '../saving/Note';
import { ForceButton } from './ForceButton';
import { setRefused, type DeletionTarget } from './refused-deletions';
import { useFileLinks, type KnownFileLinks } from './use-file-links';
import { UsedFilesList } from './UsedFilesList';
import { useWords } from './words';

/** Which documents kept files from being deleted. */
export const RefusedDeletion = ({ target }: { readonly target: DeletionTarget }) => {
  const words = useWords();
  const known = useFileLinks(target);
  const mayForce = useMayForce();
  const close = (): void => {
    setRefused(null);
  };
  return (
    <Dialog
      title={words('lectern.files.refused-title')}
      isOpen
      onClose={close}
      footer={
        <Flex gap={2} wrap="wrap">
          <Button type="button" variant="tertiary" onClick={close}>
            {words('lectern.files.close')}
          </Button>
          {mayForce ? <ForceButton target={target} onDone={close} /> : null}
        </Flex>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4} data-lectern="refused-files">
        <Files known={known} />
        {mayForce ? <Note>{words('lectern.files.force-hint')}</Note> : null}
      </Flex>
    </Dialog>
  );
};

const Files = ({ known }: { readonly known: KnownFileLinks }) => {
  const words = useWords();
  if (known === null) return <Note>{words('lectern.links.asking')}</Note>;
  if (known === 'failed') return <Note>{words('lectern.files.unknown')}</Note>;
  return <UsedFilesList files={known} />;
};
