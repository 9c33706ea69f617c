import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shellCommands, type ShellCommand } from './shell-words';
import { PROJECT_ROOT } from './test-environment';

/** The address that guides give Lectern: where the demo is, and where a site has it. */
const HOMES = ['http://127.0.0.1:1337', 'https://cms.example.org'] as const;

export interface GuideRequest {
  /** The guide, and what is written there. */
  readonly title: string;
  readonly method: string;
  /** Behind the address of Lectern. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** As a comment behind the request says; 200 without one. */
  readonly status: number;
}

export interface Guide {
  /** From the root of the project. */
  readonly file: string;
  /** In the order in which they are written. */
  readonly requests: readonly GuideRequest[];
  /** All its TypeScript, which is one program; null where there is none. */
  readonly program: string | null;
  /** The first line of everything that is marked as not to be run: a fence with `not-run` behind its language. */
  readonly notRun: readonly string[];
}

/** Everything that is written for those who use Lectern. */
export const readGuides = (): readonly Guide[] => {
  const docs = readdirSync(join(PROJECT_ROOT, 'docs')).filter((name) => name.endsWith('.md'));
  return ['README.md', 'client/README.md', ...docs.sort().map((name) => `docs/${name}`)].map(
    readGuide,
  );
};

const readGuide = (file: string): Guide => {
  const text = readFileSync(join(PROJECT_ROOT, file), 'utf8');
  const fences = fencesOf(text);
  const run = fences.filter(({ isRun }) => isRun);
  const ofLanguage = (...languages: string[]) =>
    run.filter(({ language }) => languages.includes(language)).map(({ inside }) => inside);
  const programs = ofLanguage('ts', 'js');
  return {
    file,
    requests: [
      ...ofLanguage('sh', 'bash').flatMap(shellCommands).filter(isRequest).map(requestOf(file)),
      ...ofLanguage('html').flatMap(addressesIn).map(readOf(file)),
      ...ofLanguage('graphql').map(queryOf(file)),
      ...ofLanguage('http').map(messageOf(file)),
    ],
    program: programs.length === 0 ? null : programs.join('\n'),
    notRun: fences
      .filter(({ isRun }) => !isRun)
      .map(({ inside }) => `${file}: ${inside.split('\n', 1)[0] ?? ''}`),
  };
};

interface Fence {
  readonly language: string;
  readonly isRun: boolean;
  readonly inside: string;
}

const fencesOf = (text: string): Fence[] =>
  [...text.matchAll(/^( *)```(\w+)([^\n]*)\n([^]*?)^\1```$/gm)].map(
    ([, , language = '', more = '', inside = '']) => ({
      language,
      inside,
      isRun: !more.split(' ').includes('not-run'),
    }),
  );

const isRequest = ({ words: [command] }: ShellCommand): boolean => command === 'curl';

/** Options of curl that a guide may use, and how many words they take. */
const OPTIONS: Readonly<Record<string, 0 | 1>> = {
  '-g': 0,
  '-i': 0,
  '-s': 0,
  '-I': 0,
  '-O': 0,
  '-X': 1,
  '-H': 1,
  '-d': 1,
  '-o': 1,
};

/** A request that a test cannot run fails here: run it, or mark its fence. */
const requestOf =
  (file: string) =>
  ({ words, comment, text }: ShellCommand): GuideRequest => {
    const { addresses, valuesOf } = readWords(words.slice(1), `${file}: ${text}`);
    const [address = '', another] = addresses;
    if (another !== undefined) throw new Error(`${file}: two addresses in: ${text}`);
    const data = valuesOf('-d');
    const body = data.length === 0 ? null : data.join('&');
    const [method = methodOf(valuesOf('-I').length > 0, body)] = valuesOf('-X');
    return {
      title: `${file}: ${text}`,
      method,
      path: pathOf(file, address),
      body,
      headers: headersOf(valuesOf('-H')),
      status: Number(/^\d{3}\b/.exec(comment ?? '')?.[0] ?? 200),
    };
  };

const readWords = (
  words: readonly string[],
  place: string,
): { addresses: readonly string[]; valuesOf: (option: string) => readonly string[] } => {
  const waiting = [...words];
  const addresses: string[] = [];
  const given: (readonly [option: string, value: string])[] = [];
  for (let word = waiting.shift(); word !== undefined; word = waiting.shift()) {
    const taken = OPTIONS[word];
    if (!word.startsWith('-')) addresses.push(word);
    else if (taken === undefined)
      throw new Error(`curl ${word} is not known to this test: ${place}`);
    else given.push([word, taken === 1 ? (waiting.shift() ?? '') : '']);
  }
  const valuesOf = (option: string): string[] =>
    given.filter(([name]) => name === option).map(([, value]) => value);
  return { addresses, valuesOf };
};

const headersOf = (lines: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    lines.map((line) => {
      const [, name = '', value = ''] = /^([^:]+): *([^]*)$/.exec(line) ?? [];
      return [name, value];
    }),
  );

const methodOf = (isHead: boolean, body: string | null): string => {
  if (isHead) return 'HEAD';
  return body === null ? 'GET' : 'POST';
};

const pathOf = (file: string, address: string): string => {
  const home = HOMES.find((one) => address === one || address.startsWith(`${one}/`));
  if (home === undefined) throw new Error(`${file}: not an address of Lectern: ${address}`);
  return address.slice(home.length);
};

/** What a page of a site asks Lectern for, by `src`, `href` or in a script. */
const addressesIn = (html: string): string[] =>
  [...html.matchAll(/https?:\/\/[^\s"'<>`]+/g)]
    .map(([address]) => address)
    .filter((address) => HOMES.some((home) => address.startsWith(home)));

const readOf =
  (file: string) =>
  (address: string): GuideRequest => ({
    title: `${file}: ${address}`,
    method: 'GET',
    path: pathOf(file, address),
    headers: {},
    body: null,
    status: 200,
  });

const queryOf =
  (file: string) =>
  (query: string): GuideRequest => ({
    title: `${file}: ${query.split('\n', 1)[0] ?? ''}`,
    method: 'POST',
    path: '/graphql',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query }),
    status: 200,
  });

/** `GET /path`, headers, an empty line, a body. */
const messageOf =
  (file: string) =>
  (message: string): GuideRequest => {
    const [head = '', ...rest] = message.split('\n\n');
    const [first = '', ...headers] = head.trim().split('\n');
    const [method = '', path = ''] = first.split(' ');
    const body = rest.join('\n\n').trim();
    return {
      title: `${file}: ${first}`,
      method,
      path,
      status: 200,
      headers: headersOf(headers),
      body: body === '' ? null : body,
    };
  };

/** A program of a guide, talking to `url` instead. */
export const programFor = (program: string, url: string): string =>
  HOMES.reduce((text, home) => text.replaceAll(home, url), program);
