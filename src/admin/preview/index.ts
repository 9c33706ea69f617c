import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { adminApi } from '@strapi/strapi/admin';
import { CopyForOthers } from './CopyForOthers';
import { showWholeHeader } from './whole-header';

/** What editors have beside Strapi's preview: links for people without an account. */
export const openPreviews = (app: StrapiApp): void => {
  forgetEndedLinks();
  showWholeHeader();
  const plugin = app.getPlugin('content-manager') as unknown as Pick<StrapiApp, 'getPlugin'> &
    ContentManagerPlugin & {
      injectComponent(view: string, zone: string, part: object): void;
    };
  plugin.injectComponent('preview', 'actions', {
    name: 'lectern-copy-link',
    Component: CopyForOthers,
  });
};

/** The address in Strapi's frame is a link as well: one that was ended meanwhile is asked for again. */
const forgetEndedLinks = (): void => {
  // The content manager adds this endpoint later than its type is known.
  const api = adminApi as unknown as {
    enhanceEndpoints(options: {
      endpoints: { getPreviewUrl: (definition: { keepUnusedDataFor?: number }) => void };
    }): void;
  };
  api.enhanceEndpoints({
    endpoints: {
      getPreviewUrl: (definition) => {
        definition.keepUnusedDataFor = 0;
      },
    },
  });
};
