import { createRequire } from 'node:module';
import { copySchemasQuickly } from '../../../src/platform/schema-copies';

interface Schema {
  validate(value: unknown, options: object): Promise<unknown>;
  nullable(): Schema;
}

/** As Strapi's validators load it. */
const fromStrapi = createRequire(require.resolve('@strapi/strapi'));
const yup = createRequire(fromStrapi.resolve('@strapi/utils'))('yup') as {
  array(): { of(schema: unknown): Schema };
  lazy(make: (row: { text: unknown }) => unknown): unknown;
  object(): { shape(parts: object): unknown };
  string(): { max(length: number): Schema };
};

const OPTIONS = { strict: false, abortEarly: false };

let made: unknown[] = [];
const rows = () =>
  yup.array().of(
    yup.lazy((row) => {
      made.push(row);
      return yup.object().shape({ text: yup.string().max(5) });
    }),
  );

beforeAll(copySchemasQuickly);

beforeEach(() => {
  made = [];
});

it('makes the schema of each row once for reading and checking it', async () => {
  const list = [{ text: 'one' }, { text: 'two' }];
  await rows().validate(list, OPTIONS);

  expect(made).toEqual(list);
});

it('checks each row by its own schema, also where rows are alike', async () => {
  const list = [{ text: 'one' }, { text: 'too long' }, { text: 'too long' }];

  await expect(rows().validate(list, OPTIONS)).rejects.toMatchObject({
    inner: [{ path: '[1].text' }, { path: '[2].text' }],
  });
});

it('checks a row again for each validation', async () => {
  const row = { text: 'one' };
  await rows().validate([row], OPTIONS);
  row.text = 'too long';

  await expect(rows().validate([row], OPTIONS)).rejects.toMatchObject({
    errors: [expect.stringContaining('[0].text')],
  });
});

it('takes what is no row for what it is', async () => {
  await expect(rows().validate(['text', 5, null], OPTIONS)).rejects.toMatchObject({
    name: 'ValidationError',
  });
});
