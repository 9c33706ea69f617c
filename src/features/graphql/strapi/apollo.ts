import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequest,
  GraphQLRequestContextResponseForOperation,
  GraphQLRequestListener,
  GraphQLResponse,
} from '@apollo/server';
import {
  GraphQLError,
  OperationTypeNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { isRecord, valueAt } from '../../../lib/record';
import type { DocumentProblem } from '../document/problem';
import { ReadFailure } from '../../reader/interface';
import type { GraphqlReads } from './operation-reads';
import type { OperationBudget } from './operation-budget';
import type { SentOperation } from './operation-form';

/** What stands between Apollo and the reader. */
export interface ApolloDoor {
  /** Called with the schema that Apollo serves, before it serves anything. */
  onSchema(schema: GraphQLSchema): void;
  /** Null until Strapi has booted. */
  readonly budget: () => OperationBudget | null;
  /** Null until then, and where the reader is off. */
  readonly reads: () => GraphqlReads | null;
  readonly isPathShown: boolean;
}

type Operation = GraphQLRequestContextResponseForOperation<BaseContext>;

/** A whole body that is text already, on its way through Apollo. */
class WrittenBody {
  constructor(readonly text: string) {}
}

/** Refuses operations that are too large, and answers others after Apollo has read and checked them, before Strapi's resolvers run. */
export const readerPlugin = (door: ApolloDoor): ApolloServerPlugin => ({
  serverWillStart: async ({ schema }) => {
    door.onSchema(schema);
  },
  requestDidStart: async ({ request }) => {
    const unread = door.budget()?.problemOfSource(request.query ?? '') ?? null;
    return unread ? refuseUnread(request, unread) : listenerOf(door);
  },
});

/** Apollo lets nobody refuse a document before it has read and checked it: it is given another one to read. */
const refuseUnread = (
  request: GraphQLRequest,
  { code, message }: DocumentProblem,
): GraphQLRequestListener<BaseContext> => {
  request.query = '{__typename}';
  delete request.operationName;
  delete request.variables;
  delete request.extensions;
  return {
    didResolveOperation: async () => {
      const extensions = code === BUDGET_CODE ? refusalExtensions(message) : { code };
      throw new GraphQLError(message, { extensions: { ...extensions, http: { status: 400 } } });
    },
  };
};

const listenerOf = (door: ApolloDoor): GraphQLRequestListener<BaseContext> => ({
  didResolveOperation: async (operation) => {
    const problem = door.budget()?.problemsOf(sentOperation(operation)).size ?? null;
    if (problem === null) return;
    throw new GraphQLError(problem, {
      extensions: { ...refusalExtensions(problem), http: { status: 400 } },
    });
  },
  responseForOperation: async (operation) => {
    const answer = await respond(door.reads(), operation);
    if (door.isPathShown) showPath(operation, answer ? 'reader' : 'strapi');
    return answer ?? refuseStatements(door, operation);
  },
});

const sentOperation = ({
  source,
  document,
  request,
}: Pick<Operation, 'source' | 'document' | 'request'>): SentOperation => ({
  ...{ source, document, operationName: request.operationName },
  variables: isRecord(request.variables) ? request.variables : {},
});

/** Before Strapi's resolvers run. With the reader off they have to answer everything, and may. */
const refuseStatements = (door: ApolloDoor, operation: Operation): GraphQLResponse | null => {
  const problem = door.budget()?.problemsOf(sentOperation(operation)).statements ?? null;
  if (problem === null || !door.reads()) return null;
  const { http } = operation.response;
  http.status = 400;
  return errorResponse(http, { message: problem, extensions: refusalExtensions(problem) });
};

const BUDGET_CODE = 'READ_BUDGET_EXCEEDED';

/** As refusals by resolvers have them. */
const refusalExtensions = (message: string) => {
  const code = BUDGET_CODE;
  return { code, error: { name: 'ValidationError', message, details: { code, errors: [] } } };
};

const errorResponse = (
  http: GraphQLResponse['http'],
  error: GraphQLFormattedError,
): GraphQLResponse => ({
  http,
  body: { kind: 'single', singleResult: { errors: [error] } },
});

/** Replaces Apollo's own: JSON and a line break, unless the body is written already. */
export const stringifyResult = (result: object): string => {
  const data = valueAt(result, 'data');
  return data instanceof WrittenBody ? data.text : `${JSON.stringify(result)}\n`;
};

const respond = async (
  reads: GraphqlReads | null,
  operation: Operation,
): Promise<GraphQLResponse | null> => {
  const { contextValue, response } = operation;
  // There is none where the document has no operation of the name that was sent, whatever Apollo's types say.
  const kind = valueAt(operation.operation, 'operation');
  if (!reads || kind !== OperationTypeNode.QUERY) return null;
  try {
    const answer = await reads.read({
      ...sentOperation(operation),
      auth: valueAt(valueAt(contextValue, 'state'), 'auth') ?? {},
    });
    if (!answer) return null;
    return { http: response.http, body: { kind: 'single', singleResult: written(answer.body) } };
  } catch (error) {
    if (error instanceof ReadFailure) return failure(error, response.http);
    throw error;
  }
};

/** Apollo hands the data to stringifyResult untouched. */
const written = (body: string) => ({
  data: new WrittenBody(body) as unknown as Record<string, unknown>,
});

/** 503 with a stable code. */
const failure = (
  { message, code }: ReadFailure,
  http: GraphQLResponse['http'],
): GraphQLResponse => {
  http.status = 503;
  http.headers.set('retry-after', '5');
  return errorResponse(http, { message, extensions: { code } });
};

const showPath = ({ response }: Operation, path: 'reader' | 'strapi'): void => {
  response.http.headers.set('x-lectern-read', path);
};
