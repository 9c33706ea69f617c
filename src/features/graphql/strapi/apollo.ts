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
import { ReadFailure } from '../../reader/interface';
import type { DocumentProblem } from '../document/problem';
import type { ReadDocument } from '../document/read-document';
import type { CheckedDocuments } from './checked-documents';
import { authOf } from './checked-query';
import type { OperationBudget } from './operation-budget';
import { formOf, type BoundForm, type FormContext } from './operation-form';
import type { GraphqlReads } from './operation-reads';
import type { SentDocuments } from './sent-documents';

/** What holds for every operation, whoever answers it. */
export interface ApolloLimits extends FormContext {
  readonly checked: CheckedDocuments;
  readonly budget: OperationBudget;
}

/** What stands between Apollo and the reader. */
export interface ApolloParts {
  /** Called with the schema that Apollo serves, before it serves anything. */
  onSchema(schema: GraphQLSchema): void;
  readonly documents: SentDocuments;
  /** Null until Strapi has booted. */
  readonly limits: () => ApolloLimits | null;
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
export const readerPlugin = (parts: ApolloParts): ApolloServerPlugin => ({
  serverWillStart: async ({ schema }) => {
    parts.onSchema(schema);
  },
  requestDidStart: async ({ request }) => {
    const sent = request.query ? parts.documents.read(request.query) : null;
    return sent?.problem ? refuseUnread(request, sent.problem) : listenerOf(parts, sent);
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

/** `sent`: null where Apollo keeps the text. */
const listenerOf = (
  parts: ApolloParts,
  sent: ReadDocument | null,
): GraphQLRequestListener<BaseContext> => {
  // Apollo calls one after the other, with the same operation.
  let bound: BoundForm | null = null;
  return {
    didResolveOperation: async (operation) => {
      const limits = parts.limits();
      bound = limits && boundOperation(parts, limits, { operation, sent });
      const problem = bound && limits ? limits.budget.problemsOf(bound).size : null;
      if (problem === null) return;
      throw new GraphQLError(problem, {
        extensions: { ...refusalExtensions(problem), http: { status: 400 } },
      });
    },
    responseForOperation: async (operation) => {
      const answer = await respond(parts.reads(), operation, bound);
      if (parts.isPathShown) showPath(operation, answer ? 'reader' : 'strapi');
      return answer ?? refuseStatements(parts, operation, bound);
    },
  };
};

/** Null where Apollo refuses the operation anyhow. */
const boundOperation = (
  { documents }: ApolloParts,
  limits: ApolloLimits,
  {
    operation,
    sent,
  }: {
    operation: Pick<Operation, 'source' | 'document' | 'request'>;
    sent: ReadDocument | null;
  },
): BoundForm | null => {
  const { source, document, request } = operation;
  const read = documents.withSyntax(sent ?? documents.read(source), document);
  const valid = limits.checked.accept(read);
  const variables = isRecord(request.variables) ? request.variables : {};
  return (
    valid && formOf(limits, { document: valid, operationName: request.operationName, variables })
  );
};

/** Before Strapi's resolvers run. With the reader off they have to answer everything, and may. */
const refuseStatements = (
  parts: ApolloParts,
  operation: Operation,
  bound: BoundForm | null,
): GraphQLResponse | null => {
  const problem = (bound && parts.limits()?.budget.problemsOf(bound).statements) ?? null;
  if (problem === null || !parts.reads()) return null;
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
  bound: BoundForm | null,
): Promise<GraphQLResponse | null> => {
  const { contextValue, response } = operation;
  if (!reads || bound?.form.operation.operation !== OperationTypeNode.QUERY) return null;
  try {
    const answer = await reads.readForm(bound, authOf(contextValue) ?? {});
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
