import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import createHttpError from 'http-errors';
import { isRecord, textAt, valueAt } from '../../../lib/record';
import { ReadFailure } from '../read-failure';
import { asksOtherFormat } from './other-format';
import { countFallback, type ReadPaths } from './read-paths';
import type { RestAnswer, RestReads } from './rest-reads';
import { REST_ACTIONS, type RestAction } from './read-plan';

/** What the controllers need once Strapi has booted. */
export interface ControllerReads {
  /** Null until then. */
  reads: RestReads | null;
  readonly paths: ReadPaths;
  /** Whether an answer says in a header which way it came. */
  readonly isPathShown: boolean;
}

/** Strapi's own registry, whose type it does not export. */
interface ControllerRegistry {
  extend(uid: string, extend: (controller: object) => object): unknown;
}

/** Lets a core controller ask the reader first, and itself whenever the reader cannot answer. */
export const extendController = (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  state: ControllerReads,
): void => {
  const registry: ControllerRegistry = strapi.get('controllers');
  registry.extend(uid, (controller) => {
    const extended = Object.fromEntries(
      REST_ACTIONS.filter((action) => action in controller).map((action) => [
        action,
        async (ctx: Context, next: () => Promise<unknown>): Promise<unknown> => {
          const answer = await readFor(state, { uid, action, ctx });
          if (state.isPathShown) ctx.set('x-lectern-read', answer ? 'reader' : 'strapi');
          if (!answer) return callOriginal(controller, action, [ctx, next]);
          ctx.type = 'application/json; charset=utf-8';
          ctx.body = answer.body;
          return undefined;
        },
      ]),
    );
    return Object.setPrototypeOf(extended, controller) as object;
  });
};

const callOriginal = (controller: unknown, action: string, args: readonly unknown[]): unknown => {
  const original = valueAt(controller, action);
  return typeof original === 'function' ? original.apply(controller, args) : undefined;
};

const readFor = async (
  { reads, paths }: ControllerReads,
  { uid, action, ctx }: { uid: UID.ContentType; action: RestAction; ctx: Context },
): Promise<RestAnswer | null> => {
  if (!reads) return null;
  const read = readOf({ uid, action, ctx });
  try {
    const isPlain = !asksOtherFormat(ctx.headers);
    if (isPlain) return await reads.read(read);
    countFallback(paths, 'header');
    await reads.check(read);
    return null;
  } catch (error) {
    throw error instanceof ReadFailure ? unavailable(error) : error;
  }
};

const readOf = ({
  uid,
  action,
  ctx,
}: {
  uid: UID.ContentType;
  action: RestAction;
  ctx: Context;
}) => {
  const state: unknown = ctx.state;
  const query: unknown = ctx.query;
  return {
    uid,
    action,
    address: action === 'findOne' ? textAt(valueAt(ctx, 'params'), 'id') : null,
    canBeSlug: false,
    query: isRecord(query) ? query : {},
    auth: valueAt(state, 'auth') ?? {},
    route: valueAt(state, 'route'),
  };
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
