import type { ReadStatement } from './read-pool';

/** What a statement is made of: it answers with one value. */
interface Prepared {
  readonly plan: { readonly text: string; readonly parameters: readonly unknown[] };
}

interface Place {
  statement: ReadStatement | null;
  readonly next: WeakMap<Prepared, Place>;
}

const PARAMETER = /\$(\d+)/g;

/** The column with the answer of one of several reads. */
export const jointColumn = (index: number): string => `answer${index}`;

/** One statement for several prepared reads, made once for as long as they are kept. */
export const createJointStatements = (): ((reads: readonly Prepared[]) => ReadStatement) => {
  const root: Place = { statement: null, next: new WeakMap() };
  return (reads) => {
    let place = root;
    for (const read of reads) {
      const known = place.next.get(read) ?? { statement: null, next: new WeakMap() };
      place.next.set(read, known);
      place = known;
    }
    place.statement ??= { text: jointText(reads), uses: 0, name: null };
    return place.statement;
  };
};

/** Each read is a value of one row; its parameters follow those of the reads before it. */
export const jointText = (reads: readonly Prepared[]): string => {
  let before = 0;
  const columns = reads.map(({ plan }, index) => {
    const first = before;
    before += plan.parameters.length;
    const text = plan.text.replaceAll(PARAMETER, (_, number) => `$${Number(number) + first}`);
    return `(${text}) as ${jointColumn(index)}`;
  });
  return `select ${columns.join(', ')}`;
};
