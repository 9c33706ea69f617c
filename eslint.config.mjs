import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const js = require('@eslint/js');
const tseslint = require('typescript-eslint');
const prettier = require('eslint-config-prettier');
const importX = require('eslint-plugin-import-x');

const STRAPI_LOADED = [
  'config/**/*.ts',
  'src/index.ts',
  'src/api/*/{controllers,routes,services,policies,middlewares}/*.ts',
  'src/api/*/index.ts',
  'src/{middlewares,policies}/*.ts',
  'src/extensions/**/strapi-server.ts',
];

const FUNCTION_DECLARED = {
  selector: 'FunctionDeclaration[generator=false]:not(:has(ThisExpression))',
  message: 'Functions are constants here: const name = (…) => …',
};

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'client/dist/**',
      '.strapi/**',
      '.tmp/**',
      'build/**',
      '.cache/**',
      'types/generated/**',
      'public/**',
      '.tmp/**',
      'coverage/**',
      'client/src/schema.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      'import-x/order': [
        'error',
        {
          groups: ['builtin', 'external', 'parent', 'sibling', 'index'],
          alphabetize: { order: 'asc', orderImportKind: 'asc', caseInsensitive: true },
          'newlines-between': 'never',
        },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/require-await': 'off',
      // A promise that nobody awaits is caught where it begins; `void` catches nothing.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          ignoreVoid: false,
          // Knex runs a query when it is awaited, and not before.
          allowForKnownSafePromises: [{ from: 'package', package: 'knex', name: 'QueryBuilder' }],
        },
      ],
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'typeLike', format: ['PascalCase'] },
        { selector: 'function', format: ['camelCase'] },
        {
          selector: 'variable',
          types: ['boolean'],
          format: ['PascalCase', 'UPPER_CASE'],
          prefix: ['is', 'has', 'can', 'should', 'IS_'],
          filter: { regex: '^(is|has|can|should|IS_)', match: false },
          modifiers: ['unused'],
        },
      ],
      'import-x/no-default-export': 'error',
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'strapi', message: 'Take strapi as a parameter.' },
      ],
      'no-restricted-syntax': [
        'error',
        FUNCTION_DECLARED,
        {
          selector:
            "CallExpression[callee.property.name=/^(findMany|findFirst|findOne|count)$/] > ObjectExpression > Property[key.name='pagination']",
          message: 'The Document Service drops `pagination`; use start/limit.',
        },
      ],
      complexity: ['error', 10],
      'max-depth': ['error', 3],
      'max-params': ['error', 3],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-nested-ternary': 'error',
    },
  },
  { files: STRAPI_LOADED, rules: { 'import-x/no-default-export': 'off' } },
  {
    files: ['src/features/**/*.ts', 'src/contract/**/*.ts', 'src/lib/**/*.ts'],
    ignores: ['src/features/*/strapi/**'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take a Clock.' },
        { object: 'Math', property: 'random', message: 'Take a random source.' },
        { object: 'process', property: 'env', message: 'Read it in config/.' },
      ],
      'no-restricted-syntax': [
        'error',
        FUNCTION_DECLARED,
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Take a Clock.',
        },
      ],
    },
  },
  {
    // The rule follows the types of GraphQL's syntax tree, which refer to each other, without an end.
    files: ['src/features/graphql/document/variable-uses.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // Tests look into answers whose shape is what they assert.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      'max-lines-per-function': 'off',
      'max-params': ['error', 5],
      'max-lines': ['error', 450],
    },
  },
  {
    files: [
      'tests/support/{integration,browser}-*.ts',
      'src/admin/app.tsx',
      'src/admin/components/*.tsx',
      'src/admin/**/*Input.tsx',
      'src/admin/**/*.d.ts',
    ],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        process: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', fetch: 'readonly', Headers: 'readonly' },
    },
  },
  prettier,
);
