import type { Core } from '@strapi/strapi';
import { keepComponentLists } from '../../../platform/component-lists';
import { writeComponentsTogether } from '../../../platform/component-writes';
import type { Feature } from '../../../platform/feature';
import { copySchemasQuickly } from '../../../platform/schema-copies';
import { tableOf } from '../../../platform/stored-schema';
import { CONTENT_TYPES } from '../registry';
import { uniqueIndexes } from '../unique-indexes';
import { checkDeclaredTypes } from './declared-types';
import { refuseWrongFields } from './field-guard';
import { addKnownLocales, knownLocalesOf } from './known-locales';
import { addLocaleGuard } from './locale-guard';
import { ensureLocales } from './locales';
import { copyRelationsToNewLocale } from './new-locale';
import { addPublicContent } from './public-content';
import { refuseInverseEdits } from './relation-owner';
import { holdTopicTree } from './topic-tree';

/** The shared kernel: what holds for every content type, whoever writes. */
export const content: Feature = {
  name: 'content',
  register(context) {
    const { strapi, documentEvents } = context;
    checkDeclaredTypes(strapi);
    holdTopicTree(context);
    addKnownLocales(strapi, context.rights);
    addLocaleGuard(context);
    addPublicContent(context);
    copySchemasQuickly(Object.values(strapi.components));
    documentEvents.beforeWrite(refuseWrongFields);
    documentEvents.beforeWrite(refuseInverseEdits(strapi));
    documentEvents.beforeWrite(copyRelationsToNewLocale(strapi));
  },
  async bootstrap({ strapi, schema }) {
    writeComponentsTogether(strapi);
    keepComponentLists(strapi);
    await ensureLocales(strapi);
    await knownLocalesOf(strapi).refresh();
    await schema.needIndexes(indexes(strapi));
  },
};

const indexes = (strapi: Core.Strapi) =>
  CONTENT_TYPES.flatMap(({ uid, nameField }) =>
    uniqueIndexes({
      table: tableOf(strapi, uid),
      hasSlug: nameField !== null,
    }),
  );
