import { fileIdsIn, picturesIn, placesIn } from '../../../../src/features/publishing/pictures';

const COMPONENTS = {
  'shared.seo': { shareImage: { type: 'media' }, title: { type: 'string' } },
};
const ATTRIBUTES = {
  cover: { type: 'media' },
  gallery: { type: 'media', multiple: true },
  body: { type: 'blocks' },
  seo: { type: 'component', component: 'shared.seo' },
  parts: { type: 'component', component: 'shared.seo', repeatable: true },
};

const placed = (data: object) =>
  placesIn(
    { ...data },
    ATTRIBUTES,
    (component) => COMPONENTS[component as keyof typeof COMPONENTS],
  );

const file = (id: number, more: object = {}) =>
  [id, { id, name: `${id}.png`, hash: `h${id}`, mime: 'image/png', ...more }] as const;

const found = (data: object, files: readonly (readonly [number, object])[] = []) =>
  picturesIn(placed(data), new Map(files)).map(
    ({ path, key, alternativeText }) => `${path.join('.')} ${key} ${alternativeText ?? '–'}`,
  );

it('knows files in fields, lists and components, as forms and requests name them', () => {
  const data = {
    cover: { id: 1 },
    gallery: [2, { id: 3 }],
    seo: { shareImage: 4 },
    parts: [{ shareImage: { id: 5 } }, { shareImage: null }, null],
  };

  expect(fileIdsIn(placed(data))).toEqual([1, 2, 3, 4, 5]);
  expect(found(data, [file(1), file(3, { alternativeText: ' A river ' }), file(5)])).toEqual([
    'cover h1 –',
    'gallery h3 A river',
    'parts.0.shareImage h5 –',
  ]);
});

it('takes blanks for no description, and no other file for a picture', () => {
  const files = [file(1, { alternativeText: '  ' }), file(2, { mime: 'application/pdf' })];

  expect(found({ cover: { id: 1 }, gallery: [{ id: 2 }] }, files)).toEqual(['cover h1 –']);
});

it('looks into texts, where the editor writes the name of a file for its description', () => {
  const image = (alternativeText: string | null) => ({
    type: 'image',
    image: { name: 'gauge.png', url: '/uploads/gauge.png', alternativeText },
    children: [{ type: 'text', text: '' }],
  });
  const body = [
    { type: 'paragraph', children: [{ type: 'text', text: 'Words.' }] },
    image('gauge.png'),
    { type: 'quote', children: [image('A gauge in a river')] },
  ];

  expect(found({ body })).toEqual([
    'body /uploads/gauge.png –',
    'body /uploads/gauge.png A gauge in a river',
  ]);
});

it('has nothing to say of what is no document', () => {
  expect(found({ cover: 'x', gallery: null, body: 7, seo: [], parts: 'y' })).toEqual([]);
});
