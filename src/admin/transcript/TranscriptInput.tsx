import { Button, Field, Flex } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import {
  lazy,
  Suspense,
  useCallback,
  useRef,
  useState,
  type ChangeEvent,
  type CSSProperties,
} from 'react';
import { useIntl } from 'react-intl';
import { valueAt } from '../../lib/record';
import { useWords, type Words } from '../words';
import { AudioPanel } from './AudioPanel';
import { HelpLine } from './HelpLine';
import { problemOfWhole, type ProblemMessage } from './problems';
import { SourceSwitch } from './SourceSwitch';
import type { Cast } from './speaker-links';
import { TranscriptFrame } from './transcript-frame';
import type { TranscriptInputProps } from './transcript-input-props';
import { useAudio, type TranscriptAudio } from './use-audio';
import { useCast, useOpenInterview } from './use-cast';
import { useTranscript, type Transcript } from './use-transcript';

const PasteLine = lazy(async () => ({ default: (await import('./PasteLine')).PasteLine }));
const TurnMenu = lazy(async () => ({ default: (await import('./TurnMenu')).TurnMenu }));

/** Files that can be dropped or chosen. */
const FILES = '.txt,.docx,.vtt,.srt';

/** The transcript as one text, in place of a form for each turn. */
const TranscriptInput = (props: TranscriptInputProps) => {
  const { name, label, labelAction, hint, required, disabled = false, rawError } = props;
  const say = useWords();
  const told = useTold();
  const interview = useOpenInterview();
  const cast = useCast(interview);
  const [isTwofold, setTwofold] = useState(false);
  const stored = useForm('Transcript', ({ initialValues }) => valueAt(initialValues, name));
  const isSubmitting = useForm('Transcript', (form) => form.isSubmitting);
  const place = useRef<HTMLDivElement>(null);
  const transcript = useTranscript({ ...props, disabled, stored, isSubmitting, cast, told, place });
  const audio = useAudio(transcript.session, transcript.context, disabled);
  const whole = problemOfWhole(rawError);
  return (
    <Field.Root name={name} hint={hint} required={required} error={whole ? told(whole) : undefined}>
      <Flex justifyContent="space-between" alignItems="center" gap={2}>
        <Field.Label action={labelAction}>
          {say('lectern.transcript.label', { label: label ?? name, count: transcript.count })}
        </Field.Label>
        {disabled ? null : <FileButton onFile={transcript.takeFile} />}
      </Flex>
      <SourceSwitch interview={interview} context={transcript.context} onShown={setTwofold} />
      <AudioPanel audio={audio} />
      <Suspense fallback={null}>
        <Report transcript={transcript} />
      </Suspense>
      <TranscriptFrame
        ref={place}
        data-lectern="transcript"
        data-with-source={isTwofold}
        style={placeholderOf(say)}
      />
      <Suspense fallback={null}>
        <Menu transcript={transcript} cast={cast} audio={audio} />
      </Suspense>
      {disabled ? null : <HelpLine />}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

/** A message of the form in the language of the panel. */
const useTold = () => {
  const intl = useIntl();
  return useCallback(
    (message: ProblemMessage) =>
      typeof message === 'string' ? message : intl.formatMessage(message, { ...message.values }),
    [intl],
  );
};

const placeholderOf = (say: Words) =>
  ({
    '--lectern-placeholder': JSON.stringify(say('lectern.transcript.placeholder')),
  }) as CSSProperties;

const Report = ({ transcript }: { readonly transcript: Transcript }) =>
  transcript.report ? (
    <PasteLine
      report={transcript.report}
      canUndo={transcript.session?.paste.isLast() ?? false}
      onChoose={transcript.choose}
      onUndo={transcript.undoPaste}
      onChange={transcript.openMenuOf}
      onClose={transcript.closeReport}
    />
  ) : null;

interface MenuProps {
  readonly transcript: Transcript;
  readonly cast: Cast;
  readonly audio: TranscriptAudio;
}

const Menu = ({ transcript, cast, audio }: MenuProps) =>
  transcript.menu && transcript.session ? (
    <TurnMenu
      menu={transcript.menu}
      state={transcript.session.view.state}
      cast={cast}
      onPlay={audio.address === null ? null : audio.playFrom}
      onEdit={transcript.edit}
      onMove={transcript.move}
      onRemove={transcript.remove}
      onClose={transcript.closeMenu}
    />
  ) : null;

const FileButton = ({ onFile }: { readonly onFile: (file: File) => void }) => {
  const say = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [round, setRound] = useState(0);
  return (
    <>
      <Button type="button" size="S" variant="tertiary" onClick={() => input.current?.click()}>
        {say('lectern.transcript.file.open')}
      </Button>
      <input
        key={round}
        ref={input}
        type="file"
        hidden
        accept={FILES}
        aria-label={say('lectern.transcript.file.open')}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          setRound((count) => count + 1);
        }}
      />
    </>
  );
};

export default TranscriptInput;
