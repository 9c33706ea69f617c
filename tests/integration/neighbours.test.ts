import { INTERVIEW, interviewData, SHOW } from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { statementsDuring } from '../support/sent-statements';

/** Without a cache each request is read anew. */
const lectern = useLectern({ CONTENT_LOCALES: 'en,de', HTTP_CACHE_ENABLED: 'false' });

const DAYS = ['2025-01-01', '2025-01-02', '2025-01-03'];
const HOW_MANY = 36;

let shows: readonly string[];
let token: string;

/** Interviews of two shows and of none, on three days, in one language or both, some of them drafts or corrected since. */
const makeInterview = async (number: number): Promise<void> => {
  const documents = lectern.documents(INTERVIEW);
  const show = shows[number % 3];
  const data = interviewData({ airDate: DAYS[number % DAYS.length], ...(show && { show }) });
  const isDraft = number % 7 === 3;
  const { documentId } = await documents.create(isDraft ? { data } : { data, status: 'published' });
  if (number % 2 === 0) {
    const german = { ...data, airDate: DAYS[(number + 1) % DAYS.length] };
    await documents.update({ documentId, locale: 'de', data: german, status: 'published' });
  }
  if (number % 5 === 4) {
    await documents.update({ documentId, data: { airDate: '2024-12-31', title: 'Corrected' } });
  }
};

beforeAll(async () => {
  const made = await Promise.all(
    ['Tides', 'Springs'].map((title) => lectern.documents(SHOW).create({ data: { title } })),
  );
  shows = made.map(({ documentId }) => documentId);
  token = await lectern.createToken('read-only');
  for (let number = 0; number < HOW_MANY; number += 1) await makeInterview(number);
});

const read = async (path: string, given?: string): Promise<Json> => {
  const { status, body } = await lectern.rest(path, given ? { token: given } : {});
  expect(status).toBe(200);
  return body.data;
};

const listed = (locale: string): Promise<Json[]> =>
  read(`/interviews?locale=${locale}&view=card&sort=airDate:asc&pagination[pageSize]=100`);

const byPlace = (one: Json, other: Json): number =>
  one.airDate === other.airDate
    ? Number(one.documentId > other.documentId) - 0.5
    : Number(one.airDate > other.airDate) - 0.5;

it.each(['en', 'de'])(
  'every interview leads on to the nearest of its show and language, also on one day: %s',
  async (locale) => {
    const all = await listed(locale);
    const showIds = [...new Set(all.map(({ show }) => show?.documentId ?? null))];
    expect(showIds).toHaveLength(3);

    for (const showId of showIds) {
      const row = all.filter(({ show }) => (show?.documentId ?? null) === showId).sort(byPlace);
      expect(row.length).toBeGreaterThan(3);
      for (const [place, { documentId }] of row.entries()) {
        const path = `/interviews/${documentId}?locale=${locale}`;
        const expected =
          showId === null
            ? { previous: null, next: null }
            : { previous: row[place - 1] ?? null, next: row[place + 1] ?? null };
        const [{ previous, next }, forToken] = await Promise.all([read(path), read(path, token)]);

        expect({ previous, next }).toEqual(expected);
        expect({ previous: forToken.previous, next: forToken.next }).toEqual(expected);
      }
    }
  },
);

it('is read by one statement, with everything that an interview’s page shows', async () => {
  const [, interview] = await listed('en');
  const path = `/interviews/${interview?.slug}`;
  await read(path);
  const { answer, statements } = await statementsDuring(() => read(path));

  expect(answer.previous ?? answer.next).not.toBeNull();
  expect(statements.filter((text) => text.includes('interviews'))).toHaveLength(1);
});

it('tells nothing of neighbours to whom interviews may not be listed', async () => {
  const [, interview] = await listed('en');
  const path = `/interviews/${interview?.documentId}`;
  const mayNotList = await lectern.createToken(['api::interview.interview.findOne']);

  expect(await read(path, mayNotList)).toMatchObject({ previous: null, next: null });
});
