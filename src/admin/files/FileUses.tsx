import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { NO_LINKS } from '../../features/publishing/ending';
import { LinkList } from '../links/LinkList';
import { Note } from '../saving/Note';
import { useFileLinks } from './use-file-links';
import { useWords } from './words';

/** Which documents use a file, in its details. */
export const FileUses = ({ fileId }: { readonly fileId: number }) => {
  const words = useWords();
  const [target] = useState({ fileIds: [fileId], folderIds: [] });
  const known = useFileLinks(target);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-lectern="file-uses">
      <Typography variant="pi" fontWeight="bold" tag="h3">
        {words('lectern.files.title')}
      </Typography>
      <Uses known={known} />
    </Flex>
  );
};

const Uses = ({ known }: { readonly known: ReturnType<typeof useFileLinks> }) => {
  const words = useWords();
  if (known === null) return <Note>{words('lectern.links.asking')}</Note>;
  if (known === 'failed') return <Note>{words('lectern.files.unknown')}</Note>;
  const found = known[0] ?? NO_LINKS;
  return (
    <>
      <Note>{words('lectern.files.count', { total: found.total })}</Note>
      {found.total > 0 ? <LinkList found={found} /> : null}
    </>
  );
};
