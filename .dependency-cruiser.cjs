const CORE = '^src/(lib/|contract/|features/[^/]+/(?!strapi/).+\\.ts$)';

/**
 * The rooms of a feature, each with the rooms that it may ask and the files beside them that it may know: what passes from
 * room to room. The others it does not know.
 */
const ROOMS = {
  reader: {
    schema: [],
    request: [],
    question: ['budget'],
    translate: ['schema', 'request'],
    budget: ['request'],
    compile: ['schema', 'request'],
    answer: ['request'],
  },
  ingest: {
    languages: ['parsed-page'],
    text: ['languages', 'parsed-page'],
    speakers: ['text', 'parsed-page'],
    introduction: ['text', 'parsed-page'],
    publications: ['text', 'parsed-page'],
    people: ['text', 'speakers', 'introduction', 'parsed-page'],
    page: [
      'text',
      'speakers',
      'introduction',
      'publications',
      'people',
      'parsed-page',
      'import-plan',
    ],
    known: ['speakers', 'parsed-page', 'import-plan'],
    merge: ['speakers', 'parsed-page', 'import-plan'],
    plan: ['text', 'speakers', 'known', 'merge', 'parsed-page', 'import-plan', 'settled'],
    review: ['page', 'known', 'merge', 'plan', 'parsed-page', 'import-plan', 'settled'],
    report: ['page', 'parsed-page', 'import-plan'],
  },
};

const ROOM_RULES = Object.entries(ROOMS).flatMap(([feature, rooms]) =>
  Object.entries(rooms).map(([room, asked]) => ({
    name: `${feature}-${room}-asks-few`,
    comment: `what passes through ${feature} goes one way`,
    severity: 'error',
    from: { path: `^src/features/${feature}/${room}/` },
    to: {
      path: `^src/features/${feature}/`,
      pathNot: `^src/features/${feature}/(${[room, ...asked].join('|')})(/|\\.ts$)`,
    },
  })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-is-pure',
      comment:
        'lib, the contract and feature cores import only each other, zod, and pure tables and parsers of formats',
      severity: 'error',
      from: { path: CORE },
      to: {
        pathNot: `${CORE}|node_modules/(@types/(negotiator|semver)|@zxcvbn-ts/language-common|entities|find-my-way|graphql|ical-generator|lru-cache|negotiator|semver|transliteration|zod)/`,
      },
    },
    {
      name: 'feature-cores-are-separate',
      comment:
        'features/content is shared, and of slugs and transcripts what their interfaces offer',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: '^src/features/graphql/' },
      to: {
        path: '^src/features/',
        pathNot: '^src/features/(($1|content)/|(slugs|transcripts)/(strapi/)?interface\\.ts$)',
      },
    },
    {
      name: 'graphql-asks-the-reader',
      comment: 'by its interface, and no other feature',
      severity: 'error',
      from: { path: '^src/features/graphql/' },
      to: {
        path: '^src/features/',
        pathNot: '^src/features/((graphql|content)/|reader/(strapi/)?interface\\.ts$)',
      },
    },
    ...ROOM_RULES,
    {
      name: 'lib-stands-alone',
      comment: 'a stranger’s project could use it as it is',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^(src|config|database|bench)/|node_modules/@strapi/', pathNot: '^src/lib/' },
    },
    {
      name: 'contract-stands-on-lib',
      comment: 'it is shared by platform, features and settings',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { path: '^(src|config|database|bench)/', pathNot: '^src/(contract|lib)/' },
    },
    {
      name: 'nothing-imports-api',
      severity: 'error',
      from: { pathNot: '^(src/api/|tests/|types/)' },
      to: { path: '^src/api/' },
    },
    {
      name: 'api-modules-are-separate',
      severity: 'error',
      from: { path: '^src/api/([^/]+)/' },
      to: { path: '^src/api/', pathNot: '^src/api/$1/' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(features|api)/' },
    },
    {
      name: 'admin-uses-cores-only',
      severity: 'error',
      from: { path: '^src/admin/' },
      to: { path: '^src/(platform|api|middlewares|policies)/|^src/features/[^/]+/strapi/' },
    },
    {
      name: 'root-wires-features-only',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(features/[^/]+/strapi/index\\.ts$|platform/)' },
    },
    {
      name: 'config-stands-alone',
      severity: 'error',
      comment:
        'it knows lib, the contract, and the declarations of content types, whose pages have paths',
      from: { path: '^config/' },
      to: { path: '^src/', pathNot: '^src/(lib|contract|features/content/types)/' },
    },
    {
      name: 'embedded-database-stands-alone',
      severity: 'error',
      from: { path: '^database/' },
      to: { path: '^(src|config)/', pathNot: '^src/lib/' },
    },
    {
      name: 'benchmark-watches-from-outside',
      comment: 'it knows Lectern as its users do; only what starts processes is shared',
      severity: 'error',
      from: { path: '^bench/' },
      to: { path: '^(src|config)/', pathNot: '^(src/(lib|contract|cli)/|config/environment/)' },
    },
    {
      name: 'nothing-imports-benchmark',
      severity: 'error',
      from: { path: '^(src|config|database)/' },
      to: { path: '^bench/' },
    },
    {
      name: 'no-unlisted-dependency',
      severity: 'error',
      from: { path: '^(src|config|bench)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist' },
  },
};
