import { Button } from '@strapi/design-system';
import { Link } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { useDocumentSlot } from '../saving/use-document-slot';
import { useWords } from '../words';
import { usePreviewLink } from './use-preview-link';

/** The link, to copy where the preview is looked at. */
export const CopyForOthers = () => {
  const words = useWords();
  const { slug = '', id } = useParams();
  const { outcome, isBusy, copyLink } = usePreviewLink(useDocumentSlot(slug, id));
  const { toggleNotification } = useNotification();
  useEffect(() => {
    if (outcome?.kind === 'copied') {
      const message = words('lectern.preview.copied', { until: outcome.until });
      toggleNotification({ type: 'success', message });
    } else if (outcome?.kind === 'not-copied') {
      toggleNotification({ type: 'warning', message: outcome.url, timeout: A_MINUTE });
    } else if (outcome) {
      toggleNotification({ type: 'danger', message: words('lectern.preview.failed') });
    }
  }, [outcome, toggleNotification, words]);
  return (
    <Button
      type="button"
      variant="tertiary"
      size="S"
      startIcon={<Link />}
      disabled={isBusy}
      onClick={copyLink}
      style={ON_ONE_LINE}
    >
      {words('lectern.preview.copy')}
    </Button>
  );
};

const ON_ONE_LINE = { flexShrink: 0, whiteSpace: 'nowrap' } as const;

/** Milliseconds, to copy it by hand. */
const A_MINUTE = 60_000;
