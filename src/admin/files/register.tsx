import type { StrapiApp } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { aroundRoute, type Around } from '../around-route';

const FileExtras = lazy(async () => ({ default: (await import('./FileExtras')).FileExtras }));

/** The media library says which documents use a file: beside its details, and where they keep it from being deleted. */
export const showFileLinks = (app: StrapiApp): void => {
  aroundRoute(app, ['plugins/upload/*'], Library);
};

const Library: Around = ({ Page }) => (
  <>
    <Page />
    <Suspense fallback={null}>
      <FileExtras />
    </Suspense>
  </>
);
