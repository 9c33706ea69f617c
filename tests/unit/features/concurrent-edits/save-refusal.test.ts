import { readSaveRefusal } from '../../../../src/features/concurrent-edits/save-refusal';

it.each([
  [{ name: 'TypeError', message: 'Failed to fetch' }, 'unreachable'],
  [{ name: 'AbortError', message: 'The operation was aborted' }, 'unreachable'],
  [{ name: 'SyntaxError', message: 'Unexpected token S' }, 'failed'],
  [{ status: 401, name: 'UnauthorizedError' }, 'signed-out'],
  [{ status: 404, name: 'NotFoundError' }, 'deleted'],
  [{ status: 413, name: 'PayloadTooLargeError' }, 'too-large'],
  [{ status: 429, name: 'RateLimitError' }, 'busy'],
  [{ status: 503, name: 'ServiceUnavailableError' }, 'busy'],
  [{ status: 500, name: 'InternalServerError' }, 'failed'],
  [{ status: 502, name: 'UnknownError' }, 'failed'],
  [{ status: 400, name: 'ApplicationError', message: 'No.' }, 'refused'],
  [{ status: 403, name: 'ForbiddenError', message: 'No.' }, 'refused'],
  [{ status: 409, name: 'ConflictError', details: { code: 'RELEASE_OUTDATED' } }, 'refused'],
  [{ status: 409, details: { code: 'CHANGED_MEANWHILE', by: null, updatedAt: null } }, 'deleted'],
])('%j is “%s”', (error, kind) => {
  expect(readSaveRefusal(error).kind).toBe(kind);
});

it('tells who changed what meanwhile, and when', () => {
  const details = {
    code: 'CHANGED_MEANWHILE',
    by: { name: 'Ines', isYou: false },
    updatedAt: 'now',
  };

  expect(readSaveRefusal({ status: 409, details })).toEqual({
    kind: 'changed',
    changed: { by: { name: 'Ines', isYou: false }, updatedAt: 'now' },
  });
});
