import fc from 'fast-check';
import { closeHistory, history, redo, undo } from 'prosemirror-history';
import { EditorState, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { takeOver } from '../../../../src/admin/transcript/form-sync';
import {
  createRowMemory,
  keyMaker,
  storedKeys,
} from '../../../../src/admin/transcript/rows-document';
import {
  mergeWithTurnBefore,
  mergeWithTurnBehind,
  moveTurn,
  placedTurns,
  setFacts,
  splitParagraph,
  splitTurn,
} from '../../../../src/admin/transcript/turn-commands';
import { keepTurnsApart } from '../../../../src/admin/transcript/turn-joins';
import { readRows, type TurnRow } from '../../../../src/admin/transcript/turn-row';

const row = (number: number, more: TurnRow = {}): TurnRow => ({
  id: number,
  turnId: `turn${number}`,
  __temp_key__: `a${number}`,
  speaker: 'Laura Coates',
  role: 'host',
  text: `Words of ${number}.`,
  start: number * 10,
  end: number * 10 + 5,
  expertDocumentId: undefined,
  ...more,
});

const never = (): never => {
  throw new Error('a document has at least one turn');
};

/** The editor without its view. */
const open = (rows: readonly TurnRow[]) => {
  const newKey = keyMaker('t');
  const memory = createRowMemory(newKey);
  let told = storedKeys(rows);
  let state = EditorState.create({
    doc: memory.documentOf(rows),
    plugins: [history(), keepTurnsApart(newKey)],
  });
  const dispatch = (tr: Transaction): void => {
    state = state.apply(tr);
  };
  const cursor = (turn: number, offset: number): void => {
    const { pos, node } = placedTurns(state.doc)[turn] ?? placedTurns(state.doc)[0] ?? never();
    const at = pos + 2 + Math.min(offset, node.child(0).content.size);
    dispatch(state.tr.setSelection(TextSelection.create(state.doc, at)));
  };
  return {
    newKey,
    cursor,
    dispatch,
    state: () => state,
    run: (command: Command): boolean => command(state, dispatch),
    alone: (command: Command): void => {
      dispatch(closeHistory(state.tr));
      command(state, dispatch);
    },
    rows: (stored: readonly TurnRow[] = rows) => {
      told = storedKeys(stored);
      return memory.rowsOf(state.doc, told);
    },
    receive: (form: readonly TurnRow[], ...known: (readonly TurnRow[])[]): void => {
      dispatch(takeOver(state, { rows: form, known, knownKeys: told }, newKey));
    },
  };
};

describe('the rows of a transcript', () => {
  it('are the list that the form holds, as long as there is nothing else in it', () => {
    const rows = [row(1)];
    expect(readRows(rows)).toBe(rows);
    expect(readRows([...rows, null])).toEqual(rows);
    expect(readRows(undefined)).toBe(readRows(null));
  });

  it('stay the same objects where nothing was changed', () => {
    const rows = [row(1), row(2), row(3)];
    const editor = open(rows);
    editor.cursor(1, 0);
    editor.dispatch(editor.state().tr.insertText('New '));

    const [first, second, third] = editor.rows();
    expect(first).toBe(rows[0]);
    expect(third).toBe(rows[2]);
    expect(second).toEqual({ ...row(2), text: 'New Words of 2.' });
  });

  it('are the same again when a change is undone', () => {
    const rows = [row(1)];
    const editor = open(rows);
    editor.cursor(0, 0);
    editor.dispatch(editor.state().tr.insertText('New '));
    editor.run(undo);
    expect(editor.rows()[0]).toBe(rows[0]);
  });

  it('keep every text, whatever its line ends and spaces', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '\n', ' ', '\u00a0', 'ش', '😀') });
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), (all) => {
        const rows = all.map((text, index) => row(index, { text }));
        const editor = open(rows);
        const rewritten = placedTurns(editor.state().doc).reduce(
          (tr, turn) => setFacts(tr, turn, { speaker: 'Another' }),
          editor.state().tr,
        );
        editor.dispatch(rewritten);
        expect(editor.rows().map(({ text }) => text ?? '')).toEqual(all);
      }),
    );
  });

  it('are none for an editor in which nothing was written', () => {
    expect(open([]).rows()).toEqual([]);
  });

  it('of a turn that was never stored have neither id nor turnId', () => {
    const editor = open([]);
    editor.dispatch(editor.state().tr.insertText('Hello', 2));
    const [only, ...others] = editor.rows();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ speaker: null, role: 'other', text: 'Hello', start: null });
    expect(only).not.toHaveProperty('id');
    expect(only).not.toHaveProperty('turnId');
  });
});

