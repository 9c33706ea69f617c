import { describeRefusal } from '../../../../../src/features/ingest/page/refusal';
import { MAX_PAGE_BYTES, decodePage } from '../../../../../src/features/ingest/page/text';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decodePage', () => {
  it('gives the text without its byte-order mark', () => {
    expect(decodePage(bytes('\uFEFFÜber: 林'), 'a.txt')).toEqual({ ok: true, value: 'Über: 林' });
  });

  it.each([
    ['PAGE_EMPTY', new Uint8Array(), null],
    ['PAGE_EMPTY', bytes(' \r\n\u00a0\n'), null],
    ['PAGE_BINARY', bytes('Tom: a\u0000b'), null],
    ['PAGE_BINARY', Uint8Array.from([0x89, 0x50, 0x01, 0x02, 0x03]), null],
    ['PAGE_NOT_UTF8', Uint8Array.from([0x61, 0x0a, 0x62, 0x0a, 0xe9, 0x74, 0xe9]), 3],
    ['PAGE_NOT_UTF8', Uint8Array.from([0xc3]), 1],
    ['PAGE_NOT_UTF8', Uint8Array.from([0xff, 0xfe, 0x61, 0x00]), null],
    ['PAGE_TOO_LARGE', new Uint8Array(MAX_PAGE_BYTES + 1).fill(0x61), null],
  ])('refuses with %s, naming file and line', (code, content, line) => {
    expect(decodePage(content, 'a.txt')).toEqual({
      ok: false,
      error: expect.objectContaining({ code, file: 'a.txt', line }) as unknown,
    });
  });

  it('takes a page of exactly 5 MB', () => {
    expect(decodePage(new Uint8Array(MAX_PAGE_BYTES).fill(0x61), 'a.txt').ok).toBe(true);
  });
});

describe('describeRefusal', () => {
  it('says file, line, reason and code', () => {
    const refusal = { code: 'PAGE_EMPTY', file: 'a.txt', line: 3, message: 'Nothing.' } as const;

    expect(describeRefusal(refusal)).toBe('a.txt:3: Nothing. [PAGE_EMPTY]');
    expect(describeRefusal({ ...refusal, line: null })).toBe('a.txt: Nothing. [PAGE_EMPTY]');
  });
});
