import type { Json } from './http';

/** The introspection that example operations are made of. */
export const ROOT_FIELDS = `{ __schema {
  queryType { name } mutationType { name }
  types { name kind fields { name args { ...input } type { ...type } } inputFields { ...input } enumValues { name } }
} }
fragment input on __InputValue { name defaultValue type { ...type } }
fragment type on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`;

/** For each root field of a schema, one valid operation that asks for it alone. */
export const exampleOperations = (introspection: Json): { path: string; query: string }[] => {
  const { types, queryType, mutationType } = introspection.__schema;
  const byName = new Map<string, Json>(types.map((type: Json) => [type.name, type]));
  return [queryType.name, mutationType.name].flatMap((root: string) =>
    byName.get(root).fields.map((field: Json) => ({
      path: `${root}.${field.name}`,
      query: `${root.toLowerCase()} { ${field.name}${exampleArguments(field.args, byName)}${selection(field.type)} }`,
    })),
  );
};

const exampleArguments = (args: Json[], types: Map<string, Json>): string => {
  const given = args.filter(isDemanded);
  if (given.length === 0) return '';
  return `(${given.map((arg) => `${arg.name}: ${exampleValue(arg.type.ofType, types)}`).join(', ')})`;
};

const isDemanded = ({ type, defaultValue }: Json): boolean =>
  type.kind === 'NON_NULL' && defaultValue === null;

const exampleValue = (type: Json, types: Map<string, Json>): string => {
  if (type.kind === 'NON_NULL') return exampleValue(type.ofType, types);
  if (type.kind === 'LIST') return '[]';
  const { kind, inputFields, enumValues } = types.get(type.name);
  if (kind === 'ENUM') return enumValues[0].name;
  if (kind !== 'INPUT_OBJECT') return type.name === 'Boolean' ? 'true' : '"0"';
  const fields = inputFields
    .filter(isDemanded)
    .map((field: Json) => `${field.name}: ${exampleValue(field.type.ofType, types)}`);
  return `{ ${fields.join(', ')} }`;
};

const selection = (type: Json): string => {
  const named = type.ofType ? null : type.kind;
  if (named === null) return selection(type.ofType);
  return named === 'SCALAR' || named === 'ENUM' ? '' : ' { __typename }';
};
