import { EmbeddedDatabaseError, errorCode } from '../../../../database/embedded/errors';

describe('EmbeddedDatabaseError', () => {
  it('says what, where and how to mend it', () => {
    const error = new EmbeddedDatabaseError('LECTERN_DATABASE_FOLDER', {
      where: '/data',
      detail: 'EACCES.',
    });
    expect(error.code).toBe('LECTERN_DATABASE_FOLDER');
    expect(error.message).toMatch(/\/data .*EACCES\. .*LECTERN_DATA_DIR/);
  });
});

describe('errorCode', () => {
  it.each([
    [Object.assign(new Error('x'), { code: 'ENOENT' }), 'ENOENT'],
    [new Error('x'), null],
    [null, null],
    ['ENOENT', null],
    [{ code: 5 }, null],
  ])('of %p', (error, expected) => {
    expect(errorCode(error)).toBe(expected);
  });
});
