import { refusalOfCaptionFlags } from '../../../src/cli/caption-flags';

describe('refusalOfCaptionFlags', () => {
  it.each([
    [['page.txt'], {}, null],
    [['talk.vtt'], { interview: 'river' }, null],
    [['talk.vtt'], {}, /--interview <slug>/],
    [['a.txt', 'talk.SRT'], {}, /talk\.SRT is a caption file/],
    [['a.vtt', 'b.vtt'], { interview: 'river' }, /one caption file/],
    [['a.vtt'], { interview: 'river', title: 'x' }, /--title is for pages/],
  ])('of %j with %j is %s', (paths, flags, expected) => {
    const refusal = refusalOfCaptionFlags(paths, flags);

    if (expected === null) expect(refusal).toBeNull();
    else expect(refusal).toMatch(expected);
  });
});
