import type { Core } from '@strapi/strapi';
import { listAt } from '../../../lib/record';
import { attributesOf } from '../../../platform/schema';
import type { Enumerations } from '../listing-shortcuts';

/** The values that attributes of a type may take, by name, where its schema lists them. */
export const enumerationsOf = (strapi: Core.Strapi, uid: string): Enumerations =>
  Object.fromEntries(
    Object.entries(attributesOf(strapi, uid))
      .filter(([, attribute]) => attribute.type === 'enumeration')
      .map(([name, attribute]) => [name, listAt(attribute, 'enum').map(String)]),
  );
