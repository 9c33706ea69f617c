import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { textAt, valueAt } from '../../../lib/record';
import type { ClientAddresses } from '../../../platform/client-address';
import { refuse, tooMany } from '../../../platform/http-errors';
import type { AttemptForm } from '../attempt-form';
import { budgetsOf, ownerOf, type Budget } from '../budgets';
import { accountIn, findAccount, type NamedAccount } from './accounts';
import type { AttemptLedger, CountedIn } from './attempt-ledger';
import type { IdleComparison } from './comparison';
import { counting } from './counting';
import type { KnownAddresses } from './known-addresses';
import {
  isMailConfigured,
  mailNotConfigured,
  validateEmail,
  type BackgroundWork,
} from './mail-requests';
import type { AttemptsSettings } from './settings';

/** What it takes to let attempts in, or not. */
export interface Gate {
  readonly strapi: Core.Strapi;
  readonly settings: AttemptsSettings;
  readonly clients: ClientAddresses;
  readonly ledger: AttemptLedger;
  readonly known: KnownAddresses;
  readonly idle: IdleComparison;
  readonly background: BackgroundWork;
}

/** An attempt, and what happens if it is let in. */
export interface Attempt {
  readonly ctx: Context;
  readonly form: AttemptForm;
  readonly handle: () => unknown;
}

interface Admitted {
  readonly network: string;
  readonly account: NamedAccount | null;
  readonly counted: readonly CountedIn[];
}

/** Even those who know the secret pay for these: each one sends or stores something. */
const NEVER_GIVEN_BACK = ['mail', 'registration'];

/** Counts an attempt, lets it in if there is a budget left for it, and keeps the books after it. */
export const admit = async (gate: Gate, attempt: Attempt): Promise<unknown> => {
  const { ctx, form, handle } = attempt;
  await refuseMalformed(gate, attempt);
  const admitted = await count(gate, attempt);
  if (form.kind === 'password' && !admitted.account?.hasPassword) await compareIdly(gate, attempt);
  try {
    const result = await handle();
    if (ctx.status < 400 && !NEVER_GIVEN_BACK.includes(form.kind))
      await succeed(gate, attempt, admitted);
    else await gate.ledger.close(admitted.counted);
    return result;
  } catch (error) {
    await gate.ledger.close(admitted.counted);
    throw error;
  }
};

/** Nothing is tried, so nothing is counted. */
const refuseMalformed = async ({ strapi }: Gate, { ctx, form }: Attempt): Promise<void> => {
  const body = valueAt(ctx.request, 'body');
  if (form.kind === 'mail') {
    if (!isMailConfigured(strapi)) throw mailNotConfigured(form.area);
    await validateEmail(body);
  }
  if (form.kind !== 'password' || form.area !== 'administrators') return;
  // Strapi would take lists for texts, and from the address what the body does not hold.
  if (!textAt(body, 'email') || !textAt(body, 'password')) {
    throw refuse('VALIDATION_FAILED', 'Missing credentials: send email and password as texts.');
  }
};

const count = async (gate: Gate, { ctx, form }: Attempt): Promise<Admitted> => {
  const network = gate.clients.networkOf(ctx.req);
  if (!gate.settings.isLimited[form.area]) {
    return { network, account: await accountOf(gate, form), counted: [] };
  }
  const known = await counting(gate.known.at(network));
  // Whoever is known nowhere is refused before anything is looked up for them.
  const origin = { network, isKnown: !known.isEmpty };
  const first = known.isEmpty ? budgetsOf(form, origin, gate.settings).slice(0, 1) : [];
  const firstCounted = await take(gate, ctx, first);
  const account = await accountOf(gate, form);
  const named = account ? { ...form, account: account.name } : form;
  const isKnown =
    named.account === null ? !known.isEmpty : known.has(ownerOf(form.area, named.account));
  const budgets = budgetsOf(named, { network, isKnown }, gate.settings).slice(first.length);
  const counted = [...firstCounted, ...(await take(gate, ctx, budgets))];
  return { network, account, counted };
};

const accountOf = async ({ strapi }: Gate, form: AttemptForm): Promise<NamedAccount | null> =>
  form.kind === 'password' ? counting(findAccount(strapi, form.area, form.typed ?? '')) : null;

/** The refusal is the same whether there is such an account or not. */
const take = async (
  { ledger }: Gate,
  ctx: Context,
  budgets: readonly Budget[],
): Promise<readonly CountedIn[]> => {
  const counted = await ledger.count(budgets);
  if (!counted.isRefused) return counted.in;
  ctx.set('Retry-After', String(counted.seconds));
  throw tooMany(
    'TOO_MANY_ATTEMPTS',
    `Too many attempts. Try again in ${counted.seconds} seconds.`,
    counted.seconds,
  );
};

const compareIdly = async ({ idle }: Gate, { ctx, form }: Attempt): Promise<void> => {
  const password = textAt(valueAt(ctx.request, 'body'), 'password');
  if (password !== null) await idle.compare(form.area, password);
};

const succeed = async (
  { ledger, known }: Gate,
  { ctx, form }: Attempt,
  { network, account, counted }: Admitted,
): Promise<void> => {
  await ledger.giveBack(counted);
  const name = form.kind === 'password' ? account?.name : accountIn(ctx.body);
  if (name !== undefined && name !== null && form.kind !== 'token') {
    await counting(known.remember(network, ownerOf(form.area, name)));
  }
};
