import { INTERVIEW, interviewData, SHOW } from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';

type Lectern = ReturnType<typeof useLectern>;

const neighboursOf = async (lectern: Lectern, slug: string): Promise<Json> => {
  const { status, body } = await lectern.rest(`/interviews/${slug}`);
  expect(status).toBe(200);
  const { previous, next } = body.data;
  return [previous?.slug ?? null, next?.slug ?? null];
};

describe.each([
  ['kept by the reader', {}],
  ['read by Strapi’s own engine', { READER_ENABLED: 'false' }],
])('what comes before and after an interview, %s', (_, environment) => {
  const lectern = useLectern(environment);

  it('follows whatever comes to a show, leaves it, or moves in it', async () => {
    const documents = lectern.documents(INTERVIEW);
    const [tides, springs]: Json[] = await Promise.all(
      ['Tides', 'Springs'].map((title) => lectern.documents(SHOW).create({ data: { title } })),
    );
    const made = async (title: string, airDate: string): Promise<string> => {
      const data = interviewData({ title, airDate, show: tides.documentId });
      return (await documents.create({ data, status: 'published' })).documentId;
    };
    const change = (documentId: string, data: object): Promise<Json> =>
      documents.update({ documentId, data, status: 'published' });
    await made('One', '2025-01-01');
    await made('Five', '2025-01-05');
    // Twice each time: the second is what was kept.
    const around = async (): Promise<Json> => {
      await neighboursOf(lectern, 'one');
      return [await neighboursOf(lectern, 'one'), await neighboursOf(lectern, 'five')];
    };

    expect(await around()).toEqual([
      [null, 'five'],
      ['one', null],
    ]);
    const three = await made('Three', '2025-01-03');
    expect(await around()).toEqual([
      [null, 'three'],
      ['three', null],
    ]);
    await change(three, { airDate: '2025-01-09' });
    expect(await around()).toEqual([
      [null, 'five'],
      ['one', 'three'],
    ]);
    await change(three, { airDate: '2025-01-02', show: springs.documentId });
    expect(await around()).toEqual([
      [null, 'five'],
      ['one', null],
    ]);
    await change(three, { show: tides.documentId });
    expect(await around()).toEqual([
      [null, 'three'],
      ['three', null],
    ]);
    await documents.unpublish({ documentId: three });
    expect(await around()).toEqual([
      [null, 'five'],
      ['one', null],
    ]);
    await documents.publish({ documentId: three });
    await documents.delete({ documentId: three });
    expect(await around()).toEqual([
      [null, 'five'],
      ['one', null],
    ]);
  });
});
