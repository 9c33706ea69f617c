import { seriousFindings } from '../support/axe';
import { describeInBrowser } from '../support/browser';
import {
  draft,
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  published,
  turns,
} from '../support/content';
import type { Json } from '../support/http';
import { interviewFormIn, openInterview, storedInterview } from '../support/interview-form';
import { usePanel } from '../support/panel';
import { writeTranscript } from '../support/transcript-writer';

const TEN_TURNS = Array.from({ length: 10 }, (_, index) => {
  const speaker = index % 2 === 0 ? 'Laura Coates' : 'Asfandyar Mir';
  return `${speaker}: Sentence number ${index + 1}, and what follows from it.`;
}).join('\n\n');

/** As Word puts it into the clipboard. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style></head>
<body lang=EN-US><!--StartFragment--><p class=MsoNormal><b>Laura Coates</b><span style='mso-spacerun:yes'>  </span>Welcome <del cite="mailto:x">everybody </del>to the
show.<o:p></o:p></p><p class=MsoNormal><b>Asfandyar Mir</b> Thank you.<a class=msocomanchor href="#_msocom_1">[LC1]</a></p><!--EndFragment--></body></html>`;

/** As Google Docs does. */
const DOCS = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Laura Coates:</span><span style="font-weight:400"> Welcome.</span></p><br /><p dir="ltr"><span style="font-weight:700">Asfandyar Mir:</span><span style="font-weight:400"> Thank you.</span></p></b>`;

/** A WAV file of so many seconds in which nothing is heard. */
const silence = (seconds: number): Buffer => {
  const rate = 8_000;
  const length = rate * seconds;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(length, 40);
  return Buffer.concat([head, Buffer.alloc(length, 128)]);
};

/** The panel goes on in the language that was looked at last. */
const IN_ENGLISH = 'plugins[i18n][locale]=en';

const milliseconds = (from: number): number => Math.round(performance.now() - from);

// A text that is lost now and then is the very fault that is looked for here: no second try.
jest.retryTimes(0);

describeInBrowser('the transcript in the panel', (executablePath) => {
  const panel = usePanel(executablePath);
  const { page, lectern } = panel;

  const stored = async (documentId: string): Promise<Json[]> => {
    const { transcript } = await storedInterview(lectern, documentId);
    return transcript;
  };
  const open = async (data: object) => {
    const documentId = await openInterview(panel, data);
    return { documentId, writer: await writeTranscript(page) };
  };
  /** Waits for the answer of the server, and for the form to have taken it. */
  const save = async (): Promise<void> => {
    const form = interviewFormIn(page);
    const answered = page.waitForResponse(
      (response) => response.request().method() === 'PUT' && response.url().includes(INTERVIEW),
    );
    await form.save();
    expect((await answered).status()).toBe(200);
    await form.saved();
  };

  it('is written, parted, joined, and undone across a save', async () => {
    const { documentId, writer } = await open({});
    const before = await stored(documentId);
    await writer.goTo(0);
    await writer.keys('Enter');
    await writer.type('A turn of its own.');
    await save();
    const parted = await stored(documentId);
    expect(parted.map(({ text }) => text)).toEqual([
      'Sentence number 0.',
      'A turn of its own.',
      'Sentence number 1.',
    ]);
    expect([parted[0].turnId, parted[2].turnId]).toEqual(before.map(({ turnId }) => turnId));

    await writer.type(' And more');
    expect(await writer.words()).toContain('A turn of its own. And more');
    await writer.keys('Home', 'Backspace');
    expect(await writer.turns.count()).toBe(2);
    await save();
    expect((await stored(documentId)).map(({ turnId, text }) => [turnId, text])).toEqual([
      [before[0].turnId, 'Sentence number 0.\n\nA turn of its own. And more'],
      [before[1].turnId, 'Sentence number 1.'],
    ]);

    await writer.keys('Control+z');
    await save();
    const undone = await stored(documentId);
    expect(undone.map(({ turnId }) => turnId)).toEqual(parted.map(({ turnId }) => turnId));
  });

  it('takes ten turns by one paste, links host and guest, and saves them', async () => {
    const expert = await published(lectern, EXPERT, expertData({ name: 'Asfandyar Mir' }));
    const { documentId, writer } = await open({
      transcript: [],
      hostName: 'Laura Coates',
      guests: [expert.documentId],
    });
    // Marks are shown once the guests are known.
    await writer.turns.locator('.lectern-turn-mark:not(:empty)').waitFor({ state: 'attached' });
    await writer.editor.focus();
    await writer.paste(TEN_TURNS);
    await page.getByText('10 turns of 2 speakers.').waitFor();
    await page.getByText('Asfandyar Mir: guest, linked.').waitFor();
    await save();

    const rows = await stored(documentId);
    expect(rows).toHaveLength(10);
    expect(new Set(rows.map(({ turnId }) => turnId)).size).toBe(10);
    expect(rows.map(({ role }) => role).slice(0, 2)).toEqual(['host', 'guest']);
    expect(rows[1].expertDocumentId).toBe(expert.documentId);

    await writer.goTo(9);
    await writer.type('!');
    await save();
    const again = await stored(documentId);
    expect(again.map(({ turnId, id }) => [turnId, id])).toEqual(
      rows.map(({ turnId, id }) => [turnId, id]),
    );
    expect(again[9].text).toMatch(/!$/);
  });

  it.each([
    ['Word', WORD],
    ['Google Docs', DOCS],
  ])('takes what is copied out of %s', async (_, html) => {
    const { writer } = await open({ transcript: [], hostName: 'Laura Coates' });
    await writer.editor.focus();
    await writer.paste('Laura Coates Welcome to the show. Asfandyar Mir Thank you.', html);
    await page.getByText('2 turns of 2 speakers.').waitFor();
    const words = (await writer.words()).map((text) => text.trim());
    expect(words[0]).toMatch(/^Welcome( to the show)?\.$/);
    expect(words[1]).toBe('Thank you.');
    await writer.keys('Control+z');
    expect(await writer.turns.count()).toBe(1);
  });

  it('reads a file over a transcript only as it is told to', async () => {
    const { documentId } = await open({});
    const before = await stored(documentId);
    const vtt =
      'WEBVTT\n\n00:01.000 --> 00:02.500\nSentence number 0.\n\n00:03.000 --> 00:04.000\nSentence number 1.\n';
    const choose = (name: string, content: string): Promise<void> =>
      page
        .locator('input[type=file][accept*=".vtt"]')
        .setInputFiles({ name, mimeType: 'text/vtt', buffer: Buffer.from(content) });
    await choose('talk.pdf', 'x');
    await page.getByText('talk.pdf cannot be read here').waitFor();
    await choose('talk.vtt', vtt);
    await page.getByRole('button', { name: 'Take only the times' }).click();
    await page.getByText('Times of 2 turns set.').waitFor();
    await save();
    expect(
      (await stored(documentId)).map(({ turnId, start, end }) => [turnId, start, end]),
    ).toEqual([
      [before[0].turnId, 1, 2.5],
      [before[1].turnId, 3, 4],
    ]);
  });

  it('marks every turn with a problem, each with its message', async () => {
    const transcript = [
      ...turns(3),
      { speaker: 'Tom Brandt', role: 'host', text: 'Late.', start: 9, end: 4 },
      { speaker: 'Tom Brandt', role: 'host', text: 'Early.', start: 2 },
    ];
    const { writer } = await open({ transcript });
    const marked = writer.editor.locator('.has-problem');
    await page.locator('[data-lectern=readiness]').getByText('2 things must be solved').waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await marked.nth(1).waitFor();
    const texts = await marked.allInnerTexts();
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('ends at 4 s, before it starts');
    expect(texts[1]).toContain('before an earlier turn');
  });

  it('is used by the keyboard alone, and left by one Tab', async () => {
    const { documentId, writer } = await open({});
    await writer.editor.focus();
    await writer.keys('Alt+s');
    const name = page.getByRole('textbox', { name: 'Name as it is printed' });
    await name.waitFor();
    await name.fill('Pavel Dorn');
    await writer.keys('Enter');
    await name.waitFor({ state: 'detached' });
    await writer.keys('Alt+ArrowDown');
    await save();
    expect((await stored(documentId)).map(({ speaker }) => speaker)).toEqual([
      'Nadia Okafor',
      'Pavel Dorn',
    ]);
    const isInside = (): Promise<boolean> =>
      page.evaluate(`document.activeElement?.closest('#lectern-transcript') !== null`);
    expect(await isInside()).toBe(true);
    await writer.keys('Tab');
    expect(await isInside()).toBe(false);
  });

  it('is shown and not written in where the interview is looked at as it is published', async () => {
    const { documentId } = await published(lectern, INTERVIEW, interviewData());
    await panel.form(INTERVIEW, `${documentId}?status=published`);
    const writer = await writeTranscript(page);
    expect(await writer.editor.getAttribute('contenteditable')).toBe('false');
    expect(await writer.turns.count()).toBe(2);
    expect(await writer.turns.locator('button:enabled').count()).toBe(0);
  });

  it('stamps the time of a turn from the audio beside it, and offers its length', async () => {
    const audioUrl = 'http://audio.example/talk.wav';
    const recording = silence(4);
    // As servers of audio do: without ranges a browser goes to no place in it.
    await page.route(audioUrl, (route) => {
      const [, from = '0'] = /bytes=(\d+)-/.exec(route.request().headers().range ?? '') ?? [];
      const body = recording.subarray(Number(from));
      const range = `bytes ${from}-${recording.length - 1}/${recording.length}`;
      const headers = { 'accept-ranges': 'bytes', 'content-range': range };
      return route.fulfill({ status: 206, contentType: 'audio/wav', headers, body });
    });
    const { documentId, writer } = await open({ audioUrl });
    await writer.goTo(1);
    await writer.keys('Alt+p');
    await page.getByText('The audio lasts 0:04.').waitFor();
    await writer.keys('Alt+p', 'Alt+ArrowRight', 'Alt+t');
    await page.getByRole('button', { name: 'Fill it in' }).click();
    await writer.editor.focus();
    await save();
    const found = await lectern.documents(INTERVIEW).findOne({ documentId });
    expect(found.duration).toBe(4);
    const { start } = (await stored(documentId))[1];
    expect(start).toBeGreaterThanOrEqual(3);
  });

  it('shows the original beside each turn of a translation', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    const [first, second] = await stored(documentId);
    const locales: Json = lectern.strapi.plugin('i18n').service('locales');
    if (!(await locales.findByCode('de')))
      await locales.create({ code: 'de', name: 'German (de)' });
    const transcript = [first, second].map(({ turnId, speaker, role }) => ({
      turnId,
      speaker,
      role,
      text: 'Auf Deutsch.',
    }));
    await lectern
      .documents(INTERVIEW)
      .update({ documentId, locale: 'de', data: interviewData({ transcript }) });
    await panel.form(INTERVIEW, `${documentId}?plugins[i18n][locale]=de`);
    const writer = await writeTranscript(page);
    await page.getByRole('button', { name: 'Show the original (English)' }).click();
    await writer.editor.locator('.lectern-turn-source:visible').first().waitFor();
    expect(await writer.editor.locator('.lectern-turn-source').allInnerTexts()).toEqual([
      'Tom Brandt: Sentence number 0.',
      'Nadia Okafor: Sentence number 1.',
    ]);
  });

  it('has no serious finding of axe', async () => {
    await open({});
    const found = await seriousFindings(page, 'form');
    expect(found.filter(({ html }) => html.includes('lectern'))).toEqual([]);
  });

  it('is corrected in a published interview by few clicks, with Publish in view', async () => {
    const guest = await published(lectern, EXPERT, expertData());
    const interview = interviewData({ guests: [guest.documentId], transcript: turns(10) });
    const { documentId, title }: Json = await published(lectern, INTERVIEW, interview);
    await page.setViewportSize({ width: 1280, height: 800 });
    const search = `_q=${encodeURIComponent(title)}`;
    await panel.list(`${INTERVIEW}?${IN_ENGLISH}&${search}`);
    const began = performance.now();
    await page.getByText(title, { exact: true }).first().click();
    const writer = await writeTranscript(page);
    await page.getByText('Nothing stands in the way').waitFor();
    await writer.goTo(4);
    await writer.type(' Corrected.');
    const publish = page.getByRole('button', { name: 'Publish', exact: true }).first();
    const place = await publish.boundingBox();
    await publish.click();
    await page.getByText('Published document').first().waitFor();
    process.stdout.write(
      `A word corrected and published: 3 clicks, ${(milliseconds(began) / 1000).toFixed(1)} s\n`,
    );

    expect(place && place.y + place.height).toBeLessThanOrEqual(800);
    const { transcript }: Json = await lectern
      .documents(INTERVIEW)
      .findOne({ documentId, populate: ['transcript'], status: 'published' });
    expect(transcript[4].text).toContain('Corrected.');
  });

  it('stands between title and Publish as one step of few', async () => {
    const guest = await published(lectern, EXPERT, expertData());
    const made = await draft(
      lectern,
      INTERVIEW,
      interviewData({ guests: [guest.documentId], transcript: turns(10) }),
    );
    await panel.form(INTERVIEW, `${made.documentId}?${IN_ENGLISH}`);
    await writeTranscript(page);
    await page.getByText('Nothing stands in the way').waitFor();
    await page.locator('input[name=title]').focus();
    let presses = 0;
    const isThere = (): Promise<boolean> =>
      page.evaluate('document.activeElement.textContent === "Publish"');
    while (presses < 60 && !(await isThere())) {
      await page.keyboard.press('Tab');
      presses += 1;
    }
    process.stdout.write(`Tab presses from title to Publish: ${presses}\n`);

    expect(presses).toBeLessThanOrEqual(25);
  });

  it('keeps up with six hundred turns', async () => {
    const made = await draft(lectern, INTERVIEW, interviewData({ transcript: turns(600) }));
    const opened = performance.now();
    await panel.form(INTERVIEW, `${made.documentId}?${IN_ENGLISH}`);
    const writer = await writeTranscript(page);
    const idle = milliseconds(opened);
    await writer.goTo(300);
    await page.evaluate(`(() => {
      window.lecternKeys = [];
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      document.querySelector('#lectern-transcript').addEventListener('keydown', () => {
        const from = performance.now();
        setTimeout(() => window.lecternKeys.push(performance.now() - from));
      }, true);
    })()`);
    for (let key = 0; key < 30; key += 1) await page.keyboard.type('a', { delay: 20 });
    const median = await page.evaluate(`[...window.lecternKeys].sort((a, b) => a - b)[15]`);
    const adding = performance.now();
    await writer.keys('Enter');
    await writer.turns.nth(600).waitFor();
    const added = milliseconds(adding);
    await save();
    await writer.type('b');
    const saving = performance.now();
    await save();
    const saved = milliseconds(saving);
    process.stdout.write(
      `600 turns: page idle ${idle} ms, key ${Math.round(Number(median))} ms (median), a turn added ${added} ms, one word saved ${saved} ms\n`,
    );
    expect(await stored(made.documentId)).toHaveLength(601);
  });
});
