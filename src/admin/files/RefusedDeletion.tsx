import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { LinkList } from '../links/LinkList';
import { useMayForce } from '../links/use-may-force';
import { Dialog } from '../saving/Dialog';
import { Note } from '../saving/Note';
import { useForceFileDeletion } from './force-file-deletion';
import { setRefused, type DeletionTarget } from './refused-deletions';
import { useFileLinks, type KnownFileLinks } from './use-file-links';
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
  return (
    <>
      <Note color="danger600">{words('lectern.files.refused', { count: known.length })}</Note>
      {known.map((file) => (
        <Box key={file.id}>
          <Typography tag="h3" fontWeight="semiBold" dir="auto">
            {file.name}
          </Typography>
          <LinkList found={file} isElsewhere />
        </Box>
      ))}
    </>
  );
};

interface ForceButtonProps {
  readonly target: DeletionTarget;
  readonly onDone: () => void;
}

const ForceButton = ({ target, onDone }: ForceButtonProps) => {
  const words = useWords();
  const [force, { isLoading }] = useForceFileDeletion();
  const [hasFailed, setFailed] = useState(false);
  const [{ query }, setQuery] = useQueryParams();
  const act = async (): Promise<void> => {
    setFailed(false);
    const { error } = await force(target);
    if (error !== undefined) {
      setFailed(true);
      return;
    }
    // The details that are open may be those of a file that is gone.
    if ('assetId' in query) setQuery({ assetId: undefined }, 'push', true);
    onDone();
  };
  return (
    <>
      {hasFailed ? <Note color="danger600">{words('lectern.files.force-failed')}</Note> : null}
      <Button
        type="button"
        variant="danger"
        loading={isLoading}
        onClick={() => {
          act().catch(() => undefined);
        }}
      >
        {words('lectern.links.force')}
      </Button>
    </>
  );
};
