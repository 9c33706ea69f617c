import fc from 'fast-check';
import { MalformedForm, readForm } from '../../../src/platform/multipart';

interface Read {
  readonly name: string;
  readonly filename: string | null;
  readonly contentType: string;
  readonly text: string;
}

const readAll = async (bytes: Buffer, boundary: string, step: number): Promise<Read[]> => {
  const source = async function* (): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
  };
  const found: Read[] = [];
  for await (const { body, ...part } of readForm(source(), boundary)) {
    const chunks: Buffer[] = [];
    for await (const chunk of body) chunks.push(chunk);
    found.push({ ...part, text: Buffer.concat(chunks).toString('latin1') });
  }
  return found;
};

const encode = async (form: FormData): Promise<{ bytes: Buffer; boundary: string }> => {
  const response = new Response(form);
  const type = response.headers.get('content-type') ?? '';
  const boundary = /boundary=(.+)$/.exec(type)?.[1] ?? '';
  return { bytes: Buffer.from(await response.arrayBuffer()), boundary };
};

/** Bytes in which pieces of boundaries are likely. */
const content = fc
  .array(fc.constantFrom('\r', '\n', '\r\n', '--', '-', '----formdata', 'a', '\0', 'ÿ'))
  .map((pieces) => pieces.join(''));

describe('readForm', () => {
  it('reads what a browser writes, however it is cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ name: fc.stringMatching(/^[a-z[\].]{1,9}$/), content }), {
          maxLength: 5,
        }),
        fc.integer({ min: 1, max: 200 }),
        async (parts, step) => {
          const form = new FormData();
          for (const { name, content: text } of parts) {
            form.append(
              name,
              new Blob([Buffer.from(text, 'latin1')], { type: 'a/b' }),
              `${name}.x`,
            );
          }
          const { bytes, boundary } = await encode(form);

          expect(await readAll(bytes, boundary, step)).toEqual(
            parts.map(({ name, content: text }) => ({
              name,
              filename: `${name}.x`,
              contentType: 'a/b',
              text,
            })),
          );
        },
      ),
    );
  });

  it.each([
    ['filename="a.txt"', 'a.txt'],
    ['filename=a.txt', 'a.txt'],
    ['filename="C:\\dir\\a.txt"', 'a.txt'],
    ['filename="say %22hi%22.txt"', 'say "hi".txt'],
    ["filename*=UTF-8''gr%C3%BC%C3%9Fe.txt", 'grüße.txt'],
    ['filename=""', ''],
    ['x=1', null],
  ])('reads the name of a file from %s', async (parameter, filename) => {
    const text = `--b\r\nContent-Disposition: form-data; name="files"; ${parameter}\r\n\r\nx\r\n--b--`;
    const [part] = await readAll(Buffer.from(text), 'b', 7);

    expect(part?.filename).toBe(filename);
  });

  it.each([
    ['nothing', ''],
    ['only its end', '--b-'],
    ['no last boundary', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx'],
    ['a part without a name', '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--'],
    ['another disposition', '--b\r\nContent-Disposition: attachment; name="a"\r\n\r\nx\r\n--b--'],
    ['headers without an end', `--b\r\n${'x'.repeat(10_000)}`],
    ['a preamble without an end', 'x'.repeat(10_000)],
    [
      'an encoded part',
      '--b\r\nContent-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: base64\r\n\r\nx\r\n--b--',
    ],
  ])('refuses %s', async (_title, text) => {
    await expect(readAll(Buffer.from(text), 'b', 50)).rejects.toThrow(MalformedForm);
  });

  it.each(['', 'x'.repeat(71)])('refuses the boundary %j', async (boundary) => {
    await expect(readAll(Buffer.from('--\r\n'), boundary, 9)).rejects.toThrow(MalformedForm);
  });
});
