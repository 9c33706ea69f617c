import { Link } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { textAt } from '../../lib/record';
import { showOwnInput } from '../own-input';
import { ADDRESS_ENGLISH } from '../translations/address';

const FIELD = 'address';

/** The input for slugs, which says what becomes of them. */
export const registerAddressField = (app: StrapiApp): void => {
  app.customFields.register({
    name: FIELD,
    type: 'uid',
    icon: Link,
    intlLabel: word('lectern.address.field'),
    intlDescription: word('lectern.address.field.description'),
    components: {
      // Strapi types an input as a component without props, and gives it the field's.
      Input: async () => (await import('./AddressInput')) as { default: ComponentType },
    },
  });
};

/** Has edit forms show every slug by that input. */
export const showAddressField = (app: StrapiApp): void => {
  showOwnInput(app, FIELD, (attribute) => textAt(attribute, 'type') === 'uid');
};

const word = (id: keyof typeof ADDRESS_ENGLISH) => ({ id, defaultMessage: ADDRESS_ENGLISH[id] });
