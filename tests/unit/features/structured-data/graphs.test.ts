import type { Graph, JsonLdNode } from '../../../../src/features/content/json-ld';
import { PUBLICATION_TYPES } from '../../../../src/features/content/published-publication';
import { printGraph } from '../../../../src/features/structured-data/graph';
import type { Json } from '../../../support/http';
import {
  contextOf,
  expertPageRow,
  interviewPageRow,
  publicationPageRow,
  showPageRow,
  topicPageRow,
  toldPage,
} from '../../../support/published-pages';
import { expandSchemaOrg, misplacedProperties } from '../../../support/schema-org';

const graphOf = (...page: Parameters<typeof toldPage>): Graph => toldPage(...page).graph();

const context = contextOf();
const bareSite = contextOf({ logo: null, defaultShareImage: null, contact: null });
const BARE_WORK = { topics: [], updatedAt: null, locale: null };

const GRAPHS: readonly (readonly [string, Graph])[] = [
  ['an interview', graphOf('interviews', interviewPageRow(), context)],
  [
    'an interview with little in it',
    graphOf(
      'interviews',
      interviewPageRow({
        ...BARE_WORK,
        guests: [],
        show: null,
        audio: null,
        hostName: '',
        standfirst: null,
        duration: 0,
        transcript: [],
      }),
      bareSite,
    ),
  ],
  ...PUBLICATION_TYPES.map(
    (publicationType) =>
      [
        `a publication (${publicationType})`,
        graphOf('publications', publicationPageRow({ publicationType }), context),
      ] as const,
  ),
  [
    'a publication with little in it',
    graphOf(
      'publications',
      publicationPageRow({
        ...BARE_WORK,
        authors: [],
        doi: null,
        externalUrl: null,
        cover: null,
        document: null,
        summary: ' ',
      }),
      bareSite,
    ),
  ],
  ['an expert', graphOf('experts', expertPageRow(), context)],
  [
    'an expert with little in it',
    graphOf(
      'experts',
      expertPageRow({ orcid: null, photo: null, links: [], jobTitle: null, affiliation: null }),
      bareSite,
    ),
  ],
  ['a topic', graphOf('topics', topicPageRow(), context)],
  [
    'a topic at the top',
    graphOf('topics', topicPageRow({ parent: null, description: null }), bareSite),
  ],
  ['a show', graphOf('shows', showPageRow(), context)],
  ['a show on the radio only', graphOf('shows', showPageRow({ podcast: null }), context)],
];

/** Every node in a graph, also those within others. */
const nodesIn = (value: unknown): Json[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(nodesIn)];
};

const nodeOf = ({ '@graph': nodes }: Graph, type: string): Json => {
  const node = nodes.find((one) => one['@type'] === type);
  if (!node) throw new Error(`There is no ${type}.`);
  return node;
};

