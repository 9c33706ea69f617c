import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { BoundedCache } from '../../../lib/bounded-cache';
import { valueAt } from '../../../lib/record';
import { isDatabaseAway } from '../../../platform/database-errors';
import { refuseParameter } from '../../../platform/http-errors';
import type { PublicAnswer } from '../../../platform/public-reads';
import { ReadFailure } from '../answer/failure';
import type { Expectations } from '../budget/budget';
import { strayParameter } from '../question/stray-parameter';
import { InexpressibleRead } from '../request/inexpressible-read';
import type { PageDefaults } from '../translate/rest-page';
import { createPlanCache } from './plan-memory';
import type { CaptureQuery } from './query-capture';
import type { QuestionGuard } from './question-guard';
import { counted, type FallbackReason, type ReadPaths } from './read-paths';
import { checkForm, planForm, type FormPlan, type PlanContext } from './read-plan';
import type { PreparedRead, ReadAnswer, Reader } from './reader';
import { restForm, unknownForm, type FormContext, type RestForm, type RestRead } from './rest-form';

export type RestAnswer = Pick<PublicAnswer, 'body' | 'dependencies'>;

export interface RestReads {
  /**
   * The complete body; null where Strapi's own engine must answer, also to refuse. Rejects with a ReadFailure
   * when the database cannot be asked, and with a refusal (400) if the answer would be too large or a parameter
   * has no effect.
   */
  read(read: RestRead): Promise<RestAnswer | null>;
  /** Rejects with the same refusals, for a read that the reader does not answer. */
  check(read: RestRead): Promise<void>;
}

/** A plan, the reason why Strapi answers, or the refusal for being too large. */
type KnownShape = FormPlan | FallbackReason | Error;

interface RestContext extends FormContext {
  readonly reader: Reader;
  readonly capture: CaptureQuery;
  readonly paths: ReadPaths;
  readonly expectations: Expectations;
  readonly guard: QuestionGuard;
  readonly shapes: BoundedCache<KnownShape>;
}

/** Characters. A longer form is planned anew each time. */
const MAX_SHAPE_LENGTH = 16_384;

export const createRestReads = (dependencies: Omit<RestContext, 'shapes' | 'pages'>): RestReads => {
  const context: RestContext = {
    ...dependencies,
    shapes: createPlanCache('restPlans'),
    pages: pageDefaults(dependencies.strapi),
  };
  return {
    read: (read) => answer(context, read),
    check: async (read) => {
      await plannedOrReason(context, read);
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
  const planned = await plannedOrReason(context, read);
  if (typeof planned === 'string') return planned;
  const { form, plan } = planned;
  const rows = await executed(context, plan.read, [...form.bindings, ...plan.constants]);
  if (typeof rows === 'string') return rows;
  if (rows.text === null) return 'not found';
  return { body: rows.text, dependencies: rows.dependencies };
};

interface PlannedRead {
  readonly form: RestForm;
  readonly plan: FormPlan;
}

/** Whichever engine answers in the end: rejects with the refusals that hold for both. */
const plannedOrReason = async (
  context: RestContext,
  read: RestRead,
): Promise<PlannedRead | FallbackReason> => {
  context.guard(read.uid, read.query);
  const stray = strayParameter(read.query);
  if (stray !== null) throw refuseParameter(stray);
  const form = await restForm(context, read);
  const plan = form ? await planFor(context, form) : 'parameter';
  if (form && typeof plan !== 'string') return { form, plan };
  // With marks in the place of values it may have been refused, and be answered as it is.
  if (plan === 'parameter' || plan === 'refused by Strapi') await checkAsItIs(context, read);
  return typeof plan === 'string' ? plan : 'parameter';
};

/** Rejects with the refusal of a read that is too large; Strapi's own refusals are left to it. */
const checkAsItIs = async (context: RestContext, read: RestRead): Promise<void> => {
  try {
    await checkForm(context, unknownForm(context, read));
  } catch (error) {
    if (isReadRefusal(error)) throw error;
    if (isDatabaseAway(error)) throw new ReadFailure('READ_UNAVAILABLE', { cause: error });
  }
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
    return isReadRefusal(error)
      ? error
      : unplanned(context.strapi, { what: form.uid, error }, remember);
  }
};

const REFUSALS: readonly unknown[] = [
  'READ_BUDGET_EXCEEDED',
  'PARAMETER_UNKNOWN',
  'PARAMETER_REPEATED',
  'PARAMETER_INVALID',
];

/**
 * Whether the reader itself refused a read: for what it asks, for the size of its answer, or for a parameter
 * without effect.
 */
export const isReadRefusal = (error: unknown): error is Error =>
  error instanceof errors.ApplicationError && REFUSALS.includes(valueAt(error.details, 'code'));

/**
 * Why Strapi answers a form that has no plan. A refusal holds for every request of the form, and `remember` is given it;
 * a database that is away does not.
 */
export const unplanned = (
  { log }: Core.Strapi,
  { what, error }: { readonly what: string; readonly error: unknown },
  remember: (reason: FallbackReason) => void,
): FallbackReason => {
  // Its own engine would wait for the database once more.
  if (isDatabaseAway(error)) throw new ReadFailure('READ_UNAVAILABLE', { cause: error });
  log.debug(`Reader: ${what} goes to Strapi: ${String(error)}`);
  const isInexpressible = error instanceof InexpressibleRead;
  const reason = isInexpressible ? 'not expressible' : 'refused by Strapi';
  // An error of Strapi's is not ours to tell: its own engine refuses the request once more.
  if (isInexpressible || error instanceof errors.ApplicationError) remember(reason);
  return reason;
};

/** What a read finds, unless a value does not fit, which is Strapi's to tell. */
export const executed = async (
  { reader, strapi }: Pick<PlanContext, 'reader' | 'strapi'>,
  read: PreparedRead,
  values: readonly unknown[],
): Promise<ReadAnswer | 'value'> => {
  try {
    return await reader.execute(read, values);
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    strapi.log.debug(`Reader: a value goes to Strapi: ${String(error)}`);
    return 'value';
  }
};
