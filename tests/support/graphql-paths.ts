import { QUESTION_LIMITS } from '../../src/features/reader/budget/limits';
import { isText, valueAttributes, type RelationPath } from './attribute-paths';
import type { Json } from './http';
import type { Lectern } from './lectern';
import { plantedWord } from './planted-words';

/** Asks GraphQL along paths, as far as its schema has them. */
export interface GraphqlAsker {
  questions(path: RelationPath, place: number): { name: string; url: string; json: Json }[];
}

const INTROSPECTION =
  '{ __schema { queryType { fields { name args { name type { name ofType { name } } } type { name kind ofType { name kind ofType { name } } } } } types { name inputFields { name type { name ofType { name } } } fields { name args { name } type { name kind ofType { name kind ofType { name } } } } } } }';

export const graphqlAsker = async (lectern: Lectern): Promise<GraphqlAsker> => {
  const { body } = await lectern.graphql(INTROSPECTION);
  const { types, queryType }: Json = body.data.__schema;
  const named = new Map<string, Json>(types.map((type: Json) => [type.name, type]));
  const roots: Json[] = queryType.fields;
  return {
    questions: (path, place) => questionsOf(lectern, { named, roots }, { path, place }),
  };
};

interface Served {
  readonly named: ReadonlyMap<string, Json>;
  readonly roots: readonly Json[];
}

const questionsOf = (
  lectern: Lectern,
  served: Served,
  { path, place }: { path: RelationPath; place: number },
) => {
  const { steps, address } = path;
  const root = served.roots.find(({ name }) => `/${name}` === address);
  if (!root) return [];
  const parts = [
    ...filterParts(lectern, served, { path, root }),
    ...sortParts(lectern, { path, root, place }),
    ...rowParts(served, { steps, root }),
  ];
  const size = partsAtOnce(textsOf(lectern, path.target).length, steps.length);
  return inGroups(parts, size).map((group) => {
    const fields = group.map((part, number) => `q${number}: ${part}`).join(' ');
    const name = `GraphQL ${root.name} ${steps.join('.')}`;
    return { name, url: '/graphql', json: { query: `{ ${fields} }` } };
  });
};

/** As many as a question may ask, if each has a condition for each text at the end of the path. */
const partsAtOnce = (texts: number, relations: number): number => {
  const { conditions, weight } = QUESTION_LIMITS;
  return Math.floor(Math.min(conditions, weight / (relations + 1)) / Math.max(1, texts));
};

const inGroups = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, group) =>
    items.slice(group * size, (group + 1) * size),
  );

const textsOf = (lectern: Lectern, target: string) =>
  valueAttributes(lectern, target).filter((it) => isText(it));

const filterParts = (
  lectern: Lectern,
  served: Served,
  { path, root }: { path: RelationPath; root: Json },
): string[] => {
  const { steps, target } = path;
  const end = inputAlong(served, root, steps);
  if (!end) return [];
  const has = (name: string) => end.inputFields.some((field: Json) => field.name === name);
  const texts = textsOf(lectern, target).filter(({ name }) => has(name));
  const conditions = (operator: string, value: (name: string) => unknown) =>
    texts
      .map(({ name }) => `{ ${name}: { ${operator}: ${JSON.stringify(value(name))} } }`)
      .join(' ');
  const word = (name: string) => plantedWord('aaa', target, name);
  const along = (condition: string) =>
    steps.reduceRight((inner, step) => `{ ${step}: ${inner} }`, condition);
  const filters = [
    along(`{ or: [${conditions('eq', word)}] }`),
    along(`{ or: [${conditions('startsWith', word)}] }`),
    along(`{ or: [${conditions('null', () => true)}] }`),
    `{ not: ${along(`{ or: [${conditions('startsWith', word)}] }`)} }`,
    ...(has('documentId') ? [along('{ documentId: { null: true } }')] : []),
  ];
  return filters.flatMap((filter) => [
    `${root.name}(filters: ${filter}) { documentId }`,
    `${root.name}_connection(filters: ${filter}) { pageInfo { total } }`,
  ]);
};

const inputAlong = ({ named }: Served, root: Json, steps: readonly string[]): Json => {
  const argument = root.args.find(({ name }: Json) => name === 'filters');
  let input: Json = named.get(typeName(argument?.type ?? {}));
  for (const step of steps) {
    const field = input?.inputFields?.find(({ name }: Json) => name === step);
    input = field && named.get(typeName(field.type));
  }
  return input ?? null;
};

const sortParts = (
  lectern: Lectern,
  { path, root, place }: { path: RelationPath; root: Json; place: number },
): string[] => {
  const all = valueAttributes(lectern, path.target).filter(({ isPrivate }) => !isPrivate);
  const attribute = all[place % all.length]?.name ?? 'id';
  const hasSort = root.args.some(({ name }: Json) => name === 'sort');
  if (!hasSort) return [];
  return [`${root.name}(sort: "${[...path.steps, attribute].join('.')}:asc") { documentId }`];
};

/** The rows along the path themselves, in pages where there are pages. */
const rowParts = (
  served: Served,
  { steps, root }: { steps: readonly string[]; root: Json },
): string[] => {
  if (steps.length === 0) return [];
  const rows = selection(served, root.type, steps);
  return rows === null ? [] : [`${root.name} { ${rows} }`];
};

const selection = (served: Served, type: Json, steps: readonly string[]): string | null => {
  const [step, ...rest] = steps;
  const fields: Json[] = served.named.get(typeName(type))?.fields ?? [];
  const plain = fields.some(({ name }) => name === 'documentId') ? 'documentId' : '__typename';
  if (step === undefined) return plain;
  const field = fields.find(({ name }) => name === step);
  const inner = field ? selection(served, field.type, rest) : null;
  if (inner === null) return null;
  const isPaged = fields.some(({ name }) => name === `${step}_connection`);
  const page = isPaged ? `${step}_connection { nodes { documentId } }` : '';
  return `${plain} ${step} { ${inner} } ${page}`;
};

/** Without the wrappers for lists and for what is never null. */
const typeName = (type: Json): string =>
  type.name ?? type.ofType?.name ?? type.ofType?.ofType?.name ?? '';
