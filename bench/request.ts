export interface BenchRequest {
  readonly method: 'GET' | 'POST';
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export function get(path: string): BenchRequest {
  return { method: 'GET', path, headers: {} };
}
