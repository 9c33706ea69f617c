import { holdGraphqlToMatrix } from '../../../../src/features/graphql/strapi/hold-to-matrix';

const installed = (resolversConfig: object) => {
  const extension = { generate: () => ({ resolversConfig }) };
  const strapi = {
    plugin: () => ({ service: () => extension }),
    config: { get: () => ({}), set: () => undefined },
  };
  const guards = holdGraphqlToMatrix(strapi as never);
  return { extension, guards };
};

it('knows every field around which a plugin has put something of its own, once the schema is built', () => {
  const { extension, guards } = installed({
    'Query.interviews': { auth: { scope: ['x'] }, middlewares: [() => null] },
    'Query.topics': { policies: ['global::some'] },
    'Query.experts': { auth: { scope: ['x'] } },
    'Interview.guests': { auth: { scope: ['x'] } },
    'Interview.topics': { auth: false },
    'Interview.show': { auth: {} },
  });
  expect([...guards.others]).toEqual([]);
  extension.generate();

  const others = ['Query.interviews', 'Query.topics', 'Interview.show'];
  expect([...guards.others].filter((path) => path !== 'Query.me')).toEqual(others);
  expect(guards.rights.get('Interview.guests')).toEqual(['x']);
  expect(guards.rights.get('Interview.topics')).toBeUndefined();
  expect(guards.rights.get('Query.experts')).toEqual(['api::expert.expert.find']);
});

it('gives every query of the matrix its right, whatever a plugin says', () => {
  const { extension } = installed({ 'Query.topics': { auth: false } });

  expect(extension.generate()).toMatchObject({
    resolversConfig: { 'Query.topics': { auth: { scope: ['api::topic.topic.find'] } } },
  });
});
