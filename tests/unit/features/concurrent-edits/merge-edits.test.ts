import fc from 'fast-check';
import type { FieldKind, Side } from '../../../../src/features/concurrent-edits/edits';
import { kindOfField } from '../../../../src/features/concurrent-edits/field-kind';
import { mergeEdits } from '../../../../src/features/concurrent-edits/merge-edits';
import { withStoredRows } from '../../../../src/features/concurrent-edits/stored-rows';

const KINDS: Record<string, FieldKind> = {
  title: 'value',
  body: 'value',
  pullQuote: 'component',
  links: 'components',
  transcript: 'rows',
  cover: 'media',
  topics: 'links',
};
const keys = (count: number): string[] => Array.from({ length: count }, (_, index) => `a${index}`);

const merge = (
  base: Record<string, unknown>,
  [mine, theirs]: readonly [Record<string, unknown>, Record<string, unknown>],
  chosen?: ReadonlyMap<string, Side>,
) =>
  mergeEdits(
    { base, mine: { ...base, ...mine }, theirs: { ...base, ...theirs } },
    { kinds: KINDS, keys, ...(chosen ? { chosen } : {}) },
  );

const turn = (turnId: string, text: string, id = Number(turnId.slice(1))) => ({ id, turnId, text });
const wordsOf = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(({ text }: { text: string }) => text) : value;

