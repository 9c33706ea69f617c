import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { useWords } from '../words';
import { PAGE_ADDRESS } from './address';

/** On Home. */
export const FromPageWidget = () => {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="flex-start" gap={4} padding={2}>
      <Typography tag="p">{words('lectern.page.home.explain')}</Typography>
      <LinkButton tag={NavLink} to={`/${PAGE_ADDRESS}`} startIcon={<Upload />}>
        {words('lectern.page.button')}
      </LinkButton>
    </Flex>
  );
};
