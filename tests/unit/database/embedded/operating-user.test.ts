import { parsePasswd } from '../../../../database/embedded/operating-user';

describe('parsePasswd', () => {
  it('reads accounts and passes over everything else', () => {
    const text =
      '# a comment\nroot:x:0:0:root:/root:/bin/sh\n\npostgres:x:101:104::/var/lib/postgresql:/bin/bash\nbroken\n';
    expect(parsePasswd(text)).toEqual([
      { kind: 'other', name: 'root', uid: 0, gid: 0 },
      { kind: 'other', name: 'postgres', uid: 101, gid: 104 },
    ]);
  });
});
