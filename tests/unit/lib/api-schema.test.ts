import { z } from 'zod';
import { asIs, jsonSchemaOf, named } from '../../../src/lib/api-schema';

describe('jsonSchemaOf', () => {
  it.each([
    [z.string().describe('A name.'), { type: 'string', description: 'A name.' }],
    [z.int(), { type: 'integer' }],
    [z.int().min(1).max(20).default(6), { type: 'integer', minimum: 1, maximum: 20, default: 6 }],
    [z.literal([64, 160]).meta({ type: 'integer' }), { type: 'integer', enum: [64, 160] }],
    [
      z.string().nullable().describe('Or none.'),
      { type: ['string', 'null'], description: 'Or none.' },
    ],
    [z.enum(['a', 'b']).nullable(), { type: ['string', 'null'], enum: ['a', 'b', null] }],
    [
      named('Card').nullable(),
      { anyOf: [{ $ref: '#/components/schemas/Card' }, { type: 'null' }] },
    ],
    [z.looseObject({}), { type: 'object', additionalProperties: true }],
    [z.xor([z.string(), z.null()]), { oneOf: [{ type: 'string' }, { type: 'null' }] }],
    [z.iso.date(), { type: 'string', format: 'date' }],
    [
      z.array(asIs({ minimum: 0, type: 'number' })).min(1),
      { type: 'array', items: { minimum: 0, type: 'number' }, minItems: 1 },
    ],
    [
      z.strictObject({ id: z.string(), page: z.int().optional() }).describe('A thing.'),
      {
        type: 'object',
        description: 'A thing.',
        properties: { id: { type: 'string' }, page: { type: 'integer' } },
        required: ['id'],
        additionalProperties: false,
      },
    ],
  ])('says what a value is before it is read (%#)', (schema, expected) => {
    // The order of members, too: the same declarations give the same bytes.
    expect(JSON.stringify(jsonSchemaOf(schema))).toBe(JSON.stringify(expected));
  });
});
