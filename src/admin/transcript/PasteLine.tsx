import { Alert, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import type { TurnLimitProblem } from '../../features/transcripts/turn-limits';
import { PASTE_LINE_ENGLISH } from '../translations/paste-line';
import { wordsOf } from '../words';
import type { FileProblem } from './dropped-file';
import type { PasteMode } from './paste-modes';
import type { PastedSpeaker } from './pasted-turns';
import type { FoundReport, PasteReport } from './pasting';

const useWords = wordsOf(PASTE_LINE_ENGLISH);

type Words = ReturnType<typeof useWords>;

interface PasteLineProps {
  readonly report: PasteReport;
  /** Nothing was written since, so that it can be taken back. */
  readonly canUndo: boolean;
  readonly onChoose: (report: FoundReport, mode: PasteMode) => void;
  readonly onUndo: (report: FoundReport) => void;
  /** Another speaker is to be chosen for the turns under this label. */
  readonly onChange: (label: string, anchor: HTMLElement) => void;
  readonly onClose: () => void;
}

/** One line about the last paste or drop: what was found, what was done, what else can be done with it. */
export const PasteLine = (props: PasteLineProps) => {
  const say = useWords();
  const { report, onClose } = props;
  const isBad = report.kind === 'file-refused' || report.kind === 'limit';
  return (
    <Alert
      variant={isBad ? 'danger' : 'default'}
      closeLabel={say('lectern.transcript.paste.close')}
      onClose={onClose}
      data-lectern-paste={report.kind}
    >
      {report.kind === 'found' ? <Found {...props} report={report} /> : refusalOf(report, say)}
    </Alert>
  );
};

type FoundProps = PasteLineProps & { readonly report: FoundReport };

const Found = (props: FoundProps) => {
  const say = useWords();
  const { report, canUndo, onUndo } = props;
  const { mode, name } = report;
  return (
    <Flex gap={2} wrap="wrap" alignItems="baseline">
      {name === null ? null : (
        <Typography fontWeight="bold">{say('lectern.transcript.paste.file', { name })}</Typography>
      )}
      {sentencesOf(report, say).map((sentence) => (
        <Typography key={sentence}>{sentence}</Typography>
      ))}
      {mode === null ? <Typography>{say('lectern.transcript.paste.ask')}</Typography> : null}
      {mode === null ? null : <ChangeButton {...props} />}
      <OtherModes {...props} />
      {mode !== null && canUndo ? (
        <TextButton
          type="button"
          onClick={() => {
            onUndo(report);
          }}
        >
          {say('lectern.transcript.paste.undo')}
        </TextButton>
      ) : null}
    </Flex>
  );
};

/** Leads to the first speaker who is not linked, else to the first. */
const ChangeButton = ({ report, onChange }: FoundProps) => {
  const say = useWords();
  const { speakers } = report.found;
  const speaker =
    speakers.find(({ isLinked, role }) => !isLinked && role !== 'host') ?? speakers[0];
  if (!speaker) return null;
  return (
    <TextButton
      type="button"
      onClick={(event: { readonly currentTarget: HTMLElement }) => {
        onChange(speaker.label, event.currentTarget);
      }}
    >
      {say('lectern.transcript.paste.change')}
    </TextButton>
  );
};

/** What else may be done over a transcript that is there, as long as nothing was written since. */
const OtherModes = ({ report, canUndo, onChoose }: FoundProps) => {
  const say = useWords();
  const { found, mode, isOverTranscript } = report;
  const isOpen = mode === null || (canUndo && isOverTranscript && found.turns.length > 0);
  if (!isOpen) return null;
  return (['replace', 'insert', 'times'] as const)
    .filter((other) => other !== mode)
    .map((other) => (
      <Button
        key={other}
        type="button"
        size="S"
        variant="tertiary"
        onClick={() => {
          onChoose(report, other);
        }}
      >
        {say(CHOICES[other])}
      </Button>
    ));
};

const CHOICES = {
  replace: 'lectern.transcript.paste.replace',
  insert: 'lectern.transcript.paste.insert',
  times: 'lectern.transcript.paste.onlyTimes',
} as const;

/** What was found and done, sentence by sentence. */
export const sentencesOf = (
  { found, text, mode, changed, kept }: FoundReport,
  say: Words,
): readonly string[] => [
  ...foundSentences(found, say),
  ...(mode === 'times' ? [timesSentence(changed, say)] : []),
  ...(mode === 'replace' && kept > 0
    ? [say('lectern.transcript.paste.kept', { count: kept })]
    : []),
  ...(text.isFinalText ? [say('lectern.transcript.paste.final')] : []),
  ...(text.dropped > 0 ? [say('lectern.transcript.paste.dropped', { count: text.dropped })] : []),
];

const foundSentences = (
  { hasLabels, turns, speakers, leftOut, doubts }: FoundReport['found'],
  say: Words,
): string[] => {
  if (turns.length === 0) return [];
  if (!hasLabels) return [say('lectern.transcript.paste.none')];
  const counts = { turns: turns.length, speakers: speakers.length };
  const [first = ''] = leftOut;
  const [doubt = ''] = doubts;
  return [
    say('lectern.transcript.paste.found', counts),
    ...speakers.map((speaker) => `${speakerSentence(speaker, say)}.`),
    ...(leftOut.length > 0
      ? [
          say('lectern.transcript.paste.leftOut', {
            count: leftOut.length,
            first: shortened(first),
          }),
        ]
      : []),
    ...(doubts.length > 0
      ? [say('lectern.transcript.paste.doubts', { count: doubts.length, first: doubt })]
      : []),
  ];
};

const speakerSentence = ({ label, role, isLinked }: PastedSpeaker, say: Words): string => {
  const values = { label, role: say(`lectern.transcript.role.${role}`).toLowerCase() };
  if (role === 'guest') {
    return say(
      isLinked ? 'lectern.transcript.paste.linked' : 'lectern.transcript.paste.unlinked',
      values,
    );
  }
  return say('lectern.transcript.paste.speaker', values);
};

const timesSentence = (count: number, say: Words): string =>
  count === 0
    ? say('lectern.transcript.paste.noTimes')
    : say('lectern.transcript.paste.times', { count });

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

const refusalOf = (report: Exclude<PasteReport, FoundReport>, say: Words): string => {
  if (report.kind === 'reading')
    return say('lectern.transcript.paste.reading', { name: report.name });
  return report.kind === 'limit'
    ? limitSentence(report.problem, say)
    : fileSentence(report.name, report.problem, say);
};

const limitSentence = (problem: TurnLimitProblem, say: Words): string =>
  problem.code === 'TOO_MANY_TURNS'
    ? say('lectern.transcript.limit.turns', { count: problem.count, limit: problem.limit })
    : say('lectern.transcript.limit.length', {
        number: problem.number,
        length: problem.length,
        limit: problem.limit,
      });

const fileSentence = (name: string, problem: FileProblem, say: Words): string => {
  switch (problem.code) {
    case 'FILE_TOO_LARGE':
      return say('lectern.transcript.file.tooLarge', { name, limit: problem.limit });
    case 'FILE_KIND_UNKNOWN':
      return say('lectern.transcript.file.unknown', { name });
    case 'FILE_UNREADABLE': {
      const why = say(`lectern.transcript.file.${problem.why}`);
      return say('lectern.transcript.file.unreadable', { name, why });
    }
    case 'CAPTIONS_UNREADABLE':
      return say('lectern.transcript.file.unreadable', { name, why: `${problem.message}.` });
  }
};
