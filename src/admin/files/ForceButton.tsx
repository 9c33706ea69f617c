import { Button } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Note } from '../saving/Note';
import { useForceFileDeletion } from './force-file-deletion';
import type { DeletionTarget } from './refused-deletions';
import { useWords } from './words';

interface ForceButtonProps {
  readonly target: DeletionTarget;
  readonly onDone: () => void;
}

/** Deletes files although documents use them: for administrators. */
export const ForceButton = ({ target, onDone }: ForceButtonProps) => {
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
