import fc from 'fast-check';
import { createRoomForWork } from '../../../src/lib/room-for-work';

const watched = (most = 2, patience = 500) => {
  let time = 0;
  const queue = createRoomForWork({ most, patience, now: () => time });
  const begun: number[] = [];
  const refused: number[] = [];
  const leaves = new Map<number, () => void>();
  return {
    queue,
    begun,
    refused,
    pass: (milliseconds: number) => (time += milliseconds),
    leave: (number: number) => leaves.get(number)?.(),
    enter: (number: number) => {
      queue.enter({
        begin: (leave) => {
          begun.push(number);
          leaves.set(number, leave);
        },
        refuse: () => refused.push(number),
      });
    },
  };
};

describe('work', () => {
  it('begins at once while there is room, then in the order in which it came', () => {
    const { enter, leave, begun } = watched();
    [1, 2, 3, 4].forEach(enter);
    expect(begun).toEqual([1, 2]);
    leave(2);
    leave(2);
    expect(begun).toEqual([1, 2, 3]);
    leave(1);
    expect(begun).toEqual([1, 2, 3, 4]);
  });

  it('is refused at once when it would wait too long, and the rest goes on', () => {
    const { enter, leave, pass, begun, refused, queue } = watched(1);
    for (let number = 0; number < 30; number += 1) {
      enter(number);
      pass(400);
      leave(number);
    }
    [100, 101, 102].forEach(enter);

    expect(refused).toEqual([102]);
    expect(queue.isFull).toBe(true);
    leave(100);
    expect(begun.at(-1)).toBe(101);
  });

  it('is refused when it has waited too long, whether somebody leaves or not', () => {
    const { enter, leave, pass, begun, refused, queue } = watched(1);
    [1, 2, 3].forEach(enter);
    pass(501);
    queue.tick(0);
    expect(refused).toEqual([2, 3]);
    leave(1);
    expect([begun, queue.atWork, queue.waiting]).toEqual([[1], 0, 0]);
  });

  it('is never refused where nothing is at work, however slow all was', () => {
    const { enter, leave, pass, begun, refused, queue } = watched(4);
    enter(1);
    pass(60_000);
    leave(1);
    for (let number = 0; number < 10; number += 1) queue.tick(5_000);
    enter(2);

    expect([begun, refused]).toEqual([[1, 2], []]);
  });
});

describe('how many may work', () => {
  it('falls to one while the process can do nothing else, and rises again', () => {
    const { enter, begun, queue } = watched(8);
    for (let number = 0; number < 5; number += 1) queue.tick(400);
    [1, 2].forEach(enter);
    expect(begun).toEqual([1]);
    for (let number = 0; number < 8; number += 1) queue.tick(0);
    [3, 4, 5, 6, 7, 8].forEach(enter);
    expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('is never exceeded, and each one is begun or refused once', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('enter' as const) }),
      fc.record({ kind: fc.constant('leave' as const), number: fc.nat(50) }),
      fc.record({ kind: fc.constant('tick' as const), number: fc.nat(400) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const { queue, enter, leave, pass, begun, refused } = watched(3);
        let entered = 0;
        for (const one of steps) {
          if (one.kind === 'enter') enter(entered++);
          else if (one.kind === 'leave') leave(one.number);
          else {
            pass(one.number);
            queue.tick(one.number);
          }
          expect(queue.atWork).toBeLessThanOrEqual(3);
          expect(begun.length + refused.length + queue.waiting).toBe(entered);
        }
        expect(new Set([...begun, ...refused]).size).toBe(begun.length + refused.length);
      }),
    );
  });
});
