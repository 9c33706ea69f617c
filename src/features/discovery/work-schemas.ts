import { z } from 'zod';
import type { ExtendedSchema } from '../../contract/api-route';
import { named } from '../../lib/api-schema';
import { schemaName, viewSchemaName } from '../content/api-names';
import { WORK_KINDS } from '../content/work-kinds';

/** `InterviewCard` and `PublicationCard` with more members, each under a name of its own. */
export const workSchemas = (
  prefix: string,
  more: Readonly<Record<string, z.ZodType>>,
): Readonly<Record<string, ExtendedSchema>> =>
  Object.fromEntries(
    WORK_KINDS.map((kind) => [
      `${prefix}${schemaName(kind)}`,
      {
        extends: viewSchemaName(kind, 'card'),
        members: { contentType: z.literal(kind.kind), ...more },
      },
    ]),
  );

/** Any of the schemas with these names. */
export const anyNamed = (schemas: Readonly<Record<string, unknown>>): z.ZodType =>
  z.union(Object.keys(schemas).map(named));

/** What lists of cards say of themselves. */
export const CARD_META = { view: z.literal('card') };
