import { expertsNamed } from '../../../../src/features/transcripts/named-experts';

const called = (...names: string[]) =>
  names.map((name, index) => ({ name, documentId: `e${String(index)}` }));
const found = (name: string, ...names: string[]): string[] =>
  expertsNamed(called(...names), name).map(({ documentId }) => documentId);

describe('experts of a name', () => {
  it.each([
    ['Laura Coates', ['Laura Coates'], ['e0']],
    ['laura coates', ['Laura Coates'], ['e0']],
    ['José Álvarez', ['Jose Alvarez'], ['e0']],
    ['Ana Ruiz', ['Ana Ruiz', 'Ben Oda', 'Ana Ruiz'], ['e0', 'e2']],
    ['Coates', ['Laura Coates'], []],
    ['Laura', ['Laura Coates'], []],
    ['', [''], []],
  ])('%p among %p are %p', (name, names, ids) => {
    expect(found(name, ...names)).toEqual(ids);
  });
});