/** What Google asks for in its documentation of articles, profiles, breadcrumbs and publishers. */
const ASKED_BY_GOOGLE: Readonly<Record<string, readonly string[]>> = {
  AnalysisNewsArticle: [
    'headline',
    'image',
    'datePublished',
    'dateModified',
    'author',
    'publisher',
  ],
  Article: ['headline', 'image', 'datePublished', 'dateModified', 'author', 'publisher'],
  Report: ['headline', 'image', 'datePublished', 'dateModified', 'author', 'publisher'],
  ProfilePage: ['mainEntity'],
  Person: ['name'],
  Organization: ['name', 'url', 'logo'],
  ImageObject: ['url'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
};

describe('the graph of', () => {
  it.each(GRAPHS)('%s is JSON-LD of which a processor drops nothing', async (_, graph) => {
    const nodes = await expandSchemaOrg(JSON.parse(printGraph(graph)));

    expect(nodes).toHaveLength(graph['@graph'].length);
  });

  it.each(GRAPHS)('%s has each property on a thing that has it in schema.org', (_, graph) => {
    expect(misplacedProperties(graph['@graph'])).toEqual([]);
  });

  it.each(GRAPHS)('%s refers to nothing that is not in it, and has it once', (_, graph) => {
    const described = graph['@graph'].map((node) => node['@id']);
    const references = nodesIn(graph).filter((node) => Object.keys(node).join() === '@id');

    expect(new Set(described).size).toBe(described.length);
    expect(described).toEqual(expect.arrayContaining(references.map((node) => node['@id'])));
    for (const id of described) expect(id).toMatch(/^https:\/\/meridian\.example\/.*#/);
  });

  it.each(GRAPHS)('%s says nothing empty', (_, graph) => {
    const values = nodesIn(graph).flatMap((node) => Object.values(node));

    expect(values.filter((value) => value === null || value === '')).toEqual([]);
    expect(values.filter((value) => Array.isArray(value) && value.length === 0)).toEqual([]);
  });

  it.each(GRAPHS)('%s can stand in a script element', (_, graph) => {
    expect(printGraph(graph)).not.toContain('<');
    expect(JSON.parse(printGraph(graph))).toEqual(JSON.parse(JSON.stringify(graph)));
  });

  it.each(GRAPHS.filter(([name]) => !name.includes('little') && !name.includes('top')))(
    '%s has what Google asks for',
    (_, graph) => {
      for (const node of nodesIn(graph)) {
        const isReference = Object.keys(node).join() === '@id';
        const isBroadcaster = node.name === 'Harbor Radio';
        const asked = isReference || isBroadcaster ? [] : (ASKED_BY_GOOGLE[node['@type']] ?? []);
        expect(Object.keys(node)).toEqual(expect.arrayContaining([...asked]));
      }
    },
  );

  it.each(GRAPHS)('%s has a trail of at least two pages, numbered from 1', (_, graph) => {
    const { itemListElement: steps } = nodeOf(graph, 'BreadcrumbList');

    expect(steps.length).toBeGreaterThanOrEqual(2);
    expect(steps.map(({ position }: Json) => position)).toEqual(
      steps.map((_step: Json, index: number) => index + 1),
    );
    expect(steps[0]).toMatchObject({
      name: 'Meridian Institute',
      item: 'https://meridian.example/',
    });
  });
});

describe('an interview', () => {
  it('is an episode of a podcast where the show has one and there is something to hear', () => {
    const url = 'https://meridian.example/interviews/who-measures-the-river';
    const graph = graphOf('interviews', interviewPageRow(), context);

    expect(nodeOf(graph, 'PodcastEpisode')).toMatchObject({
      '@id': `${url}#episode`,
      additionalType: 'https://schema.org/RadioEpisode',
      url,
      datePublished: '2025-03-07',
      duration: 'PT12M34S',
      actor: [{ '@id': 'https://meridian.example/experts/nadia-okafor#person-e1' }],
      author: { '@type': 'Person', name: 'Tom Brandt' },
      partOfSeries: { '@id': 'https://meridian.example/shows/the-long-view#series-s1' },
      associatedMedia: { '@id': `${url}#audio` },
    });
    expect(nodeOf(graph, 'AudioObject')).toMatchObject({
      contentUrl: 'https://cms.example/uploads/talk.mp3',
      encodingFormat: 'audio/mpeg',
      contentSize: '9000000',
      transcript: 'Tom Brandt: Who measures?\nNadia Okafor: Nobody </script> does.',
    });
    expect(nodeOf(graph, 'PodcastSeries')).toMatchObject({ name: 'The Long View' });
  });

  it('is one of a radio programme without a podcast, and has its transcript itself without audio', () => {
    const silent = graphOf('interviews', interviewPageRow({ audio: null }), context);
    const aired = graphOf('interviews', interviewPageRow({ show: null }), context);

    expect(nodeOf(silent, 'RadioEpisode').text).toContain('Tom Brandt: Who measures?');
    expect(nodeOf(aired, 'RadioEpisode')).not.toHaveProperty('partOfSeries');
    expect(nodeOf(aired, 'RadioEpisode')).not.toHaveProperty('text');
  });

  it.each([
    [59, 'PT59S'],
    [3600, 'PT1H'],
    [3661, 'PT1H1M1S'],
    [86_400, 'PT24H'],
  ])('of %d seconds lasts %s', (duration, written) => {
    const graph = graphOf('interviews', interviewPageRow({ duration }), context);
    expect(nodeOf(graph, 'AudioObject').duration).toBe(written);
  });

  it('in another language is at the address of that language', () => {
    const graph = graphOf('interviews', interviewPageRow({ locale: 'de' }), context);
    expect(nodeOf(graph, 'PodcastEpisode')).toMatchObject({
      url: 'https://meridian.example/de/interviews/who-measures-the-river',
      inLanguage: 'de',
    });
  });

  it('is at the address that editors call canonical', () => {
    const seo = { canonicalUrl: 'https://radio.example/talk' };
    const graph = graphOf('interviews', interviewPageRow({ seo }), context);
    expect(nodeOf(graph, 'PodcastEpisode').url).toBe('https://radio.example/talk');
  });
});

describe('a publication', () => {
  it.each([
    ['analysis', 'AnalysisNewsArticle'],
    ['special-report', 'Report'],
    ['commentary', 'Article'],
    ['book', 'Book'],
  ])('of the kind %s is a %s', (publicationType, type) => {
    const graph = graphOf('publications', publicationPageRow({ publicationType }), context);
    expect(nodeOf(graph, type)).toMatchObject({
      headline: 'Who Measures the River',
      author: [{ name: 'Nadia Okafor', sameAs: expect.any(Array) }],
      sameAs: ['https://doi.org/10.1234/rivers.7', 'https://journal.example/rivers'],
      identifier: { propertyID: 'DOI', value: '10.1234/rivers.7' },
      encoding: { contentUrl: 'https://cms.example/uploads/rivers.pdf' },
    });
  });

  it('without authors is by the institute', () => {
    const graph = graphOf('publications', publicationPageRow({ authors: [] }), context);
    expect(nodeOf(graph, 'AnalysisNewsArticle').author).toMatchObject({
      '@type': 'Organization',
      name: 'Meridian Institute',
    });
  });
});

describe('a person', () => {
  const personOf = (more: object): JsonLdNode =>
    nodeOf(graphOf('experts', expertPageRow(more), context), 'Person');

  it('has titles and degrees beside the name', () => {
    expect(personOf({ name: 'Prof. Dr. Ada Merrow, PhD' })).toMatchObject({
      name: 'Ada Merrow',
      honorificPrefix: 'Prof. Dr.',
      honorificSuffix: 'PhD',
    });
    expect(personOf({ name: 'Ada Merrow' })).not.toHaveProperty('honorificPrefix');
  });

  it('is known elsewhere by ORCID and links', () => {
    expect(personOf({}).sameAs).toEqual([
      'https://orcid.org/0000-0002-1825-0097',
      'https://social.example/nadia',
    ]);
  });

  it.each([
    [{ affiliation: 'fellow' }, { '@id': 'https://meridian.example/#organization' }],
    [{ affiliation: 'external' }, undefined],
    [{ affiliation: 'former' }, undefined],
    [
      { affiliation: 'external', organization: 'Delta University' },
      { '@type': 'Organization', name: 'Delta University' },
    ],
    [
      { organization: 'Meridian Institute', affiliation: 'external' },
      { '@id': 'https://meridian.example/#organization' },
    ],
  ])('with %j is affiliated with %j', (more, affiliation) => {
    expect(personOf(more).affiliation).toEqual(affiliation);
  });
});

it('the trail of a topic leads over the topic above it', () => {
  const { itemListElement } = nodeOf(graphOf('topics', topicPageRow(), context), 'BreadcrumbList');
  expect(itemListElement.map(({ name }: Json) => name)).toEqual([
    'Meridian Institute',
    'Environment',
    'Water',
  ]);
});

describe('the judges', () => {
  it('reject a term that schema.org has not, and an address that is not absolute', async () => {
    const node = { '@context': 'https://schema.org', '@type': 'Person', name: 'Nadia' };

    await expect(expandSchemaOrg({ ...node, nick: 'Nad' })).rejects.toThrow();
    await expect(expandSchemaOrg({ ...node, '@type': 'Expert' })).rejects.toThrow();
    await expect(expandSchemaOrg({ ...node, '@id': '/nadia' })).rejects.toThrow();
    await expect(expandSchemaOrg(node)).resolves.toHaveLength(1);
  });

  it('name a property that is on the wrong thing', () => {
    expect(misplacedProperties([{ '@type': 'Person', author: { '@type': 'Thing' } }])).toEqual([
      'Person.author',
    ]);
  });
});
