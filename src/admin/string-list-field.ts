import { BulletList } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

/** The input for a list of short texts, one a line, instead of raw JSON. */
export const registerStringListField = (app: StrapiApp): void => {
  app.customFields.register({
    name: 'string-list',
    type: 'json',
    icon: BulletList,
    intlLabel: { id: 'lectern.string-list.label', defaultMessage: 'List of texts' },
    intlDescription: { id: 'lectern.string-list.description', defaultMessage: 'One a line' },
    components: {
      // Strapi types an input as a component without props, and gives it the field's.
      Input: async () =>
        (await import('./components/StringListInput')) as { default: ComponentType },
    },
  });
};
