import { Box, Typography } from '@strapi/design-system';
import type { FileLinks } from '../../features/publishing/links-here';
import { LinkList } from '../links/LinkList';
import { Note } from '../saving/Note';
import { useWords } from './words';

/** The files that documents use, each with its documents; links open another tab. */
export const UsedFilesList = ({ files }: { readonly files: readonly FileLinks[] }) => {
  const words = useWords();
  return (
    <>
      <Note color="danger600">{words('lectern.files.refused', { count: files.length })}</Note>
      {files.map((file) => (
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
