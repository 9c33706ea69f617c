import { inOrderOf, lostLinks, translationBody } from '../../../../src/features/editing/lost-links';

const OTHER = {
  field: 'relatedPublications',
  target: 'api::publication.publication',
  links: [
    { documentId: 'a', title: 'First' },
    { documentId: 'b', title: 'Second' },
    { documentId: 'c', name: 'Third' },
    { documentId: 'd' },
  ],
};

it('names each link that was not taken, in order', () => {
  const filled = { connect: [{ documentId: 'b', locale: 'de' }], disconnect: [] };

  expect(lostLinks(OTHER, filled).map(({ documentId, name }) => [documentId, name])).toEqual([
    ['a', 'First'],
    ['c', 'Third'],
    ['d', 'd'],
  ]);
  expect(lostLinks({ ...OTHER, links: [] }, filled)).toEqual([]);
  expect(lostLinks(OTHER, undefined)).toHaveLength(4);
});

it('puts links in the order of the other language, and what it does not have last', () => {
  const links = [{ documentId: 'x' }, { apiData: { documentId: 'c' } }, { documentId: 'a' }];

  expect(inOrderOf(OTHER.links, links)).toEqual([links[2], links[1], links[0]]);
});

it('sends of what a form is filled with only what is stored, and no address of the other language', () => {
  const filled = {
    title: 'Rivers',
    slug: 'rivers',
    formerPaths: ['/node/1'],
    body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Words' }] }],
    cover: { id: 3, url: '/a.png' },
    transcript: [{ __temp_key__: 'a0', turnId: 't1', text: 'Words' }],
    authors: {
      connect: [{ id: 1, documentId: 'e', label: 'Nadia', name: 'Nadia', __temp_key__: 'a0' }],
      disconnect: [],
    },
  };

  expect(translationBody(filled)).toEqual({
    title: 'Rivers',
    body: filled.body,
    cover: filled.cover,
    transcript: [{ turnId: 't1', text: 'Words' }],
    authors: { connect: [{ id: 1, documentId: 'e', locale: undefined }], disconnect: [] },
  });
  expect(translationBody(null)).toEqual({});
});
