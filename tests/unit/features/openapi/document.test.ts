import { z } from 'zod';
import type { ApiRoute } from '../../../../src/contract/api-route';
import { openapiDocument } from '../../../../src/features/openapi/document';

const CARD = {
  type: 'object',
  properties: { title: { type: 'string' } },
  required: ['title'],
  additionalProperties: false,
};

const route = (more: Partial<ApiRoute> = {}): ApiRoute => ({
  path: '/things/:id',
  id: 'listThings',
  tag: 'Topics',
  summary: 'Things',
  query: {},
  answer: { description: 'Things.', content: { 'application/json': z.array(z.string()) } },
  refusals: [],
  ...more,
});

const documentOf = (...routes: ApiRoute[]) =>
  openapiDocument({
    version: '1.0.0',
    contentSchemas: { TopicCard: CARD },
    routes: routes.map((one, index) => ({ ...one, path: `/things/:id.${index}` })),
  }) as { paths: object; tags: unknown };

describe('openapiDocument', () => {
  it('writes placeholders of paths as templates, and shows only tags that are used', () => {
    const { paths, tags } = documentOf(route());

    expect(Object.keys(paths)).toEqual(['/things/{id}.0']);
    expect(tags).toMatchObject([{ name: 'Topics' }]);
  });

  it('says nothing of pages for people', () => {
    const { paths, tags } = documentOf(route({ tag: null }));

    expect([paths, tags]).toEqual([{}, []]);
  });

  it('says of each parameter how it is written', () => {
    const document = documentOf(
      route({
        address: { id: z.string().min(1).meta({ description: 'Which.', example: 'a' }) },
        query: {
          ids: z.array(z.string()).max(3).meta({ description: 'Several.' }),
          size: z.int().min(1).max(9).default(2).meta({ description: 'How many.' }),
          filters: z.looseObject({}).optional().meta({ description: 'Nested.', example: {} }),
        },
      }),
    );

    expect(document).toHaveProperty(
      ['paths', '/things/{id}.0', 'get', 'parameters'],
      [
        {
          name: 'id',
          in: 'path',
          description: 'Which.',
          required: true,
          example: 'a',
          schema: { type: 'string', minLength: 1 },
        },
        {
          name: 'ids',
          in: 'query',
          description: 'Several.',
          required: true,
          style: 'form',
          explode: false,
          schema: { type: 'array', items: { type: 'string' }, maxItems: 3 },
        },
        {
          name: 'size',
          in: 'query',
          description: 'How many.',
          schema: { type: 'integer', minimum: 1, maximum: 9, default: 2 },
        },
        {
          name: 'filters',
          in: 'query',
          description: 'Nested.',
          example: {},
          style: 'deepObject',
          explode: true,
          schema: { type: 'object', additionalProperties: true },
        },
      ],
    );
  });

  it('lists all codes of one status in one response', () => {
    const document = documentOf(
      route({
        refusals: [
          { status: 400, codes: { ONE: 'first' } },
          { status: 400, codes: { TWO: 'second' } },
        ],
      }),
    );

    expect(document).toHaveProperty(
      ['paths', '/things/{id}.0', 'get', 'responses', '400', 'description'],
      'The request is wrong.\n- `ONE`: first\n- `TWO`: second',
    );
  });

  it('writes out extended schemas, closed and with all members required', () => {
    const answer = {
      ...route().answer,
      extendedSchemas: {
        WorkTopic: { extends: 'TopicCard', members: { kind: z.string() } },
      },
    };

    expect(documentOf(route({ answer }))).toHaveProperty('components.schemas.WorkTopic', {
      ...CARD,
      properties: { title: { type: 'string' }, kind: { type: 'string' } },
      required: ['title', 'kind'],
    });
  });

  it('lets several routes name the same schema, but no two schemas have the same name', () => {
    const naming = (schema: z.ZodType) =>
      route({ answer: { ...route().answer, schemas: { Thing: schema } } });

    expect(() => documentOf(naming(z.int()), naming(z.int()))).not.toThrow();
    expect(() => documentOf(naming(z.int()), naming(z.string()))).toThrow(
      'Two schemas are called Thing.',
    );
  });

  it('does not depend on the order in which features register', () => {
    const schemas = { Aa: z.int(), Zz: z.int() };
    const one = route({ answer: { ...route().answer, schemas } });
    const reversed = route({
      answer: { ...route().answer, schemas: { Zz: z.int(), Aa: z.int() } },
    });

    expect(JSON.stringify(documentOf(one))).toBe(JSON.stringify(documentOf(reversed)));
  });
});
