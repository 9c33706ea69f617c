import { BaseSchema, object, string } from 'yup';
import { copyFlatly } from '../../../src/lib/flat-copies';
import { valueAt } from '../../../src/lib/record';

/** What building a schema makes of it, as yup copies it. */
const built = () =>
  object({
    name: string().required().max(3).meta({ a: 1 }).label('Name').nullable(),
    mail: string().email().default('x@example.org'),
  }).required();

const judge = async (schema: ReturnType<typeof built>) =>
  Promise.all(
    [{ name: 'abc' }, { name: null }, { name: 'abcd', mail: 'x' }, null].map((value) =>
      schema
        .validate(value, { abortEarly: false })
        .catch((error: unknown) => valueAt(error, 'errors')),
    ),
  );

it('changes nothing of what schemas say, and is done once', async () => {
  const before = await judge(built());
  const described = built().describe();
  copyFlatly(BaseSchema);
  const clone: unknown = Reflect.get(BaseSchema.prototype, 'clone');
  copyFlatly(BaseSchema);

  expect(Reflect.get(BaseSchema.prototype, 'clone')).toBe(clone);
  expect(await judge(built())).toEqual(before);
  expect(built().describe()).toEqual(described);
});

it('keeps what a copy is told from the schema that it was made from', () => {
  copyFlatly(BaseSchema);
  const one = string().meta({ a: 1 });
  const other = one.meta({ b: 2 }).label('Other').nullable();

  expect(one.describe()).toMatchObject({ meta: { a: 1 } });
  expect(one.describe().label).toBeUndefined();
  expect(other.describe()).toMatchObject({ meta: { a: 1, b: 2 }, label: 'Other' });
  expect(one.isValidSync(null)).toBe(false);
  expect(other.isValidSync(null)).toBe(true);
});
