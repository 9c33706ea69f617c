import { LinkButton } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useQueryParams } from '@strapi/strapi/admin';
import { NavLink, useParams } from 'react-router-dom';
import { EDITED_INTERVIEW } from '../../features/content/edited-types';
import { textAt, valueAt } from '../../lib/record';
import { useWords } from '../words';
import { PAGE_ADDRESS } from './address';
import { useMayUsePages } from './use-may-use-pages';

/** Stands in the list of interviews: of what else may be on a page none is made from a page of its own. */
export const FromPageButton = () => {
  const words = useWords();
  const { slug } = useParams();
  const [{ query }] = useQueryParams();
  const mayUsePages = useMayUsePages();
  if (slug !== EDITED_INTERVIEW.uid || !mayUsePages) return null;
  const locale = textAt(valueAt(valueAt(query, 'plugins'), 'i18n'), 'locale');
  return (
    <LinkButton
      tag={NavLink}
      variant="secondary"
      size="S"
      startIcon={<Upload />}
      to={`/${PAGE_ADDRESS}${locale === null ? '' : `?locale=${encodeURIComponent(locale)}`}`}
    >
      {words('lectern.page.button')}
    </LinkButton>
  );
};
