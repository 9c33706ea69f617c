import type { JsonSchema } from '../../lib/api-schema';
import { listOf, object, text, wholeNumber } from './json-schema';

const PROBLEM_AT_FIELD = {
  type: 'object',
  properties: {
    path: listOf({ type: ['string', 'integer'] }),
    message: { type: 'string' },
    name: { type: 'string' },
    code: { type: 'string' },
  },
  required: ['message'],
  additionalProperties: true,
} as const satisfies JsonSchema;

const DETAILS: JsonSchema = {
  type: 'object',
  properties: {
    code: text('Stable: act on it, not on the message.'),
    parameter: text('The parameter that is to blame.'),
    when: text('Since when a document is public no more.', { format: 'date-time' }),
    errors: listOf(PROBLEM_AT_FIELD),
  },
  required: ['code'],
  additionalProperties: true,
};

/** Strapi's shape of errors, and that of RFC 9457. */
export const ERROR_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Error: object(
    {
      data: { type: 'null' },
      error: object({
        status: wholeNumber('The same as that of the answer.'),
        name: text('The kind of error.'),
        message: text('What was wrong, where, and how to mend it.'),
        details: DETAILS,
      }),
    },
    { optional: ['data'] },
  ),
  Problem: {
    type: 'object',
    description: 'RFC 9457; for those whose Accept prefers `application/problem+json`.',
    properties: {
      type: text('No page describes it.', { const: 'about:blank' }),
      title: text('The kind of error.'),
      status: wholeNumber('The same as that of the answer.'),
      detail: text('What was wrong, where, and how to mend it.'),
      code: text('Stable: act on it, not on the message.'),
    },
    required: ['type', 'title', 'status', 'detail', 'code'],
    additionalProperties: true,
  },
};
