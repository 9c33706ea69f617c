import type { Core } from '@strapi/strapi';
import { numberAt, textAt, valueAt } from '../../../lib/record';
import { rightId } from '../../../platform/admin-rights';
import type { FeatureContext } from '../../../platform/feature';
import { abilityOf, lackingRight, wrongParameter } from '../../../platform/panel-routes';
import { FORCE_HEADER, FORCE_RIGHT, FORCED, type LinksHere } from '../links-here';
import { nameOf } from '../refusal';

/** Only those have it who may do everything. */
export const addForceRight = ({
  adminRights,
}: Pick<FeatureContext, 'adminRights'>): Promise<void> =>
  adminRights.add({
    name: FORCE_RIGHT,
    displayName: 'Delete what other documents refer to',
    group: 'Desk',
    roles: [],
  });

/**
 * Whether the request that is under way wants to delete although documents lose a link. The header means something
 * in the panel only.
 *
 * @throws 403 `RIGHT_MISSING` for whoever may not, 400 `PARAMETER_INVALID` for another value
 */
export const isDeletionForced = (strapi: Core.Strapi): boolean => {
  const ctx = strapi.requestContext.get();
  const ability = abilityOf(ctx?.state);
  const wish = ctx?.get(FORCE_HEADER) ?? '';
  if (!ctx || !ability || wish === '') return false;
  if (wish !== FORCED) throw wrongParameter(FORCE_HEADER, `takes “${FORCED}”, or is left out`);
  if (!ability.can(rightId(FORCE_RIGHT))) throw lackingRight(ctx, rightId(FORCE_RIGHT), null);
  return true;
};

/** Who deleted what, and which documents lost a link by it. */
export const logForcedDeletion = (
  strapi: Core.Strapi,
  { what, lost }: { readonly what: string; readonly lost: LinksHere },
): void => {
  const user: unknown = valueAt(strapi.requestContext.get()?.state, 'user');
  const who = `${textAt(user, 'email') ?? 'somebody'} (administrator ${numberAt(user, 'id') ?? '?'})`;
  const list = lost.links.map((link) => `${nameOf(link)} [${link.documentId}, ${link.in}]`);
  const more = lost.total > list.length ? ` and ${lost.total - list.length} more` : '';
  strapi.log.warn(`${who} deleted ${what}. Lost a link: ${list.join(', ')}${more}.`);
};
