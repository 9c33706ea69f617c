import {
  countRun,
  nextOfRun,
  startOfRun,
  withState,
} from '../../../../src/features/publishing/bulk-run';

const items = startOfRun([
  { documentId: 'a', name: 'A', hindrance: null },
  { documentId: 'b', name: 'B', hindrance: { code: 'NOTHING_TO_DO' } },
  { documentId: 'c', name: null, hindrance: null },
]);

describe('a run over several documents', () => {
  it('begins with those that nothing stands in the way of', () => {
    expect(items.map(({ state }) => state.kind)).toEqual(['waiting', 'hindered', 'waiting']);
    expect(countRun(items)).toEqual({ left: 2, done: 0, not: 1 });
    expect(nextOfRun(items)?.documentId).toBe('a');
  });

  it('goes on after what was done or refused, and again to what nobody refused', () => {
    const done = withState(items, 'a', { kind: 'done' });
    expect(nextOfRun(done)?.documentId).toBe('c');
    const refused = withState(done, 'c', { kind: 'refused', message: 'No.' });
    expect(nextOfRun(refused)).toBeNull();
    expect(countRun(refused)).toEqual({ left: 0, done: 1, not: 2 });
    const again = withState(done, 'c', { kind: 'again', message: 'The server is busy.' });
    expect(nextOfRun(again)?.documentId).toBe('c');
    expect(countRun(again)).toEqual({ left: 1, done: 1, not: 1 });
  });

  it('counts what is under way as left', () => {
    expect(countRun(withState(items, 'a', { kind: 'working' })).left).toBe(2);
  });
});
