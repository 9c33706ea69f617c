import type { UID } from '@strapi/strapi';
import createHttpError from 'http-errors';
import { refusalAnswer } from '../../../platform/public-answers';
import type { PublicRequest } from '../../../platform/public-reads';
import type { ReadStage, StageAnswer, StagedRead } from '../../../platform/read-stages';
import { ReadFailure } from '../answer/failure';
import type { ContentRoute } from './content-routes';
import { asksOtherFormat } from './other-format';
import { countFallback, type ReadPaths } from './read-paths';
import type { RestAction } from './read-plan';
import type { RestRead } from './rest-form';
import { isReadRefusal, type RestAnswer, type RestReads } from './rest-reads';

interface Reading {
  readonly reads: RestReads;
  readonly paths: ReadPaths;
  /** Types whose reading nobody has written a controller of their own for. */
  readonly uids: readonly string[];
  /** Their routes that ask nothing of the caller but a right. */
  readonly routes: readonly ContentRoute[];
  /** Whether an answer says in a header which way it came. */
  readonly isPathShown: boolean;
}

/** Asks the reader first, and Strapi's own controller whenever the reader cannot answer. */
export const readStage = (reading: Reading): ReadStage => {
  const { uids, isPathShown } = reading;
  return async (read, next) => {
    const { caller, uid } = read;
    if (read.request.drafts || !uids.includes(uid)) return next(read);
    if (caller.isBeforeStrapi) return answerBeforeStrapi(reading, read);
    const answer = await answerWithStrapi(reading, read);
    const outcome = answer ?? (await next(read));
    return outcome && isPathShown
      ? withHeader(outcome, PATH_HEADER, answer ? 'reader' : 'strapi')
      : outcome;
  };
};

const PATH_HEADER = 'x-lectern-read';

const withHeader = (answer: StageAnswer, name: string, value: string): StageAnswer => ({
  ...answer,
  headers: { ...answer.headers, [name]: value },
});

/** An address that is encoded is Strapi's to read, and everything unusual. */
const PLAIN_ADDRESS = /^[A-Za-z0-9_-]+$/;

const answerBeforeStrapi = async (
  reading: Reading,
  read: StagedRead,
): Promise<StageAnswer | null> => {
  const { uid, caller, request, idOrSlug } = read;
  const action = actionOf(read);
  const found = reading.routes.find((route) => route.uid === uid && route.action === action);
  if (!found || (idOrSlug !== null && !PLAIN_ADDRESS.test(idOrSlug))) return null;
  if (!(await caller.may(`${uid}.${action}`))) return null;
  try {
    return await ask(reading, request, await restRead({ ...read, route: found.route }));
  } catch (error) {
    if (error instanceof ReadFailure && error.code === 'READ_TIMEOUT') {
      return timeoutAnswer(request, error);
    }
    // Strapi's own stack tells the client why.
    if (isReadRefusal(error)) return null;
    throw error;
  }
};

const answerWithStrapi = async (
  reading: Reading,
  read: StagedRead,
): Promise<StageAnswer | null> => {
  try {
    return await ask(reading, read.request, await restRead(read));
  } catch (error) {
    throw error instanceof ReadFailure ? unavailable(error) : error;
  }
};

const ask = async (
  { reads, paths }: Reading,
  { headers }: PublicRequest,
  read: RestRead,
): Promise<StageAnswer | null> => {
  if (!asksOtherFormat(headers)) return toAnswer(await reads.read(read));
  countFallback(paths, 'header');
  await reads.check(read);
  return null;
};

const restRead = async (read: StagedRead): Promise<RestRead> => ({
  uid: read.uid as UID.ContentType,
  action: actionOf(read),
  address: read.idOrSlug,
  canBeSlug: read.addressedBy === 'slug',
  query: read.query,
  auth: (await read.caller.auth()) ?? {},
  route: read.route,
});

/** A single type is found, without an address. */
const actionOf = ({ idOrSlug }: StagedRead): RestAction => (idOrSlug === null ? 'find' : 'findOne');

const toAnswer = (answer: RestAnswer | null): StageAnswer | null =>
  answer && {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    ...answer,
  };

const timeoutAnswer = (request: PublicRequest, { code, message }: ReadFailure): StageAnswer => {
  const answer = refusalAnswer(request, { status: 503, code, message });
  return { ...answer, headers: { ...answer.headers, 'retry-after': '5' } };
};

/** 503 with a stable code. */
export const unavailable = (failure: ReadFailure): Error =>
  createHttpError(503, failure.message, {
    name: 'ServiceUnavailableError',
    details: { code: failure.code },
    expose: true,
    headers: { 'Retry-After': '5' },
    cause: failure,
  });
