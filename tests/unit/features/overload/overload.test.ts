import { bodyPatience } from '../../../../src/features/overload/body-patience';
import { createOpenConnections } from '../../../../src/features/overload/open-connections';

describe('open connections', () => {
  const room = { most: 5, mostOfAddress: 2 };

  it('of one address are refused past its limit while all of them are at work', () => {
    const connections = createOpenConnections<string>(room);
    for (const name of ['a1', 'a2']) {
      expect(connections.open(name, 'a')).toEqual([]);
      connections.begin(name);
    }

    expect(connections.open('a3', 'a')).toEqual(['a3']);
    expect(connections.open('b1', 'b')).toEqual([]);
    connections.close('a1');
    expect(connections.open('a4', 'a')).toEqual([]);
  });

  it('make room for the next when they are idle, the longest idle first', () => {
    const connections = createOpenConnections<string>(room);
    for (const name of ['a1', 'a2']) connections.open(name, 'a');
    connections.begin('a1');
    connections.end('a1');

    expect(connections.open('a3', 'a')).toEqual(['a2']);
    expect(connections.open('a4', 'a')).toEqual(['a1']);
  });

  it('are at work until the last of several requests is answered', () => {
    const connections = createOpenConnections<string>(room);
    for (const name of ['a1', 'a2']) {
      connections.open(name, 'a');
      connections.begin(name);
    }
    connections.begin('a1');
    connections.end('a1');

    expect(connections.open('a3', 'a')).toEqual(['a3']);
    connections.end('a1');
    expect(connections.open('a4', 'a')).toEqual(['a1']);
  });

  it('of all make room before they are too many, but for those of proxies', () => {
    const connections = createOpenConnections<string>(room);
    expect(connections.open('p1', null)).toEqual([]);
    for (const name of ['a', 'b', 'c']) expect(connections.open(`${name}1`, name)).toEqual([]);

    expect(connections.open('d1', 'd')).toEqual(['a1']);
    expect(connections.open('p2', null)).toEqual(['b1']);
    for (const name of ['c1', 'd1']) connections.begin(name);
    expect(connections.open('e1', 'e')).toEqual([]);
  });

  it('that are closed twice count once', () => {
    const connections = createOpenConnections<string>(room);
    for (const name of ['a1', 'a2']) connections.open(name, 'a');
    connections.close('a1');
    connections.close('a1');
    connections.begin('a2');

    expect(connections.open('a3', 'a')).toEqual([]);
    connections.begin('a3');
    expect(connections.open('a4', 'a')).toEqual(['a4']);
  });
});

describe('the patience with a body', () => {
  it.each([
    ['no body', {}, null],
    ['an empty one', { length: '0' }, null],
    ['JSON', { length: '100', type: 'application/json' }, 30_000],
    ['JSON of unknown length', { isChunked: true, type: 'application/json' }, 30_000],
    ['a file of 64 MB', { length: '64000000', type: 'multipart/form-data; boundary=x' }, 600_000],
    ['a file of 640 kB', { length: '640000', type: 'Multipart/form-data' }, 40_000],
    ['a file of unknown length', { isChunked: true, type: 'multipart/form-data' }, 600_000],
  ])('is for %s that of its kind', (_title, body, expected) => {
    expect(bodyPatience({ length: undefined, isChunked: false, type: undefined, ...body })).toBe(
      expected,
    );
  });
});
