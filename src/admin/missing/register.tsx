import type { StrapiApp } from '@strapi/strapi/admin';
import { Page as Pages } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router-dom';
import { aroundRoute, type Around } from '../around-route';
import { useDocumentSlot } from '../saving/use-document-slot';
import { useIsMissing } from './missing-documents';

const MissingDocument = lazy(async () => ({
  default: (await import('./MissingDocument')).MissingDocument,
}));

/** A document that is not there says so, with a way back, in the place of a page that failed. */
export const showMissingDocuments = (app: StrapiApp): void => {
  aroundRoute(app, ['content-manager/*', ':collectionType/:slug/:id'], FormOrMissing);
};

const FormOrMissing: Around = ({ Page }) => {
  const { slug = '', id } = useParams();
  const slot = useDocumentSlot(slug, id);
  if (!useIsMissing(slot)) return <Page />;
  return (
    <Suspense fallback={<Pages.Loading />}>
      <MissingDocument slot={slot} />
    </Suspense>
  );
};
