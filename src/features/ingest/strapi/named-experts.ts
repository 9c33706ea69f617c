import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { listOf, orNull, record, text } from '../../../lib/row';
import {
  abilityOf,
  addPanelRoute,
  demandReading,
  readPanelBody,
  READING,
} from '../../../platform/panel-routes';
import { findRows, rowTest, type Ability } from '../../../platform/stored-rows';
import { EXPERT_NAMES } from '../../content/named-expert';
import { EXPERT } from '../../content/registry';
import { expertNames, expertsCalled } from '../known/experts';
import { LONGEST_ASKED, NAMED_EXPERTS_PATH, type NamedExperts } from '../known/named-experts';
import { createKnownTable } from '../known/table';
import { splitAffiliation } from '../speakers/label';

const QUESTION = z.strictObject({ name: z.string().trim().min(1).max(LONGEST_ASKED) });

/** Tells the panel who is called so: whoever may read experts may ask. */
export const serveNamedExperts = (strapi: Core.Strapi): void => {
  const answer = (ctx: Context): Promise<NamedExperts> => {
    const { name } = readPanelBody(ctx, QUESTION);
    demandReading(ctx, EXPERT.uid);
    return namedExperts(strapi, name, abilityOf(ctx.state));
  };
  addPanelRoute(strapi, { method: 'POST', path: NAMED_EXPERTS_PATH, right: null, answer });
};

const namedExperts = async (
  strapi: Core.Strapi,
  name: string,
  ability: Ability | undefined,
): Promise<NamedExperts> => {
  const fields = FIELDS.filter((field) => ability?.can(READING, EXPERT.uid, field));
  const asked = splitAffiliation(name).name;
  if (!ability || !fields.includes('name')) return { name: asked, experts: [] };
  const rows: unknown = await strapi.db.query(EXPERT.uid).findMany({
    select: ['documentId', ...fields],
    where: { publishedAt: null },
    orderBy: { id: 'asc' },
  });
  const called = expertsCalled([name], createKnownTable(NAMED_EXPERTS(rows), expertNames));
  const readable = await readableIds(strapi, ability, called);
  const experts = called
    .filter(({ documentId }) => readable.has(documentId))
    .map(({ documentId, name: ownName, jobTitle }) => ({ documentId, name: ownName, jobTitle }));
  return { name: asked, experts };
};

const NAMED_EXPERTS = listOf(record({ ...EXPERT_NAMES, jobTitle: orNull(text) }));

const FIELDS = ['name', 'nameVariants', 'jobTitle'] as const;

/** Of those, whom a right with conditions reaches. */
const readableIds = async (
  strapi: Core.Strapi,
  ability: Ability,
  experts: readonly { readonly documentId: string }[],
): Promise<ReadonlySet<string>> => {
  if (experts.length === 0) return new Set();
  const documentId = { $in: experts.map((expert) => expert.documentId) };
  const rows = await findRows(strapi, EXPERT.uid, { documentId, publishedAt: null });
  const isReadable = rowTest(strapi, { ability }, { right: READING, model: EXPERT.uid });
  return new Set(rows.filter(isReadable).map(({ documentId: id }) => id));
};
