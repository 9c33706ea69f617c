import { firstOfEach } from '../../lib/by-key';
import type { Graph, JsonLdNode } from '../content/json-ld';

/** One consistent graph: each node once, the first description of it. */
export const graphOf = (nodes: readonly (JsonLdNode | null)[]): Graph => ({
  '@context': 'https://schema.org',
  '@graph': firstOfEach(
    nodes.filter((node) => node !== null),
    (node) => node['@id'] ?? node,
  ),
});

/** As text that can stand in a script element of a page: no `<` can end it. */
export const printGraph = (graph: object): string =>
  JSON.stringify(graph).replaceAll('<', '\\u003c');
