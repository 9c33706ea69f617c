import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SAMPLES = join(__dirname, '..');
/** Seconds of silence behind each turn. */
const BREATH = 0.45;

const VOICES: Readonly<Record<string, readonly string[]>> = {
  'Tom Brandt': ['-v', 'en-gb+m3', '-s', '162', '-p', '38'],
  'Nadia Okafor': ['-v', 'en-gb-x-rp+f2', '-s', '158', '-p', '52'],
};

interface SpokenTurn {
  readonly speaker: string;
  readonly words: string;
}

/**
 * Has a page read aloud by machine voices, between two chimes, as MP3, and notes when each turn begins and ends
 * (`content/times.json`, seconds).
 */
export const recordInterview = (page: string, folder: string): void => {
  const place = mkdtempSync(join(tmpdir(), 'speech-'));
  try {
    const chime = strike(join(place, 'chime.wav'));
    const { parts, turns } = speakAll(turnsOf(page), { place, from: lengthOf(chime) });
    const whole = join(place, 'whole.wav');
    const room = 'highpass 70 treble -3 reverb 12 40 25 norm -3';
    sox(...[chime, ...parts, chime, whole], ...room.split(' '));
    const sound = join(folder, `${page}.mp3`);
    const titles = ['--tt', 'Who Measures the River', '--ta', 'The Long View'];
    const form = '--quiet -m m -b 24 --resample 16 -q 0'.split(' ');
    execFileSync('lame', [...form, ...titles, whole, sound]);
    const times = { [page]: { duration: Math.round(lengthOf(sound)), turns } };
    writeFileSync(join(SAMPLES, 'content', 'times.json'), `${JSON.stringify(times)}\n`);
  } finally {
    rmSync(place, { recursive: true });
  }
};

const strike = (chime: string): string => {
  const notes = 'synth 1.5 pl G3 pl D4 pl B4 fade 0.01 1.5 0.9 gain -9';
  sox('-n', '-r', '22050', '-c', '1', chime, ...notes.split(' '));
  return chime;
};

const speakAll = (
  spoken: readonly SpokenTurn[],
  { place, from }: { place: string; from: number },
): { parts: string[]; turns: [number, number][] } => {
  const parts: string[] = [];
  const turns: [number, number][] = [];
  let now = from;
  for (const turn of spoken) {
    const part = speak(turn, join(place, `${parts.length}`));
    const length = lengthOf(part);
    turns.push([round(now), round(now + length - BREATH)]);
    now += length;
    parts.push(part);
  }
  return { parts, turns };
};

const speak = ({ speaker, words }: SpokenTurn, path: string): string => {
  execFileSync('espeak-ng', [...(VOICES[speaker] ?? []), '-w', `${path}-raw.wav`, words]);
  const edges = 'silence 1 0.02 0.3% reverse silence 1 0.02 0.3% reverse';
  sox(
    `${path}-raw.wav`,
    '-r',
    '22050',
    '-c',
    '1',
    `${path}.wav`,
    ...edges.split(' '),
    'pad',
    '0',
    `${BREATH}`,
  );
  return `${path}.wav`;
};

/** Of a sample page: between its head and its list of publications. */
const turnsOf = (page: string): SpokenTurn[] => {
  const text =
    readFileSync(join(SAMPLES, `${page}.txt`), 'utf8').split('Related Publications')[0] ?? '';
  const speakers = Object.keys(VOICES).join('|');
  const turns: SpokenTurn[] = [];
  for (const paragraph of text.split(/\n\s*\n/)) {
    const [, speaker, words] = new RegExp(`^\\s*(${speakers}): ([^]*)$`).exec(paragraph) ?? [];
    const last = turns.at(-1);
    if (speaker !== undefined && words !== undefined) turns.push({ speaker, words });
    else if (last) turns[turns.length - 1] = { ...last, words: `${last.words}\n\n${paragraph}` };
  }
  return turns;
};

const sox = (...given: readonly string[]): void => {
  execFileSync('sox', ['-V1', ...given]);
};

const lengthOf = (file: string): number =>
  Number(execFileSync('soxi', ['-D', file], { encoding: 'utf8' }));

const round = (seconds: number): number => Math.round(seconds * 100) / 100;