describe('splitting a turn', () => {
  it('leaves identity and start with the first part and takes the end to the second', () => {
    const editor = open([row(1)]);
    editor.cursor(0, 5);
    editor.run(splitTurn(editor.newKey));

    const [first, second] = editor.rows();
    expect(first).toEqual({ ...row(1), text: 'Words', end: null });
    expect(second).toMatchObject({ speaker: 'Laura Coates', role: 'host', text: ' of 1.' });
    expect(second).toMatchObject({ start: null, end: 15 });
    expect(second).not.toHaveProperty('turnId');
    expect(second).not.toHaveProperty('id');
    expect(second?.__temp_key__).not.toBe(first?.__temp_key__);
  });

  it('is undone in one step', () => {
    const rows = [row(1)];
    const editor = open(rows);
    editor.cursor(0, 5);
    editor.run(splitTurn(editor.newKey));
    editor.run(undo);
    expect(editor.rows()[0]).toBe(rows[0]);
    expect(editor.rows()).toHaveLength(1);
  });

  it('parts paragraphs where a paragraph is wanted', () => {
    const editor = open([row(1)]);
    editor.cursor(0, 5);
    editor.run(splitParagraph);
    expect(editor.rows()[0]).toMatchObject({ turnId: 'turn1', text: 'Words\n\n of 1.' });
  });
});

describe('bringing turns together', () => {
  const backwards = (editor: ReturnType<typeof open>): void => {
    editor.cursor(1, 0);
    editor.run(mergeWithTurnBefore);
  };
  const forwards = (editor: ReturnType<typeof open>): void => {
    editor.cursor(0, 'Words of 1.'.length);
    editor.run(mergeWithTurnBehind);
  };
  const writtenOver = (editor: ReturnType<typeof open>): void => {
    const [first, second] = placedTurns(editor.state().doc);
    editor.dispatch(
      editor.state().tr.insertText('|', (first?.pos ?? 0) + 7, (second?.pos ?? 0) + 4),
    );
  };

  it.each([
    ['from the second backwards', backwards, 'Words of 1.\n\nWords of 2.'],
    ['from the first forwards', forwards, 'Words of 1.\n\nWords of 2.'],
    ['by writing over the seam', writtenOver, 'Words|rds of 2.'],
  ])('%s keeps the first identity and the second end', (_, act, text) => {
    const rows = [row(1), row(2), row(3)];
    const editor = open(rows);
    act(editor);
    const [first, second] = editor.rows();
    expect(first).toEqual({ ...row(1), text, end: 25 });
    expect(second).toBe(rows[2]);
    editor.run(undo);
    expect(editor.rows()).toEqual(rows);
  });

  it('is refused at the very first turn and within a turn', () => {
    const editor = open([row(1), row(2)]);
    editor.cursor(0, 0);
    expect(editor.run(mergeWithTurnBefore)).toBe(false);
    editor.cursor(1, 2);
    expect(editor.run(mergeWithTurnBefore)).toBe(false);
  });

  it('gives nobody an end where a turn was deleted whole', () => {
    const editor = open([row(1), row(2), row(3)]);
    const [, second] = placedTurns(editor.state().doc);
    const [from, to] = [second?.pos ?? 0, (second?.pos ?? 0) + (second?.node.nodeSize ?? 0)];
    editor.dispatch(editor.state().tr.delete(from, to));
    expect(editor.rows().map(({ end }) => end)).toEqual([15, 35]);
  });
});

describe('moving a turn', () => {
  it('takes its identity along and keeps the cursor in it', () => {
    const rows = [row(1), row(2), row(3)];
    const editor = open(rows);
    editor.cursor(1, 4);
    editor.run(moveTurn(-1));
    expect(editor.rows()).toEqual([rows[1], rows[0], rows[2]]);
    expect(editor.state().selection.$from.parent.textContent).toBe('Words of 2.');
    editor.run(moveTurn(1));
    expect(editor.rows()).toEqual(rows);
    editor.cursor(2, 0);
    expect(editor.run(moveTurn(1))).toBe(false);
  });
});

