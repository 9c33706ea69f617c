import type { ApiOperation } from '../../../../src/lib/api-operation';
import { openapiDocument } from '../../../../src/features/openapi/document';

const CARD = {
  type: 'object',
  properties: { title: { type: 'string' } },
  required: ['title'],
  additionalProperties: false,
};

const operation = (more: Partial<ApiOperation> = {}): ApiOperation => ({
  id: 'listThings',
  tag: 'Topics',
  summary: 'Things',
  parameters: [],
  answer: { description: 'Things.', content: { 'application/json': { type: 'array' } } },
  refusals: [],
  ...more,
});

const documentOf = (...operations: ApiOperation[]) =>
  openapiDocument({
    version: '1.0.0',
    contentSchemas: { TopicCard: CARD },
    routes: operations.map((one, index) => ({ path: `/things/:id.${index}`, operation: one })),
  }) as { paths: object; tags: unknown };

describe('openapiDocument', () => {
  it('writes placeholders of paths as templates, and shows only tags that are used', () => {
    const { paths, tags } = documentOf(operation());

    expect(Object.keys(paths)).toEqual(['/things/{id}.0']);
    expect(tags).toMatchObject([{ name: 'Topics' }]);
  });

  it('lists all codes of one status in one response', () => {
    const document = documentOf(
      operation({
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
      ...operation().answer,
      extendedSchemas: {
        WorkTopic: { extends: 'TopicCard', properties: { kind: { type: 'string' } } },
      },
    };

    expect(documentOf(operation({ answer }))).toHaveProperty('components.schemas.WorkTopic', {
      ...CARD,
      properties: { title: { type: 'string' }, kind: { type: 'string' } },
      required: ['title', 'kind'],
    });
  });

  it('lets several routes name the same schema, but no two schemas have the same name', () => {
    const naming = (schema: object) =>
      operation({ answer: { ...operation().answer, schemas: { Thing: { ...schema } } } });

    expect(() => documentOf(naming(CARD), naming(CARD))).not.toThrow();
    expect(() => documentOf(naming(CARD), naming({ type: 'string' }))).toThrow(
      'Two schemas are called Thing.',
    );
  });

  it('does not depend on the order in which features register', () => {
    const schemas = { Aa: CARD, Zz: CARD };
    const one = operation({ answer: { ...operation().answer, schemas } });
    const reversed = operation({
      answer: { ...operation().answer, schemas: { Zz: CARD, Aa: CARD } },
    });

    expect(JSON.stringify(documentOf(one))).toBe(JSON.stringify(documentOf(reversed)));
  });
});
