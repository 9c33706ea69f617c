import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { SchemaAttribute } from '../../../src/platform/schema';
import { CHECKED_ALIKE, copySchemasQuickly } from '../../../src/platform/schema-copies';

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

const components = (...attributes: readonly Record<string, SchemaAttribute>[]) =>
  attributes.map((one) => ({ attributes: one }));

beforeAll(() => {
  copySchemasQuickly([]);
});

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

describe('a list of components', () => {
  /** Rows of one attribute, as Strapi makes their schema: from the row and its model. */
  const listOf = (name: string) =>
    yup.array().of(
      yup.lazy((row) => {
        made.push(row);
        return yup.object().shape({ [name]: yup.string().max(5) });
      }),
    );
  const list = [{ text: 'one' }, { text: 'two' }, { text: 'three' }];

  it('gets one schema for all its rows where nothing in it is made from their values', async () => {
    copySchemasQuickly(components({ plain: { type: 'string', maxLength: 5 } }));
    const rows = [{ plain: 'one' }, { plain: 'too long' }, { plain: 'two' }, { plain: 'longer' }];

    await expect(listOf('plain').validate(rows, OPTIONS)).rejects.toMatchObject({
      inner: [{ path: '[1].plain' }, { path: '[3].plain' }],
    });
    expect(made).toEqual([rows[0]]);
  });

  it('gets a new one for each list', async () => {
    copySchemasQuickly(components({ plain: { type: 'string' } }));
    await listOf('plain').validate([{ plain: 'one' }], OPTIONS);
    await listOf('plain').validate([{ plain: 'two' }], OPTIONS);

    expect(made).toEqual([{ plain: 'one' }, { plain: 'two' }]);
  });

  it.each([
    ['is unique', 'unique', { type: 'string', unique: true }],
    ['is shown on a condition', 'conditional', { type: 'string', conditions: { visible: true } }],
    ['is a slug', 'slug', { type: 'uid' }],
    ['holds blocks', 'blocks', { type: 'blocks' }],
    ['leads somewhere', 'link', { type: 'relation' }],
    ['holds a file', 'file', { type: 'media' }],
    ['holds components', 'parts', { type: 'component', repeatable: true }],
  ])('gets one for each row where an attribute %s', async (_, name, attribute) => {
    copySchemasQuickly(components({ [name]: attribute }));
    const rows = list.map(({ text }) => ({ [name]: text }));
    await listOf(name).validate(rows, OPTIONS);

    expect(made).toEqual(rows);
  });

  it('gets one for each row where a component of the same attributes needs it', async () => {
    copySchemasQuickly(
      components({ twice: { type: 'string' } }, { twice: { type: 'string', unique: true } }),
    );
    copySchemasQuickly(components({ twice: { type: 'string' } }));
    const rows = list.map(({ text }) => ({ twice: text }));
    await listOf('twice').validate(rows, OPTIONS);

    expect(made).toEqual(rows);
  });

  it('is told from others by what is written of it', async () => {
    copySchemasQuickly(
      components({ written: { type: 'string' }, kept: { type: 'uid', writable: false } }),
    );
    await listOf('written').validate([{ written: 'one' }, { written: 'two' }], OPTIONS);

    expect(made).toHaveLength(1);
  });
});

it.each(CHECKED_ALIKE)('makes no rule for %s from the value in Strapi either', (type) => {
  const core = dirname(fromStrapi.resolve('@strapi/core/package.json'));
  const { Validators } = fromStrapi(join(core, 'dist/services/entity-validator/validators.js')) as {
    Validators: Record<string, (metas: object, options: object) => unknown>;
  };
  const forbidden = new Proxy(
    {},
    {
      get: (_, name) => {
        throw new Error(`${String(name)} was looked at`);
      },
    },
  );
  const attr = { type, enum: ['a'], min: 1, max: 2, minLength: 1, maxLength: 2, regex: 'a' };
  const metas = { attr, model: {}, data: forbidden, updatedAttribute: forbidden };

  expect(Validators[type]).toBeDefined();
  for (const isDraft of [true, false])
    expect(() => Validators[type]?.(metas, { isDraft })).not.toThrow();
});
