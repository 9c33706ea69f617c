import { execute, Kind, type GraphQLSchema } from 'graphql';
import { NO_DEPENDENCIES } from '../../../../platform/public-answers';
import type { PublicAnswer } from '../../../../platform/public-reads';
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

/**
 * What the schema tells of itself: the same for everybody for as long as the process runs, so that it may be
 * kept like any other answer. Null where there is an error, which is Apollo's to tell.
 */
export const introspect = (
  schema: GraphQLSchema,
  { document: { document }, operation, variables }: OperationForm,
): Pick<PublicAnswer, 'body' | 'dependencies'> | null => {
  const result = execute({
    ...{ schema, document, variableValues: variables },
    operationName: operation.name?.value,
  });
  if ('then' in result || result.errors) return null;
  return {
    body: `${JSON.stringify({ data: result.data })}\n`,
    dependencies: NO_DEPENDENCIES,
  };
};
