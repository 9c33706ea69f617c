import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellsOf, type FormLayout } from '../../../../src/features/content/form-layout';
import { COMPONENT_LAYOUTS } from '../../../../src/features/editing/component-layouts';
import { layOver } from '../../../../src/features/editing/form-layout';
import { TYPE_LAYOUTS } from '../../../../src/features/editing/type-layouts';

const SOURCE = join(__dirname, '..', '..', '..', '..', 'src');
const TYPES = TYPE_LAYOUTS;

const attributesOf = ({ uid }: FormLayout): string[] => {
  const [, name = ''] = uid.split('.');
  const file = uid.startsWith('api::')
    ? join('api', name, 'content-types', name, 'schema.json')
    : join('components', `${uid.replace('.', '/')}.json`);
  return Object.keys(JSON.parse(readFileSync(join(SOURCE, file), 'utf8')).attributes);
};

describe.each([...TYPES, ...COMPONENT_LAYOUTS].map((layout) => [layout.uid, layout] as const))(
  '%s',
  (_uid, layout) => {
    it('has a label for every attribute, and for nothing else', () => {
      expect(layout.texts.map(([name]) => name).sort()).toEqual(attributesOf(layout).sort());
    });

    it('shows only attributes that exist, each once, in rows that fit', () => {
      const shown = layout.rows.flatMap(cellsOf).map(([name]) => name);

      expect(new Set(shown).size).toBe(shown.length);
      expect(attributesOf(layout)).toEqual(
        expect.arrayContaining([...shown, layout.mainField, ...layout.columns]),
      );
      for (const row of layout.rows) {
        expect(cellsOf(row).reduce((sum, [, width]) => sum + width, 0)).toBeLessThanOrEqual(12);
      }
    });
  },
);

it.each(TYPES.map((layout) => [layout.uid, layout] as const))(
  '%s shows every attribute in its form',
  (_uid, layout) => {
    expect(
      layout.rows
        .flatMap(cellsOf)
        .map(([name]) => name)
        .sort(),
    ).toEqual(attributesOf(layout).sort());
  },
);

it('layOver keeps what the layout does not name, and calls in plain words what Strapi keeps of each document', () => {
  const current = {
    settings: { pageSize: 10, mainField: 'id' },
    metadatas: {
      own: { edit: { visible: false }, list: { sortable: true } },
      createdAt: { edit: {}, list: { sortable: true } },
      name: { edit: { editable: true }, list: {} },
    },
    layouts: { list: ['id'], edit: [] },
  };
  const layout: FormLayout = {
    uid: 'x',
    mainField: 'name',
    columns: [],
    rows: ['name', ['born', 'died'], { first: 4, last: 8 }],
    texts: [['name', 'Name', 'As printed.']],
    readOnly: ['name'],
  };

  expect(layOver(current, layout)).toEqual({
    settings: { pageSize: 10, mainField: 'name' },
    metadatas: {
      own: { edit: { visible: false }, list: { sortable: true } },
      createdAt: {
        edit: { label: 'Created', description: '' },
        list: { sortable: true, label: 'Created' },
      },
      name: {
        edit: { editable: false, label: 'Name', description: 'As printed.' },
        list: { label: 'Name' },
      },
    },
    layouts: {
      list: ['id'],
      edit: [
        [{ name: 'name', size: 12 }],
        [
          { name: 'born', size: 6 },
          { name: 'died', size: 6 },
        ],
        [
          { name: 'first', size: 4 },
          { name: 'last', size: 8 },
        ],
      ],
    },
  });
});
