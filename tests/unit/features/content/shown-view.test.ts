import fc from 'fast-check';
import { EXPERT, INTERVIEW } from '../../../../src/features/content/registry';
import { shownView } from '../../../../src/features/content/shown-view';

const absolute = (url: string): string => `https://cms.example.org${url}`;

describe('a full view', () => {
  const row = {
    documentId: 'a',
    guests: [{ documentId: 'e', name: 'Nadia Okafor', slug: 'nadia-okafor', jobTitle: null }],
    transcript: [{ expertDocumentId: 'e' }, { expertDocumentId: null }],
  };

  it('says who speaks', () => {
    expect(shownView({ uid: INTERVIEW.uid, view: 'full', row }, null)).toMatchObject({
      transcript: [{ expert: { name: 'Nadia Okafor' } }, { expert: null }],
    });
  });
});

describe('a card of an interview', () => {
  const card = (row: Record<string, unknown>) =>
    shownView({ uid: INTERVIEW.uid, view: 'card', row: { documentId: 'a', ...row } }, null);

  it.each([
    [{ audio: { url: '/a.mp3' }, audioUrl: null }, true],
    [{ audio: null, audioUrl: 'https://example.org/a.mp3' }, true],
    [{ audio: null, audioUrl: ' ' }, false],
    [{ audio: null, audioUrl: null }, false],
    [{}, false],
  ])('made of %j: hasAudio %j', (row, hasAudio) => {
    expect(card(row)).toMatchObject({ hasAudio });
  });

  it.each([
    [{ transcript: { count: 12 } }, true],
    [{ transcript: { count: 0 } }, false],
    [{}, false],
  ])('made of %j: hasTranscript %j, and no part of it', (row, hasTranscript) => {
    expect(card(row)).toMatchObject({ hasTranscript });
    expect(card(row)).not.toHaveProperty('transcript');
  });
});

it('addresses of files are absolute wherever they stand, and no others', () => {
  const file = {
    url: '/a.png',
    mime: 'image/png',
    formats: { small: { url: '/s.png', ext: '.png' } },
  };
  const whole = { ...file, url: 'https://cms.example.org/a.png' };
  const nest = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constant(file),
      fc.constant({ url: '/elsewhere', label: 'A link' }),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('photo', 'blocks', 'image'), tie('value')),
    ),
  })).value;

  fc.assert(
    fc.property(nest, (inner) => {
      const row = { documentId: 'a', inner };
      const shown = shownView({ uid: EXPERT.uid, view: 'full', row }, absolute);

      const expected = JSON.stringify(row)
        .replaceAll('"/a.png"', JSON.stringify(whole.url))
        .replaceAll('"/s.png"', '"https://cms.example.org/s.png"');
      expect(JSON.stringify(shown)).toBe(expected);
    }),
  );
});

describe('a picture of the library', () => {
  const picture = (more: Record<string, unknown> = {}) => ({
    documentId: 'p',
    updatedAt: '2026-03-01T12:00:00.000Z',
    url: '/uploads/p.png',
    mime: 'image/png',
    width: 300,
    provider_metadata: { placeholder: 'data:image/webp;base64,AA', isAnimated: false },
    ...more,
  });
  const shown = (photo: unknown) =>
    shownView({ uid: EXPERT.uid, view: 'card', row: { documentId: 'a', photo } }, absolute);

  it('has its other widths and a placeholder', () => {
    const address = 'https://cms.example.org/images/p?width';
    expect(shown(picture())).toMatchObject({
      photo: {
        srcset: `${address}=160&v=mm7p6yo0 160w, ${address}=240&v=mm7p6yo0 240w`,
        placeholder: 'data:image/webp;base64,AA',
      },
    });
  });

  it.each([
    ['a drawing', { mime: 'image/svg+xml' }],
    ['a paper', { mime: 'application/pdf', width: null }],
    ['of another storage', { url: 'https://files.example.org/p.png' }],
    ['tiny', { width: 100 }],
    ['an animation', { mime: 'image/gif', provider_metadata: { isAnimated: true } }],
    ['of which nobody noted whether it moves', { mime: 'image/gif', provider_metadata: null }],
  ])('has none where it is %s', (_, more) => {
    expect(shown(picture(more))).toMatchObject({ photo: { srcset: null } });
  });

  it('has some where it is a GIF that stands still, or came before others were told apart', () => {
    const still = { mime: 'image/gif', provider_metadata: { isAnimated: false } };
    for (const more of [still, { provider_metadata: null }]) {
      const { photo } = shown(picture(more));
      expect(photo).toMatchObject({ srcset: expect.stringContaining('240w') });
    }
  });

  it('is left as it was copied into a text, and where it is a smaller form', () => {
    const copied: Record<string, unknown> = picture();
    delete copied.provider_metadata;
    expect(shown(copied)).toHaveProperty('photo', { ...copied, url: absolute('/uploads/p.png') });
  });
});
