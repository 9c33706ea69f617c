import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import type { SchemaDescription } from '../../reader/interface';
import type { ContentNames } from '../operation/field-use';
import { namingOf, type Naming } from './naming';

/** The names of everything that the reader can read. */
export const contentNames = (strapi: Core.Strapi, content: SchemaDescription): ContentNames => {
  const naming = namingOf(strapi);
  const rows = new Map<string, string>();
  const connections = new Map<string, string>();
  const contentQueries = new Set<string>();
  for (const { uid, isComponent } of Object.values(content)) {
    // The description is by name, Strapi's own types by literals.
    const model = strapi.getModel(uid as never);
    rows.set(isComponent ? naming.getComponentName(model) : naming.getTypeName(model), uid);
    if (isComponent) continue;
    connections.set(naming.getEntityResponseCollectionName(model), uid);
    connections.set(naming.getRelationResponseCollectionName(model), uid);
    if (uid.startsWith('api::')) addQueries(naming, model, contentQueries);
  }
  return { rows, connections, contentQueries };
};

const addQueries = (naming: Naming, model: unknown, queries: Set<string>): void => {
  queries.add(naming.getFindOneQueryName(model));
  // Strapi's own types are not exported for a model of any kind.
  if (contentTypes.isSingleType(model as never)) return;
  queries.add(naming.getFindQueryName(model));
  queries.add(naming.getFindConnectionQueryName(model));
};