describe('what the form says', () => {
  const saved = (rows: readonly TurnRow[]): TurnRow[] =>
    rows.map((one, index) => ({
      ...one,
      id: 100 + index,
      turnId: one.turnId ?? `new${index}`,
      __temp_key__: `a${index}`,
    }));

  it('after a save teaches ids, and what was done before is undone under them', () => {
    const editor = open([row(1), row(2)]);
    editor.cursor(0, 5);
    editor.alone(splitTurn(editor.newKey));
    const stored = saved(editor.rows());
    editor.receive(stored);
    expect(editor.rows(stored)).toEqual(stored);

    editor.run(undo);
    expect(editor.rows(stored)).toMatchObject([
      { id: 100, turnId: 'turn1', text: 'Words of 1.', end: 15 },
      { id: 102, turnId: 'turn2' },
    ]);
    editor.run(redo);
    expect(editor.rows(stored)).toMatchObject([
      { id: 100, turnId: 'turn1' },
      { id: 101, turnId: 'new1' },
      { id: 102, turnId: 'turn2' },
    ]);
  });

  it('keeps what was written while the save was under way', () => {
    const editor = open([row(1), row(2)]);
    editor.cursor(0, 0);
    editor.dispatch(editor.state().tr.insertText('Sent '));
    const sent = editor.rows();
    editor.dispatch(editor.state().tr.insertText('and more '));
    const stored = saved(sent);
    editor.receive(stored, sent);
    expect(editor.rows(stored)).toMatchObject([
      { id: 100, turnId: 'turn1', text: 'Sent and more Words of 1.' },
      { id: 101, turnId: 'turn2' },
    ]);
  });

  it('keeps cursor and words where the form is told the same in another list', () => {
    const rows = [row(1), row(2)];
    const editor = open(rows);
    editor.cursor(0, 3);
    editor.dispatch(editor.state().tr.insertText('x'));
    const { from } = editor.state().selection;
    const stored = saved(rows);
    editor.receive(stored, rows);
    expect(editor.state().selection.from).toBe(from);
    expect(editor.rows(stored)).toMatchObject([{ id: 100, text: 'Worxds of 1.' }, { id: 101 }]);
  });

  it('that puts rows back from before a save does not take their ids away', () => {
    const editor = open([]);
    editor.dispatch(editor.state().tr.insertText('Hello', 2));
    const sent = editor.rows();
    const stored = saved(sent);
    editor.receive(stored, sent);
    editor.receive(sent);
    expect(editor.rows(stored)).toMatchObject([{ id: 100, turnId: 'new0', text: 'Hello' }]);
  });

  it('replaces only what differs, and leaves the history before it', () => {
    const rows = [row(1), row(2), row(3)];
    const editor = open(rows);
    editor.cursor(0, 0);
    editor.dispatch(editor.state().tr.insertText('Mine '));
    const theirs = [...editor.rows().slice(0, 1), row(4), row(3)];
    editor.receive(theirs);
    expect(editor.rows(theirs)).toEqual(theirs);
    editor.run(undo);
    expect(editor.rows(theirs)).toMatchObject([{ text: 'Words of 1.' }, { id: 4 }, { id: 3 }]);
  });

  it('empties the editor, and fills it again', () => {
    const editor = open([row(1)]);
    editor.receive([]);
    expect(editor.rows([])).toEqual([]);
    editor.receive([row(2)]);
    expect(editor.rows([row(2)])).toEqual([row(2)]);
  });

  it('leaves the row id out of a turn that came back by undoing after it was deleted on the server', () => {
    const rows = [row(1), row(2)];
    const editor = open(rows);
    editor.cursor(1, 0);
    editor.alone(mergeWithTurnBefore);
    const stored = saved(editor.rows());
    editor.receive(stored);
    editor.run(undo);
    const [first, second] = editor.rows(stored);
    expect(first).toMatchObject({ id: 100, turnId: 'turn1' });
    expect(second).toMatchObject({ turnId: 'turn2', text: 'Words of 2.' });
    expect(second).not.toHaveProperty('id');
  });

  it('and what was written meanwhile never lose a turn, in whatever order they come', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('type' as const), turn: fc.nat(5) }),
      fc.record({ kind: fc.constant('split' as const), turn: fc.nat(5) }),
      fc.record({ kind: fc.constant('merge' as const), turn: fc.nat(5) }),
      fc.record({ kind: fc.constant('move' as const), turn: fc.nat(5) }),
      fc.record({ kind: fc.constant('save' as const), turn: fc.nat(5) }),
      fc.record({ kind: fc.constant('undo' as const), turn: fc.nat(5) }),
      fc.record({ kind: fc.constant('redo' as const), turn: fc.nat(5) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const editor = open([row(1), row(2), row(3)]);
        let stored: readonly TurnRow[] = [row(1), row(2), row(3)];
        let count = 0;
        for (const { kind, turn } of steps) {
          const at = turn % editor.state().doc.childCount;
          if (kind === 'save') {
            const sent = editor.rows(stored);
            count += 1;
            stored = sent.map((one, index) => ({
              ...one,
              id: one.id ?? 1_000 * count + index,
              turnId: one.turnId ?? `t${1_000 * count + index}`,
              // By their places, as the form calls them at each reading.
              __temp_key__: `a${index}`,
            }));
            editor.receive(stored, sent);
            expect(editor.rows(stored)).toEqual(stored);
            continue;
          }
          editor.cursor(at, 1);
          if (kind === 'type') editor.dispatch(editor.state().tr.insertText('x'));
          else if (kind === 'split') editor.alone(splitTurn(editor.newKey));
          else if (kind === 'undo') editor.run(undo);
          else if (kind === 'redo') editor.run(redo);
          else if (kind === 'move') editor.alone(moveTurn(1));
          else {
            editor.cursor(at, 0);
            editor.alone(mergeWithTurnBefore);
          }
          const rows = editor.rows(stored);
          expect(new Set(rows.map(({ __temp_key__: key }) => key)).size).toBe(rows.length);
          const ids = rows.flatMap(({ turnId }) => turnId ?? []);
          expect(new Set(ids).size).toBe(ids.length);
          expect([...storedKeys(rows).keys()].every((id) => storedKeys(stored).has(id))).toBe(true);
        }
      }),
    );
  });
});
