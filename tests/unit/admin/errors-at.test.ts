import { errorsAt } from '../../../src/admin/readiness/errors-at';
import type { PublicationProblem } from '../../../src/features/publishing/publication-gate';

const problem = (path: string, message = path): PublicationProblem => ({
  path: path.split('.'),
  code: 'FIELD_INVALID',
  message,
});
const errors = (...problems: readonly PublicationProblem[]) =>
  errorsAt(problems, ({ message }) => message);

it('stand by field, row and field of the row', () => {
  expect(
    errors(problem('title'), problem('transcript.0.text'), problem('transcript.3.end')),
  ).toEqual({
    title: 'title',
    transcript: { 0: { text: 'transcript.0.text' }, 3: { end: 'transcript.3.end' } },
  });
});

it('are the first at each place, and those of a whole before those of its parts', () => {
  expect(errors(problem('slug', 'one'), problem('slug', 'two'))).toEqual({ slug: 'one' });
  expect(errors(problem('transcript'), problem('transcript.0.text'))).toEqual({
    transcript: 'transcript',
  });
  expect(errors(problem('transcript.0.text'), problem('transcript'))).toEqual({
    transcript: { 0: { text: 'transcript.0.text' } },
  });
  expect(errors()).toEqual({});
});
