import { isRecord } from '../../../lib/record';
import {
  invalidQuestion,
  shown,
  type AskedModel,
  type AskedType,
  type QuestionProblem,
} from './model';
import { firstProblem, noAttribute } from './problems';

interface SortScope {
  readonly model: AskedModel;
  readonly type: AskedType | null;
}

/** The first thing in a sort that cannot be sorted by. `path` is where the sort stands in the query. */
export const sortProblem = (
  scope: SortScope,
  sort: unknown,
  path: string,
): QuestionProblem | null => {
  if (sort === undefined || sort === null) return null;
  if (Array.isArray(sort)) return firstProblem(sort, (item) => keyProblem(scope, item, path));
  return keyProblem(scope, sort, path);
};

const keyProblem = (scope: SortScope, key: unknown, path: string): QuestionProblem | null => {
  if (typeof key === 'string') {
    return firstProblem(key.split(','), (part) => pathProblem(scope, part.trim(), path));
  }
  if (!isRecord(key)) return invalidQuestion(path, 'must be attributes, such as title:asc.');
  return firstProblem(Object.entries(key), ([name, order]) =>
    isRecord(order)
      ? stepProblem(scope, name, {
          path,
          next: (type) => keyProblem({ ...scope, type }, order, path),
        })
      : pathProblem(scope, `${name}:${typeof order === 'string' ? order : ''}`, path),
  );
};

const pathProblem = (scope: SortScope, key: string, path: string): QuestionProblem | null => {
  const [names = '', order = 'asc', ...more] = key.split(':').map((part) => part.trim());
  if (more.length > 0 || !/^(asc|desc)$/i.test(order)) {
    return invalidQuestion(path, `must name an order, asc or desc, after “${shown(names)}:”.`);
  }
  return stepsProblem(scope, names.split('.'), path);
};

const stepsProblem = (
  scope: SortScope,
  [name = '', ...rest]: readonly string[],
  path: string,
): QuestionProblem | null =>
  stepProblem(scope, name, {
    path,
    next: rest.length === 0 ? null : (type) => stepsProblem({ ...scope, type }, rest, path),
  });

interface Step {
  readonly path: string;
  /** Null at the end of the path. */
  readonly next: ((type: AskedType | null) => QuestionProblem | null) | null;
}

const stepProblem = (
  { model, type }: SortScope,
  name: string,
  { path, next }: Step,
): QuestionProblem | null => {
  if (isNoName(name)) return noAttribute(path, name);
  const attribute = type?.attributes.get(name);
  // Strapi refuses what there is not.
  if (!attribute) return next ? next(null) : null;
  if (attribute.is === 'value') {
    return next ? invalidQuestion(path, `goes on after “${name}”, which leads nowhere.`) : null;
  }
  if (next) return next(attribute.target === null ? null : model(attribute.target));
  return invalidQuestion(path, `names “${name}”, which has no order. Name an attribute of it.`);
};

const isNoName = (name: string): boolean => name in Object.prototype || !/^[\w-]+$/.test(name);
