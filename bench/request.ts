export interface BenchRequest {
  readonly method: 'GET' | 'POST';
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export const get = (path: string): BenchRequest => ({ method: 'GET', path, headers: {} });
