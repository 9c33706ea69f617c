import { join } from 'node:path';
import type { ValidateFunction } from 'ajv/dist/2020';
import type { Json } from './http';
import { requireOutside } from './outside';

/** The committed description of the API, and whether answers are what it says. */
export interface Contract {
  readonly document: Json;
  /** The description of the route that a path belongs to; null for what is not part of the API. */
  operationAt(path: string): ContractOperation | null;
  /** What is wrong with an answer, or null. */
  problemOf(answer: GivenAnswer): string | null;
}

export interface ContractOperation {
  readonly id: string;
  readonly template: string;
}

export interface GivenAnswer {
  readonly method: string;
  readonly url: URL;
  readonly status: number;
  readonly contentType: string | null;
  readonly text: string;
  /** Tokens can have fewer rights than the public: what they may not read is missing. */
  readonly hasToken?: boolean;
}

export const readContract = (): Contract => {
  const { document, validators } = requireOutside(
    join(__dirname, 'contract-validators.js'),
  ) as Described;
  const routes = Object.keys(document.paths).map(routeOf).sort(bySpecificity);
  const find = (path: string) => routes.find(({ pattern }) => pattern.test(path))?.template ?? null;
  return {
    document,
    operationAt: (path) => {
      const template = find(path);
      if (template === null) return null;
      return { id: document.paths[template].get.operationId, template };
    },
    problemOf: (answer) => {
      const template = find(answer.url.pathname);
      if (template === null || !['GET', 'HEAD'].includes(answer.method)) return null;
      const isDraft = answer.url.searchParams.get('status') === 'draft';
      const kind = isDraft || answer.hasToken ? 'partial' : 'whole';
      const response = document.paths[template].get.responses[answer.status];
      return problemIn({ answer, template, response, document, validate: validators[kind] });
    },
  };
};

let kept: Contract | null = null;

/** Rejects if an answer of a described route is not what the contract says. */
export const assertContract = async ({
  readText,
  ...answer
}: Omit<GivenAnswer, 'text'> & {
  readonly readText: () => string | Promise<string>;
}): Promise<void> => {
  kept ??= readContract();
  if (!kept.operationAt(answer.url.pathname)) return;
  const problem = kept.problemOf({ ...answer, text: await readText() });
  if (problem) throw new Error(problem);
};

const routeOf = (template: string) => ({
  template,
  pattern: new RegExp(
    `^${template
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('([^/]+?)')}/?$`,
    'i',
  ),
});

/** `/api/publications/citations` is not a document. */
const bySpecificity = (a: { template: string }, b: { template: string }): number =>
  a.template.split('{').length - b.template.split('{').length ||
  b.template.length - a.template.length;

type Validators = (pointer: string) => ValidateFunction;

/** contract-validators.js */
interface Described {
  readonly document: Json;
  readonly validators: Readonly<Record<'whole' | 'partial', Validators>>;
}

interface Checked {
  readonly answer: GivenAnswer;
  readonly template: string;
  readonly response: Json;
  readonly document: Json;
  readonly validate: Validators;
}

const problemIn = (checked: Checked): string | null => {
  const { answer, template, response } = checked;
  const place = `${answer.method} ${answer.url.pathname}${answer.url.search} (${template})`;
  if (!response) return `${place}: status ${answer.status} is not in the contract.`;
  if (answer.method === 'HEAD' || answer.status === 304) return null;
  if (answer.contentType === null && isWithoutBody(response)) return null;
  const mediaType = (answer.contentType ?? '').split(';', 1).join('').trim();
  const pointer = contentPointer(checked, mediaType);
  if (pointer === null) {
    return `${place}: ${answer.status} with “${mediaType}” is not in the contract.`;
  }
  const problem = mediaType.endsWith('json') ? bodyProblem(checked, pointer) : null;
  return problem && `${place}: ${answer.status} is not as the contract says: ${problem}`;
};

const isWithoutBody = ({ content }: Json): boolean =>
  content !== undefined && Object.keys(content).length === 0;

const bodyProblem = ({ answer: { text }, validate: find }: Checked, pointer: string) => {
  const validate = find(encodeURI(pointer));
  if (validate(JSON.parse(text))) return null;
  return `${JSON.stringify(validate.errors?.slice(0, 6))}\n${text.slice(0, 600)}`;
};

/** Where the schema of an answer stands in the document; null if it has no such media type. */
const contentPointer = (checked: Checked, mediaType: string): string | null => {
  const { answer, template, response, document } = checked;
  const shared: string | undefined = response.$ref?.slice('#/components/responses/'.length);
  const { content } = shared === undefined ? response : document.components.responses[shared];
  if (!content?.[mediaType]) return null;
  const place =
    shared === undefined
      ? `/paths/${escapePointer(template)}/get/responses/${answer.status}`
      : `/components/responses/${shared}`;
  return `${place}/content/${escapePointer(mediaType)}/schema`;
};

const escapePointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
