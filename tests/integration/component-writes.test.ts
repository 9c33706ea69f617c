import fc from 'fast-check';
import { draft, INTERVIEW, interviewData, turns } from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { statementsDuring } from '../support/sent-statements';

const lectern = useLectern({ HTTP_CACHE_ENABLED: 'false' });

const transcriptOf = async (documentId: string): Promise<Json[]> => {
  const found = await lectern
    .documents(INTERVIEW)
    .findOne({ documentId, populate: ['transcript'], locale: 'en' });
  return found.transcript;
};

const write = (documentId: string, transcript: readonly Json[]) =>
  lectern.documents(INTERVIEW).update({ documentId, locale: 'en', data: { transcript } });

/** What an editor may do to one turn. */
const edits = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('word' as const), at: fc.nat(30) }),
    fc.record({ kind: fc.constant('time' as const), at: fc.nat(30), start: fc.nat(900) }),
    fc.record({ kind: fc.constant('no time' as const), at: fc.nat(30) }),
    fc.record({ kind: fc.constant('remove' as const), at: fc.nat(30) }),
    fc.record({ kind: fc.constant('add' as const), at: fc.nat(30) }),
    fc.record({ kind: fc.constant('move' as const), at: fc.nat(30), to: fc.nat(30) }),
  ),
  { maxLength: 8 },
);
type Edits = typeof edits extends fc.Arbitrary<infer Value> ? Value : never;

const edited = (before: readonly Json[], all: Edits): Json[] => {
  const rows = before.map((row) => ({ ...row }));
  for (const edit of all) {
    const at = edit.at % Math.max(1, rows.length);
    const row = rows[at];
    if (edit.kind === 'add') rows.splice(at, 0, { speaker: 'Ada', role: 'guest', text: 'New.' });
    else if (!row) continue;
    else if (edit.kind === 'word') row.text = `${String(row.text)} more`;
    else if (edit.kind === 'time') row.start = edit.start;
    else if (edit.kind === 'no time') row.start = null;
    else if (edit.kind === 'remove') rows.splice(at, 1);
    else rows.splice(edit.to % rows.length, 0, ...rows.splice(at, 1));
  }
  return rows;
};

const shown = ({ speaker, role, text, start }: Json): Json => ({
  speaker,
  role,
  text,
  start: start === undefined ? null : start,
});

describe('the turns of a transcript', () => {
  it('are stored as they are sent, whichever of them changed', async () => {
    const { documentId }: Json = await draft(
      lectern,
      INTERVIEW,
      interviewData({ transcript: turns(12) }),
    );
    await fc.assert(
      fc.asyncProperty(edits, async (all) => {
        const sent = edited(await transcriptOf(documentId), all);
        await write(documentId, sent);
        const stored = await transcriptOf(documentId);

        expect(stored.map(shown)).toEqual(sent.map(shown));
        const kept = sent.filter(({ id }) => id !== undefined).map(({ id }) => String(id));
        expect(stored.map(({ id }) => String(id))).toEqual(expect.arrayContaining(kept));
      }),
      { numRuns: 40 },
    );
  });

  it.each([2, 200])('cost as many statements as differ, of %d', async (length) => {
    const { documentId }: Json = await draft(
      lectern,
      INTERVIEW,
      interviewData({ transcript: turns(length) }),
    );
    const sent = await transcriptOf(documentId);
    sent[1].text = 'A corrected sentence.';
    const { statements } = await statementsDuring(() => write(documentId, sent));

    // The links to them stay as they are.
    expect(statements.filter((text) => /^(insert|delete).*"interviews_cmps"/.test(text))).toEqual(
      [],
    );
    const ofTurns = statements.filter((text) => /"components_\w*turns?"/.test(text));
    expect(ofTurns.length).toBeGreaterThan(0);
    expect(ofTurns.length).toBeLessThanOrEqual(12);
    expect((await transcriptOf(documentId))[1].text).toContain('corrected');
  });

  it('are all as before where one of them is refused', async () => {
    const { documentId }: Json = await draft(
      lectern,
      INTERVIEW,
      interviewData({ transcript: turns(6) }),
    );
    const before = await transcriptOf(documentId);
    const sent = before.map((row) => ({ ...row, text: 'Other words.' }));
    await expect(write(documentId, [...sent, { ...sent[0], id: 999_999 }])).rejects.toThrow(
      /not related/,
    );
    await expect(
      write(documentId, [...sent.slice(0, 5), { ...sent[5], role: 'nobody' }]),
    ).rejects.toThrow();

    expect(await transcriptOf(documentId)).toEqual(before);
  });
});
