import { folderName, isLeftBehind } from '../../../../src/features/bodies/leftover';
import { bodyFormOf, readMediaType } from '../../../../src/features/bodies/media-type';

describe('the form of a body', () => {
  it.each([
    ['application/json', 'json'],
    ['APPLICATION/JSON; Charset="UTF-8"', 'json'],
    ['application/json;', 'json'],
    ['application/vnd.api+json', 'json'],
    ['application/x-www-form-urlencoded; charset=utf-8', 'form'],
    ['multipart/form-data; boundary=abc', 'multipart'],
    ['application/json; charset=foo', null],
    ['application/json; charset=utf-16', null],
    ['application/json; charset=utf-8; charset=latin1', null],
    ['application/json charset=utf-8', null],
    ['application/jsonx', null],
    ['application/json, text/plain', null],
    ['text/plain', null],
    ['multipart/mixed; boundary=a', null],
    ['json', null],
    ['', null],
  ])('of %j is %j', (header, form) => {
    const type = readMediaType(header);
    expect(type && bodyFormOf(type)).toBe(form);
  });

  it('has the parameters as written', () => {
    expect(readMediaType('multipart/form-data; Boundary="a \\"b"; x=1')?.parameters).toEqual({
      boundary: 'a "b',
      x: '1',
    });
  });
});

describe('a folder of a process', () => {
  const observer = {
    host: 'one.example',
    pid: 10,
    startedAt: 1_000_000,
    now: 10_000_000,
    isAlive: (pid: number) => pid === 11,
  };
  const of = (host: string, pid: number, lastSignAt: number) =>
    isLeftBehind({ name: folderName({ host, pid }, 1), lastSignAt }, observer);

  it.each([
    ['of a dead process', 'one.example', 12, 9_990_000, true],
    ['of a living one', 'one.example', 11, 9_990_000, false],
    ['of a living one that has been silent for hours', 'one.example', 11, 1_000, true],
    ['of the same id, before the start', 'one.example', 10, 999_999, true],
    ['of one’s own', 'one.example', 10, 9_990_000, false],
    ['of another machine', 'two.example', 12, 9_990_000, false],
    ['of another machine that has been silent for hours', 'two.example', 12, 1_000, true],
  ])('%s', (_title, host, pid, lastSignAt, isLeft) => {
    expect(of(host, pid, lastSignAt)).toBe(isLeft);
  });

  it('is none where another name stands', () => {
    expect(isLeftBehind({ name: 'holiday-pictures', lastSignAt: 0 }, observer)).toBe(false);
  });
});
