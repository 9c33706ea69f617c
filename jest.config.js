const typescript = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' },
      module: { type: 'commonjs' },
    },
  ],
};

/** Tests of one folder. Compiled code under dist/ is taken as it is. */
const project = (name, more = {}) => ({
  displayName: name,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.tmp/'],
  transform: typescript,
  ...more,
});

/** Suites that need PostgreSQL, the compiled server and a template database. */
const system = {
  testEnvironment: '<rootDir>/tests/support/server-environment.js',
  globalSetup: '<rootDir>/tests/support/integration-setup.ts',
  globalTeardown: '<rootDir>/tests/support/integration-teardown.ts',
  transformIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
};

const inBrowser = {
  ...system,
  setupFilesAfterEnv: ['<rootDir>/tests/support/second-try.ts'],
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    project('unit', {
      testEnvironment: 'node',
      setupFilesAfterEnv: ['<rootDir>/tests/support/fixed-seed.ts'],
    }),
    project('integration', {
      ...system,
      setupFilesAfterEnv: ['<rootDir>/tests/support/contract-watch.ts'],
    }),
    project('thorough', {
      ...system,
      setupFilesAfterEnv: ['<rootDir>/tests/support/contract-watch.ts'],
      testMatch: [
        '<rootDir>/tests/thorough/**/*.test.ts',
        // Of these, `npm test` generates a part.
        '<rootDir>/tests/integration/{fuzzed-reads,reader-oracle}.test.ts',
        '<rootDir>/tests/browser/safe-saves.test.ts',
        '<rootDir>/tests/unit/features/{ingest,transcripts}/{merge,spoilt-pages,caption-forms}.property.test.ts',
      ],
      globals: { isThorough: true },
    }),
    project('faults', system),
    project('soak', system),
    project('operations', system),
    project('browser', inBrowser),
    project('panel', inBrowser),
  ],
  testSequencer: '<rootDir>/tests/support/browser-first.js',
  testTimeout: 180_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '1500MB',
};
