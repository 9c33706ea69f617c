import type { Graph, JsonLdNode } from '../content/json-ld';

/** One consistent graph: each node once, the first description of it. */
export const graphOf = (nodes: readonly (JsonLdNode | null)[]): Graph => {
  const seen = new Set<string>();
  const once = nodes.flatMap((node): JsonLdNode[] => {
    const id = node?.['@id'];
    if (node === null || (id !== undefined && seen.has(id))) return [];
    if (id !== undefined) seen.add(id);
    return [node];
  });
  return { '@context': 'https://schema.org', '@graph': once };
};

/** As text that can stand in a script element of a page: no `<` can end it. */
export const printGraph = (graph: object): string =>
  JSON.stringify(graph).replaceAll('<', '\\u003c');
