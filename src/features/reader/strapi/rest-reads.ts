import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { valueAt } from '../../../lib/record';
import type { Dependencies } from '../../../platform/public-reads';
import { createBoundedCache, type BoundedCache } from '../bounded-cache';
import type { Expectations } from '../budget';
import { InexpressibleRead } from '../plan';
import { ReadFailure } from '../read-failure';
import type { PageDefaults } from '../rest-page';
import type { CaptureQuery } from './query-capture';
import { counted, type FallbackReason, type ReadPaths } from './read-paths';
import type { ReadAnswer, Reader } from './reader';
import { planForm, type FormPlan } from './read-plan';
import {
  MAX_SHAPE_LENGTH,
  restForm,
  type FormContext,
  type RestForm,
  type RestRead,
} from './rest-form';

export interface RestAnswer {
  readonly body: string;
  readonly dependencies: Dependencies;
}

export interface RestReads {
  /**
   * The complete body; null where Strapi's own engine must answer, also to refuse. Rejects with a ReadFailure
   * when the database cannot be asked, and with a refusal (400) if the answer would be too large.
   */
  read(read: RestRead): Promise<RestAnswer | null>;
  /** Rejects with a refusal if the answer would be too large, for a read that the reader does not answer. */
  check(read: RestRead): Promise<void>;
}

/** A plan, the reason why Strapi answers, or the refusal for being too large. */
type KnownShape = FormPlan | FallbackReason | Error;

interface RestContext extends FormContext {
  readonly reader: Reader;
  readonly capture: CaptureQuery;
  readonly paths: ReadPaths;
  readonly expectations: Expectations;
  readonly shapes: BoundedCache<KnownShape>;
}

const MAX_SHAPES = 1000;

export const createRestReads = (dependencies: Omit<RestContext, 'shapes' | 'pages'>): RestReads => {
  const context: RestContext = {
    ...dependencies,
    shapes: createBoundedCache(MAX_SHAPES),
    pages: pageDefaults(dependencies.strapi),
  };
  return {
    read: (read) => answer(context, read),
    check: async (read) => {
      const form = await restForm(context, read);
      if (form) await planFor(context, form);
    },
  };
};

const pageDefaults = (strapi: Core.Strapi): PageDefaults => {
  const setting = (name: string): unknown => strapi.config.get(`api.rest.${name}`);
  return {
    limit: Number(setting('defaultLimit') ?? 25),
    maxLimit: Number(setting('maxLimit')) || null,
    isCounted: Boolean(setting('withCount') ?? true),
  };
};

const answer = async (context: RestContext, read: RestRead): Promise<RestAnswer | null> =>
  counted(context.paths, await answerOrReason(context, read));

const answerOrReason = async (
  context: RestContext,
  read: RestRead,
): Promise<RestAnswer | FallbackReason> => {
  const form = await restForm(context, read);
  if (!form) return 'parameter';
  const plan = await planFor(context, form);
  if (typeof plan === 'string') return plan;
  const rows = await execute(context, { form, plan });
  if (typeof rows === 'string') return rows;
  if (rows.text === null) return 'not found';
  return { body: rows.text, dependencies: rows.dependencies };
};

/** Rejects with the refusal of a read that is too large. */
const planFor = async (
  context: RestContext,
  { key, form }: RestForm,
): Promise<FormPlan | FallbackReason> => {
  // What was small enough may have grown: each measure of the content makes all plans anew.
  const version = context.expectations.version();
  const held = `${version} ${key}`;
  const known = context.shapes.get(held) ?? (await planOrReason(context, { key: held, form }));
  if (known instanceof Error) throw known;
  return known;
};

const planOrReason = async (
  context: RestContext,
  { key, form }: Pick<RestForm, 'key' | 'form'>,
): Promise<KnownShape> => {
  const remember = (shape: KnownShape): KnownShape => {
    if (key.length <= MAX_SHAPE_LENGTH) context.shapes.set(key, shape);
    return shape;
  };
  try {
    return remember(await planForm(context, form));
  } catch (error) {
    if (isBudgetRefusal(error)) return error;
    context.strapi.log.debug(`Reader: ${form.uid} goes to Strapi: ${String(error)}`);
    const reason = error instanceof InexpressibleRead ? 'not expressible' : 'refused by Strapi';
    // An error of Strapi's is not ours to tell: its own engine refuses the request once more.
    return isLasting(error) ? remember(reason) : reason;
  }
};

/** Whether a read was refused for the size of its answer. */
export const isBudgetRefusal = (error: unknown): error is Error =>
  error instanceof errors.ApplicationError &&
  valueAt(error.details, 'code') === 'READ_BUDGET_EXCEEDED';

/** A refusal holds for every request of the form; a database that is away does not. */
const isLasting = (error: unknown): boolean =>
  error instanceof InexpressibleRead || error instanceof errors.ApplicationError;

const execute = async (
  { reader, strapi }: RestContext,
  { form, plan }: { form: RestForm; plan: FormPlan },
): Promise<ReadAnswer | FallbackReason> => {
  try {
    return await reader.execute(plan.read, [...form.bindings, ...plan.constants]);
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    strapi.log.debug(`Reader: a value goes to Strapi: ${String(error)}`);
    return 'value';
  }
};
