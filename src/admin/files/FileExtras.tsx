import { useQueryParams } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { numberAt } from '../../lib/record';
import { AskedUses } from './AskedUses';
import { FileUses } from './FileUses';
import { noteRefusedDeletions, useRefusedDeletion } from './refused-deletions';
import { RefusedDeletion } from './RefusedDeletion';
import { useAskedDeletion } from './use-asked-deletion';
import { useDrawerSpot } from './use-drawer-spot';

/** What the media library has beside Strapi's: who uses a file, in its details, before several are deleted, and after that was refused. */
export const FileExtras = () => {
  const [{ query }] = useQueryParams();
  const fileId = numberAt(query, 'assetId');
  const spot = useDrawerSpot(fileId);
  const asked = useAskedDeletion();
  const refused = useRefusedDeletion();
  useEffect(noteRefusedDeletions, []);
  return (
    <>
      {spot && fileId !== null
        ? createPortal(<FileUses key={fileId} fileId={fileId} />, spot)
        : null}
      {asked ? <AskedUses asked={asked} /> : null}
      {refused ? <RefusedDeletion target={refused} /> : null}
    </>
  );
};
