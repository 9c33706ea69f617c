import type { Core } from '@strapi/strapi';
import { asIs, decodeRows } from '../../../lib/row';

/** A session is renewed every few minutes at most, so a longer chain is none of an honest client. */
const LONGEST_CHAIN = 200;

/** The chain of a session and of all that it was renewed by. */
const CHAIN = `with recursive chain as (
  select id, session_id, child_id, status, expires_at, absolute_expires_at, 1 as depth
  from strapi_sessions where session_id = :session and origin = :origin
  union all
  select later.id, later.session_id, later.child_id, later.status, later.expires_at,
    later.absolute_expires_at, chain.depth + 1
  from strapi_sessions later join chain on later.session_id = chain.child_id
  where chain.depth < ${LONGEST_CHAIN}
)`;

export interface SessionName {
  readonly origin: string;
  readonly session: string;
}

/** Whether a session, or the one that it was renewed by in the end, is good still. One indexed statement. */
export const isSessionAlive = async (
  strapi: Core.Strapi,
  { origin, session }: SessionName,
): Promise<boolean> => {
  const now = new Date();
  const answer: unknown = await strapi.db.connection.raw(
    `${CHAIN} select 1 from chain where status = 'active' and expires_at > :now
     and (absolute_expires_at is null or absolute_expires_at > :now) limit 1`,
    { origin, session, now },
  );
  return decodeRows(answer, asIs).length > 0;
};

/** Ends a session of an account, and all that it was renewed by. False if there is none. */
export const endSession = async (
  strapi: Core.Strapi,
  { origin, session, account }: SessionName & { readonly account: string },
): Promise<boolean> => {
  const answer: unknown = await strapi.db.connection.raw(
    `${CHAIN} delete from strapi_sessions where user_id = :account and id in (select id from chain) returning id`,
    { origin, session, account },
  );
  return decodeRows(answer, asIs).length > 0;
};
