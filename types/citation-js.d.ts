/** The part of Citation.js that is used here; version 0.7 ships no types. */
declare module '@citation-js/core' {
  interface CslConfiguration {
    readonly templates: { add(name: string, style: string): void; has(name: string): boolean };
  }
  export const plugins: {
    readonly config: { get(name: '@csl'): CslConfiguration };
    readonly output: {
      format(name: string, items: readonly unknown[], options?: object): string;
    };
    readonly input: { chain(data: unknown, options?: object): Record<string, unknown>[] };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
