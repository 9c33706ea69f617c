import {
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** How long the lists are that a schema tells of itself, by the name of the field. */
export interface IntrospectionSizes {
  /** Per object that has the field, where all types are gone through. */
  readonly average: ReadonlyMap<string, number>;
  /** For one object, where it is the client's choice which. */
  readonly most: ReadonlyMap<string, number>;
}

/** A schema comes from memory: so many of its entries cost as much as one of the database. */
export const INTROSPECTED_PER_NODE = 10;

/** Names of wrapped types are told one inside another; most types are wrapped once or not at all. */
export const WRAPPERS_EXPECTED = 0.5;

export const isIntrospection = ({ name }: Pick<GraphQLNamedType, 'name'>): boolean =>
  name.startsWith('__');

export const introspectionSizes = (schema: GraphQLSchema): IntrospectionSizes => {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const directives = schema.getDirectives();
  const lists: Readonly<Record<string, readonly number[]>> = {
    types: [types.length],
    directives: [directives.length],
    args: [...fields, ...directives].map(({ args }) => args.length),
    fields: types.map((type) =>
      isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()).length : 0,
    ),
    inputFields: types.map((type) =>
      isInputObjectType(type) ? Object.keys(type.getFields()).length : 0,
    ),
    enumValues: types.map((type) => (isEnumType(type) ? type.getValues().length : 0)),
    interfaces: types.map((type) =>
      isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().length : 0,
    ),
    possibleTypes: types.map((type) => possibleTypes(schema, type)),
  };
  const sizes = Object.entries(lists);
  return {
    average: new Map(sizes.map(([name, lengths]) => [name, sum(lengths) / lengths.length])),
    most: new Map(sizes.map(([name, lengths]) => [name, Math.max(...lengths)])),
  };
};

const possibleTypes = (schema: GraphQLSchema, type: GraphQLNamedType): number =>
  isAbstractType(type) ? schema.getPossibleTypes(type).length : 0;

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
