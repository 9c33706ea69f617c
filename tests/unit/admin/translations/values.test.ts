import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { VALUES_ENGLISH } from '../../../../src/admin/translations/values';
import { isRecord, listAt, valueAt } from '../../../../src/lib/record';

const SOURCE = join(__dirname, '..', '..', '..', '..', 'src');

/** Schemas of content types and components. */
const schemas = ['api', 'components'].flatMap((folder) =>
  readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => (folder === 'api' ? file.endsWith('schema.json') : file.endsWith('.json')))
    .map((file): unknown => JSON.parse(readFileSync(join(SOURCE, folder, file), 'utf8'))),
);

const values = schemas
  .map((schema) => valueAt(schema, 'attributes'))
  .flatMap((attributes) => (isRecord(attributes) ? Object.values(attributes) : []))
  .flatMap((attribute) => listAt(attribute, 'enum'))
  .map(String);

it('has words for each fixed value of a field, and for nothing else', () => {
  expect(Object.keys(VALUES_ENGLISH).sort()).toEqual([...new Set(values)].sort());
});
