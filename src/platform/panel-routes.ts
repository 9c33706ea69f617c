import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import { valueAt } from '../lib/record';
import { rightId } from './admin-rights';
import { forbid, refuseParameter } from './http-errors';
import { receivePostponedBody } from './large-bodies';
import type { Ability } from './stored-rows';

/** A route of the admin panel, beside those of Strapi. */
export interface PanelRoute {
  readonly method: 'GET' | 'POST';
  /** Whole: `/newsroom/presence`. */
  readonly path: string;
  /** The right of ours that it takes, by its name; null where everybody may ask who is signed in. */
  readonly right: string | null;
  /** What is answered as `data`. */
  readonly answer: (ctx: Context) => Promise<unknown>;
}

/** Serves a route to whoever is signed in to the panel and has its right. */
export const addPanelRoute = (
  strapi: Core.Strapi,
  { method, path, right, answer }: PanelRoute,
): void => {
  const rights =
    right === null
      ? []
      : [{ name: 'admin::hasPermissions', config: { actions: [rightId(right)] } }];
  const handler = async (ctx: Context): Promise<void> => {
    await receivePostponedBody(ctx);
    ctx.body = { data: await answer(ctx) };
  };
  const config = { policies: ['admin::isAuthenticatedAdmin', ...rights] };
  strapi.server.routes({
    type: 'admin',
    prefix: '',
    routes: [{ method, path, handler, info: { type: 'admin' }, config }],
  });
};

/**
 * The body of a request, as its schema describes it.
 * @throws 400 `PARAMETER_INVALID` with the first thing that is wrong
 */
export const readPanelBody = <Schema extends z.ZodType>(
  ctx: Context,
  schema: Schema,
): z.output<Schema> => {
  const parsed = schema.safeParse(valueAt(ctx.request, 'body'));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.code === 'unrecognized_keys' ? issue.keys : (issue?.path.map(String) ?? []);
  throw wrongParameter(path.length > 0 ? path.join('.') : 'body', issue?.message ?? 'is wrong');
};

/** 400 `PARAMETER_INVALID`. @param message what is wanted: “Name a document” */
export const wrongParameter = (parameter: string, message: string): Error =>
  refuseParameter({ code: 'PARAMETER_INVALID', parameter, message: `“${parameter}”: ${message}` });

export const READING = 'plugin::content-manager.explorer.read';
export const UPDATING = 'plugin::content-manager.explorer.update';
export const PUBLISHING = 'plugin::content-manager.explorer.publish';

/** @throws 403 for an administrator who may not read documents of a type */
export const demandReading = (ctx: Context, uid: string): UID.ContentType => {
  if (abilityOf(ctx.state)?.can(READING, uid) === true) return uid as UID.ContentType;
  throw lackingRight(ctx, READING, uid);
};

/** What somebody who is signed in to the panel may do; undefined for everybody else. By the request's state. */
export const abilityOf = (state: unknown): Ability | undefined =>
  valueAt(state, 'userAbility') as Ability | undefined;

/** 403, which names the right: for whoever may not do something. @param subject the type that it is about */
export const lackingRight = (
  ctx: Pick<Context, 'state'>,
  right: string,
  subject: string | null,
): Error => {
  missing.set(ctx.state, { right, subject });
  return forbid('FORBIDDEN', 'You may not do this with documents of this type.');
};

/** A right that a route of ours found missing: by the request's state. */
const missing = new WeakMap<object, MissingRight>();

interface MissingRight {
  readonly right: string;
  /** Null for what is about no type. */
  readonly subject: string | null;
}

/** What was refused for, if one of them did. */
export const rightFoundMissing = (ctx: Context): MissingRight | null =>
  missing.get(ctx.state) ?? null;
