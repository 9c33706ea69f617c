import type { ExtendedSchema } from '../../lib/api-operation';
import { schemaNamed, type JsonSchema } from '../../lib/json-schema';
import { schemaName, viewSchemaName } from '../content/api-parts';
import { WORK_KINDS } from '../content/work-kinds';

/** `InterviewCard` and `PublicationCard` with more members, each under a name of its own. */
export const workSchemas = (
  prefix: string,
  more: Readonly<Record<string, JsonSchema>>,
): Readonly<Record<string, ExtendedSchema>> =>
  Object.fromEntries(
    WORK_KINDS.map((kind) => [
      `${prefix}${schemaName(kind)}`,
      {
        extends: viewSchemaName(kind, 'card'),
        properties: { contentType: { type: 'string', const: kind.kind }, ...more },
      },
    ]),
  );

/** Any of the schemas with these names. */
export const anyNamed = (schemas: Readonly<Record<string, unknown>>): JsonSchema => ({
  anyOf: Object.keys(schemas).map(schemaNamed),
});

/** What lists of cards say of themselves. */
export const CARD_META = { view: { type: 'string', const: 'card' } } as const;
