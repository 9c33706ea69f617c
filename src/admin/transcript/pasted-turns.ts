import {
  findLabels,
  readConversation,
  type Conversation,
} from '../../features/ingest/page/conversation';
import { isSameSpeaker } from '../../features/ingest/speakers/label';
import type { DressedLine } from '../../features/ingest/speakers/own-line-labels';
import type { Cue } from '../../features/transcripts/caption-cue';
import { speakerOfLabel, type Cast } from './speaker-links';
import type { TurnFacts } from './turn-row';

/** A turn as it was pasted or dropped. */
export interface PastedTurn {
  readonly facts: TurnFacts;
  readonly text: string;
}

export interface PastedSpeaker {
  readonly label: string;
  readonly role: TurnFacts['role'];
  readonly isLinked: boolean;
  readonly count: number;
}

/** What was found in a text: turns, or words without a speaker. */
export interface PastedTurns {
  /** False where no label was found: all words are one turn. */
  readonly hasLabels: boolean;
  readonly turns: readonly PastedTurn[];
  readonly speakers: readonly PastedSpeaker[];
  /** Lines before the first label, and behind the conversation, that were left out. */
  readonly leftOut: readonly string[];
  /** Turns in which other words before a colon may be a speaker. */
  readonly doubts: readonly string[];
}

/** Who is known to speak: the host and the guests of the form, and those of the transcript. */
export interface PasteSetting {
  readonly cast: Cast;
  readonly labels: readonly string[];
}

export const turnsOfLines = (lines: readonly DressedLine[], setting: PasteSetting): PastedTurns => {
  const found = readConversation({ lines, ...namesOf(setting) });
  if (found.turns.length === 0) return oneTurn(lines.map(({ text }) => text));
  const turns = found.turns.map(({ speaker, role, text, start }): PastedTurn => ({
    facts: { ...speakerIn(speaker, role, setting), start: start ?? null, end: null },
    text,
  }));
  return described(turns, found);
};

/** Captions of one speaker that follow each other are one turn, with the times of the first and the last. */
export const turnsOfCues = (cues: readonly Cue[], setting: PasteSetting): PastedTurns => {
  const voices = cues.flatMap(({ voice }) => voice ?? []);
  const known = { ...setting, labels: [...setting.labels, ...voices] };
  const lines = linesOfCues(cues);
  const labels = findLabels({ lines, ...namesOf(known) });
  const found = readConversation({ lines, ...namesOf(known) });
  if (labels.length === 0) {
    return oneTurn([cues.map(({ text }) => text).join(' ')], timesOf(cues));
  }
  const lead = cues.slice(0, labels[0]?.index);
  const turns = labels.map(({ index, label, rest }, place): PastedTurn => {
    const own = cues.slice(index, labels[place + 1]?.index);
    const role = found.turns.find(({ speaker }) => isSameSpeaker(speaker, label))?.role;
    return {
      facts: { ...speakerIn(label, role ?? 'other', setting), ...timesOf(own) },
      text: [rest, ...own.slice(1).map(({ text }) => text)].join(' ').trim(),
    };
  });
  return described([...leadTurn(lead), ...turns], { before: [], behind: [], notices: [] });
};

const namesOf = ({ cast, labels }: PasteSetting) => ({
  host: cast.hostName,
  names: [
    ...(cast.guests ?? []).flatMap(({ name, nameVariants }) => [name, ...nameVariants]),
    ...labels,
  ],
});

const speakerIn = (speaker: string, role: TurnFacts['role'], { cast }: PasteSetting) =>
  speakerOfLabel(speaker, cast, { speaker, role, expertDocumentId: null });

const oneTurn = (
  lines: readonly string[],
  times: Pick<TurnFacts, 'start' | 'end'> = { start: null, end: null },
): PastedTurns => {
  const text = lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const facts: TurnFacts = { speaker: '', role: 'other', expertDocumentId: null, ...times };
  return {
    hasLabels: false,
    turns: text === '' ? [] : [{ facts, text }],
    speakers: [],
    leftOut: [],
    doubts: [],
  };
};

const described = (
  turns: readonly PastedTurn[],
  { before, behind, notices }: Omit<Conversation, 'turns'>,
): PastedTurns => ({
  hasLabels: true,
  turns,
  speakers: speakersOf(turns),
  leftOut: [...before, ...behind],
  doubts: notices.filter(({ isDoubtful }) => isDoubtful).map(({ message }) => message),
});

const speakersOf = (turns: readonly PastedTurn[]): PastedSpeaker[] => {
  const speakers: PastedSpeaker[] = [];
  for (const { facts } of turns.filter(({ facts: { speaker } }) => speaker !== '')) {
    const at = speakers.findIndex(({ label }) => isSameSpeaker(label, facts.speaker));
    const known = speakers[at];
    if (known) speakers[at] = { ...known, count: known.count + 1 };
    else {
      const { speaker: label, role, expertDocumentId } = facts;
      speakers.push({ label, role, isLinked: expertDocumentId !== null, count: 1 });
    }
  }
  return speakers;
};

const linesOfCues = (cues: readonly Cue[]): DressedLine[] => {
  let last: string | null = null;
  return cues.map(({ voice, text }, index) => {
    const begins = voice !== null && voice !== last;
    last = voice ?? last;
    return { number: index + 1, text: begins ? `${voice}: ${text}` : text, bold: 0 };
  });
};

/** In seconds, to the hundredth. */
const timesOf = (cues: readonly Cue[]): Pick<TurnFacts, 'start' | 'end'> => ({
  start: inSeconds(cues[0]?.start),
  end: inSeconds(cues.at(-1)?.end),
});

const inSeconds = (milliseconds: number | undefined): number | null =>
  milliseconds === undefined ? null : Math.round(milliseconds / 10) / 100;

const leadTurn = (cues: readonly Cue[]): PastedTurn[] => {
  const text = cues.map((cue) => cue.text).join(' ');
  if (text.trim() === '') return [];
  const facts: TurnFacts = { speaker: '', role: 'other', expertDocumentId: null, ...timesOf(cues) };
  return [{ facts, text }];
};
