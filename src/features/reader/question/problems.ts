import { invalidQuestion, shown, type QuestionProblem } from './model';

export const firstProblem = <Item>(
  items: readonly Item[],
  problemOf: (item: Item, index: number) => QuestionProblem | null,
): QuestionProblem | null => {
  for (const [index, item] of items.entries()) {
    const problem = problemOf(item, index);
    if (problem) return problem;
  }
  return null;
};

export const noAttribute = (parameter: string, name: string): QuestionProblem =>
  invalidQuestion(
    parameter,
    name === '' ? 'names no attribute.' : `names “${shown(name)}”, which is no attribute.`,
  );
