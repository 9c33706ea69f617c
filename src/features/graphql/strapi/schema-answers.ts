import {
  execute,
  Kind,
  print,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { NO_DEPENDENCIES } from '../../../platform/public-answers';
import type { PublicAnswer } from '../../../platform/public-reads';
import { createMemory } from './memory';
import type { OperationForm } from './operation-form';

const INTROSPECTIVE: readonly string[] = ['__schema', '__type', '__typename'];

/** Whether an operation asks for nothing but the schema. */
export const asksForSchema = ({ operation }: Pick<OperationForm, 'operation'>): boolean => {
  const names = operation.selectionSet.selections.map((selection) =>
    selection.kind === Kind.FIELD ? selection.name.value : '',
  );
  return (
    names.every((name) => INTROSPECTIVE.includes(name)) &&
    names.some((name) => name !== '__typename')
  );
};

/** What the schema tells of itself: the same for everybody for as long as the process runs. */
export interface SchemaAnswers {
  /** Null where there is an error, which is Apollo's to tell. */
  answerTo(form: OperationForm): Pick<PublicAnswer, 'body' | 'dependencies'> | null;
}

/** Goes through the schema once for each selection, whatever clients call the operation and its fields. */
export const createSchemaAnswers = (schema: GraphQLSchema): SchemaAnswers => {
  const kept = createMemory<readonly string[]>('schemaAnswers');
  return {
    answerTo: (form) => {
      const fields = plainFields(form.operation);
      const names = fields?.map(responseName) ?? [];
      // Two fields of one name are merged to one.
      if (!fields || new Set(names).size < names.length) return toldAsAsked(schema, form);
      const document = numbered(form, fields);
      const key = `${print(document)}${JSON.stringify(form.variables)}`;
      const texts = kept.get(key) ?? textsOf(schema, document, form);
      if (!texts) return null;
      kept.set(key, texts);
      const members = names.map(
        (name, place) => `${JSON.stringify(name)}:${texts[place] ?? 'null'}`,
      );
      return answerOf(`{${members.join(',')}}`);
    },
  };
};

/** Null where one may be left out, or is no field. */
const plainFields = ({ selectionSet }: OperationDefinitionNode): readonly FieldNode[] | null => {
  const fields = selectionSet.selections.filter(
    (selection): selection is FieldNode =>
      selection.kind === Kind.FIELD && !selection.directives?.length,
  );
  return fields.length === selectionSet.selections.length ? fields : null;
};

const responseName = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** The operation alone and without its name, its fields called by their places. */
const numbered = (
  { document: { syntax }, operation }: OperationForm,
  fields: readonly FieldNode[],
): DocumentNode => {
  const selections = fields.map((field, place) => ({
    ...field,
    alias: { kind: Kind.NAME, value: aliasAt(place) } as const,
  }));
  const selectionSet = { ...operation.selectionSet, selections };
  const plain: OperationDefinitionNode = { ...operation, name: undefined, selectionSet };
  const fragments = syntax.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return { kind: Kind.DOCUMENT, definitions: [plain, ...fragments] };
};

const aliasAt = (place: number): string => `f${place}`;

const textsOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  { variables: variableValues }: OperationForm,
): readonly string[] | null => {
  const result = execute({ schema, document, variableValues });
  if ('then' in result || result.errors || !result.data) return null;
  const { data } = result;
  return Object.keys(data).map((_, place) => JSON.stringify(data[aliasAt(place)]));
};

const toldAsAsked = (
  schema: GraphQLSchema,
  { document: { syntax }, operation, variables }: OperationForm,
): ReturnType<SchemaAnswers['answerTo']> => {
  const result = execute({
    schema,
    document: syntax,
    variableValues: variables,
    operationName: operation.name?.value,
  });
  return 'then' in result || result.errors ? null : answerOf(JSON.stringify(result.data));
};

const answerOf = (data: string): ReturnType<SchemaAnswers['answerTo']> => ({
  body: `{"data":${data}}\n`,
  dependencies: NO_DEPENDENCIES,
});
