import { useQueryParams } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { numberAt } from '../../lib/record';
import { FileUses } from './FileUses';
import { noteRefusedDeletions, useRefusedDeletion } from './refused-deletions';
import { RefusedDeletion } from './RefusedDeletion';
import { useDrawerSpot } from './use-drawer-spot';

/** What the media library has beside Strapi's: who uses a file, in its details, and when it was to be deleted. */
export const FileExtras = () => {
  const [{ query }] = useQueryParams();
  const fileId = numberAt(query, 'assetId');
  const spot = useDrawerSpot(fileId);
  const refused = useRefusedDeletion();
  useEffect(noteRefusedDeletions, []);
  return (
    <>
      {spot && fileId !== null
        ? createPortal(<FileUses key={fileId} fileId={fileId} />, spot)
        : null}
      {refused ? <RefusedDeletion target={refused} /> : null}
    </>
  );
};
