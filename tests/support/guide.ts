import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './test-environment';

export const DEMO_URL = 'http://127.0.0.1:1337';

export interface GuideRequest {
  /** As it is written. */
  readonly line: string;
  /** Behind the address of the demo. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As a comment behind the request says; 200 without one. */
  readonly status: number;
}

/** The requests and programs in a guide. */
export const readGuide = (
  file: string,
): { readonly requests: readonly GuideRequest[]; readonly program: string } => {
  const text = readFileSync(join(PROJECT_ROOT, 'docs', file), 'utf8');
  return {
    requests: blocksOf(text, 'sh')
      .flatMap((block) => block.split('\n').filter(Boolean))
      .map(request),
    program: blocksOf(text, 'ts').join('\n'),
  };
};

const blocksOf = (text: string, language: string): string[] =>
  [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)]
    .filter(([, found]) => found === language)
    .map(([, , block]) => block ?? '');

const request = (line: string): GuideRequest => {
  const [, path] = new RegExp(`^curl (?:-g )?'${DEMO_URL}([^']*)'`).exec(line) ?? [];
  if (path === undefined) throw new Error(`Not a request that a test can run: ${line}`);
  const headers = [...line.matchAll(/-H '([^:]+): ([^']*)'/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  return {
    line,
    path,
    headers: Object.fromEntries(headers) as Record<string, string>,
    status: Number(/# (\d{3})$/.exec(line)?.[1] ?? 200),
  };
};
