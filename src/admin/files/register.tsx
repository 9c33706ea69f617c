import type { StrapiApp } from '@strapi/strapi/admin';
import { Page as Pages } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { aroundRoute, type Around } from '../around-route';

const FileExtras = lazy(async () => ({ default: (await import('./FileExtras')).FileExtras }));

/** The media library says which documents use a file: beside its details, and where they keep it from being deleted. */
export const showFileLinks = (app: StrapiApp): void => {
  aroundRoute(app, ['plugins/upload/*'], Library);
};

const READING = [{ action: 'plugin::upload.read', subject: null }];

/** Whoever may not read files finds no link to it, but may write its address. */
const Library: Around = ({ Page }) => (
  <Pages.Protect permissions={READING}>
    <div data-library style={{ display: 'contents' }}>
      <Page />
    </div>
    <Suspense fallback={null}>
      <FileExtras />
    </Suspense>
  </Pages.Protect>
);
