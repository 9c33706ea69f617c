import { readApiError } from '../../../../src/features/problems/error-code';

const bodyOf = (error: object) => ({ data: null, error: { message: 'No.', ...error } });

describe('readApiError', () => {
  it('keeps the code that an error has, and its other details', () => {
    const details = { code: 'SLUG_TAKEN', path: ['slug'] };

    expect(readApiError(bodyOf({ status: 400, name: 'ValidationError', details }))).toMatchObject({
      details,
      message: 'No.',
    });
  });

  it.each([
    [{ status: 400, name: 'ValidationError', details: { source: 'query' } }, 'PARAMETER_INVALID'],
    [{ status: 400, name: 'ValidationError', details: { errors: [] } }, 'VALIDATION_FAILED'],
    [{ status: 400, name: 'BadRequestError' }, 'BAD_REQUEST'],
    [{ status: 404, name: 'NotFoundError', details: {} }, 'NOT_FOUND'],
    [{ status: 500, name: 'InternalServerError' }, 'INTERNAL_ERROR'],
    [{ status: 418, name: 'TeapotError' }, 'HTTP_418'],
  ])('names %j', (error, code) => {
    expect(readApiError(bodyOf(error))?.details).toMatchObject({ code });
  });

  it.each([null, 'text', {}, { error: null }, { error: { status: 400 } }, { data: [] }])(
    'leaves %j alone',
    (body) => {
      expect(readApiError(body)).toBeNull();
    },
  );
});
