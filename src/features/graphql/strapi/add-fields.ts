import type { Core } from '@strapi/strapi';
import type { GraphQLResolveInfo } from 'graphql';
import { typeName } from './naming';

/** A field that a type has in GraphQL beside its attributes. */
export interface AddedField {
  /** Of the content type or component that gets it. */
  readonly uid: string;
  readonly name: string;
  /** A scalar of GraphQL ("Int"), or the UID of the content type that the field leads to. Null is always allowed. */
  readonly type: string;
  readonly description: string;
  /** `parent` is the row with all of its attributes, whatever was asked for. */
  readonly resolve: (
    ...given: readonly [parent: unknown, args: unknown, context: object, info: GraphQLResolveInfo]
  ) => unknown;
}

/** What Strapi's GraphQL plugin asks an extension for, as far as it is needed here. */
interface ExtensionService {
  use(configuration: (parts: ExtensionParts) => object): void;
}

interface ExtensionParts {
  readonly nexus: {
    extendType(configuration: {
      readonly type: string;
      definition(fields: FieldBuilder): void;
    }): unknown;
  };
}

interface FieldBuilder {
  field(name: string, configuration: Pick<AddedField, 'type' | 'description' | 'resolve'>): void;
}

/** Before Strapi makes its schema. */
export const addFields = (strapi: Core.Strapi, fields: readonly AddedField[]): void => {
  const extension: ExtensionService = strapi.plugin('graphql').service('extension');
  extension.use(({ nexus }) => {
    const types = fields.map(({ uid, name, type, description, resolve }) =>
      nexus.extendType({
        type: typeName(strapi, uid) ?? uid,
        definition: (builder) => {
          builder.field(name, { type: typeName(strapi, type) ?? type, description, resolve });
        },
      }),
    );
    return { types };
  });
};