describe('mergeEdits', () => {
  it('takes from each side what only that side changed', () => {
    const { values, conflicts, taken } = merge({ title: 'A', body: 'B', updatedAt: 'then' }, [
      { title: 'Mine' },
      { body: 'Theirs', updatedAt: 'now' },
    ]);

    expect(values).toMatchObject({ title: 'Mine', body: 'Theirs', updatedAt: 'now' });
    expect(conflicts).toEqual([]);
    expect(taken).toEqual(['body']);
  });

  it('keeps mine where both changed the same field, until theirs is chosen', () => {
    const versions = [{ title: 'Mine' }, { title: 'Theirs' }] as const;
    const open = merge({ title: 'A' }, versions);

    expect(open.values.title).toBe('Mine');
    expect(open.conflicts).toEqual([
      { id: 'title', field: 'title', row: null, mine: 'Mine', theirs: 'Theirs' },
    ]);
    expect(merge({ title: 'A' }, versions, new Map([['title', 'theirs']])).values.title).toBe(
      'Theirs',
    );
  });

  it('sees no conflict where both wrote the same, or where files and keys of rows are told anew', () => {
    const base = { title: 'A', cover: { id: 3, url: '/a' }, pullQuote: { id: 1, text: 'Q' } };
    const { conflicts, taken } = merge(base, [
      { title: 'B', cover: { id: 3, url: '/b' }, pullQuote: { id: 1, text: 'Q' } },
      { title: 'B', pullQuote: { id: 9, text: 'Q', __temp_key__: 'x' } },
    ]);

    expect(conflicts).toEqual([]);
    expect(taken).toEqual([]);
  });

  it('puts my words of a component into the row that holds them by now', () => {
    const { values } = merge({ pullQuote: { id: 1, text: 'Q' } }, [
      { pullQuote: { id: 1, text: 'Mine' } },
      { pullQuote: { id: 7, text: 'Q' } },
    ]);

    expect(values.pullQuote).toEqual({ id: 7, text: 'Mine' });
  });

  it('keeps what I connect and disconnect', () => {
    const links = { connect: [{ id: 4 }], disconnect: [] };

    expect(
      merge({ topics: { connect: [], disconnect: [] } }, [{ topics: links }, {}]).values,
    ).toMatchObject({ topics: links });
  });

  it('merges turns: mine changed and added, theirs changed, added and deleted', () => {
    const base = [turn('t1', 'one'), turn('t2', 'two'), turn('t3', 'three')];
    const { values, conflicts } = merge({ transcript: base }, [
      {
        transcript: [
          turn('t1', 'ONE'),
          { text: 'new of mine' },
          turn('t2', 'two'),
          turn('t3', 'three'),
        ],
      },
      { transcript: [turn('t1', 'one'), turn('t2', 'TWO'), turn('t9', 'new of theirs')] },
    ]);

    expect(wordsOf(values.transcript)).toEqual(['ONE', 'new of mine', 'TWO', 'new of theirs']);
    expect(conflicts).toEqual([]);
  });

  it('asks about a turn that both changed, and about one that one side deleted and the other changed', () => {
    const base = [turn('t1', 'one'), turn('t2', 'two'), turn('t3', 'three')];
    const versions = [
      { transcript: [turn('t1', 'mine'), turn('t3', 'mine, too')] },
      { transcript: [turn('t1', 'theirs', 11), turn('t2', 'theirs, too', 12)] },
    ] as const;
    const open = merge({ transcript: base }, versions);

    expect(open.conflicts.map(({ id, row }) => [id, row])).toEqual([
      ['transcript/t1', 1],
      ['transcript/t2', 2],
      ['transcript/t3', 2],
    ]);
    expect(wordsOf(open.values.transcript)).toEqual(['mine', 'mine, too']);
    // The deleted row is new to the database.
    expect(open.values.transcript).toEqual([
      expect.objectContaining({ id: 11, turnId: 't1' }),
      expect.not.objectContaining({ id: 3 }),
    ]);
    const chosen = new Map<string, Side>(open.conflicts.map(({ id }) => [id, 'theirs']));
    expect(wordsOf(merge({ transcript: base }, versions, chosen).values.transcript)).toEqual([
      'theirs',
      'theirs, too',
    ]);
  });

  it('loses no word of anybody: each changed row stands, or is in a conflict', () => {
    const ids = ['t1', 't2', 't3', 't4', 't5'];
    const list = fc
      .shuffledSubarray(ids)
      .chain((order) =>
        fc.tuple(
          ...order.map((id) => fc.constantFrom('same', 'x', 'y').map((text) => turn(id, text))),
        ),
      );
    const base = ids.map((id) => turn(id, 'same'));
    fc.assert(
      fc.property(list, list, (mine, theirs) => {
        const { values, conflicts } = merge({ transcript: base }, [
          { transcript: mine },
          { transcript: theirs },
        ]);
        const rows = values.transcript as { turnId: string; text: string }[];
        expect(new Set(rows.map(({ turnId }) => turnId)).size).toBe(rows.length);
        for (const row of [...mine, ...theirs].filter(({ text }) => text !== 'same')) {
          const stands = rows.some(
            ({ turnId, text }) => turnId === row.turnId && text === row.text,
          );
          const isAsked = conflicts.some(({ id }) => id === `transcript/${row.turnId}`);
          expect(stands || isAsked).toBe(true);
        }
      }),
    );
  });

  it('knows the kinds of the fields of a form', () => {
    expect(
      [
        { type: 'string' },
        { type: 'blocks' },
        { type: 'media' },
        { type: 'relation' },
        { type: 'component', component: 'shared.seo' },
        { type: 'component', component: 'shared.link', repeatable: true },
        { type: 'component', component: 'interview.turn', repeatable: true },
      ].map(kindOfField),
    ).toEqual(['value', 'value', 'media', 'links', 'component', 'components', 'rows']);
  });
});

describe('after a save', () => {
  const sent = {
    title: 'A',
    topics: { connect: [{ documentId: 'x', id: 4 }], disconnect: [] },
    transcript: [
      { __temp_key__: 'a0', text: 'one' },
      { __temp_key__: 'a1', text: 'two' },
    ],
  };
  const stored = {
    title: 'A',
    topics: { connect: [], disconnect: [] },
    transcript: [turn('t1', 'one', 31), turn('t2', 'two', 32)],
  };

  it('finds the new rows in those that were stored, and puts back what was typed meanwhile', () => {
    const mine = {
      ...sent,
      title: 'A, and more',
      transcript: [
        { __temp_key__: 'a0', text: 'one' },
        { __temp_key__: 'a1', text: 'two, and more' },
      ],
    };
    const { values, conflicts } = mergeEdits(
      withStoredRows({ base: sent, mine, theirs: stored }, KINDS),
      { kinds: KINDS, keys },
    );

    expect(conflicts).toEqual([]);
    expect(values).toMatchObject({
      title: 'A, and more',
      // Sent already.
      topics: { connect: [], disconnect: [] },
      transcript: [
        { id: 31, turnId: 't1', text: 'one' },
        { id: 32, turnId: 't2', text: 'two, and more' },
      ],
    });
  });
});
