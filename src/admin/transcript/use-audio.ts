import { useForm } from '@strapi/strapi/admin';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type MutableRefObject,
  type RefObject,
} from 'react';
import { numberAt, textAt, valueAt } from '../../lib/record';
import { stampOf, turnHeardAt, wholeSeconds } from './audio-time';
import type { TranscriptContext } from './transcript-context';
import { turnFacts, turnKey } from './transcript-schema';
import type { TranscriptSession } from './transcript-session';
import { placedTurns, setFacts, turnAround } from './turn-commands';
import type { AudioKeys } from './turn-view';

export interface TranscriptAudio {
  /** Null where the interview has none. */
  readonly address: string | null;
  readonly isShown: boolean;
  readonly audio: RefObject<HTMLAudioElement>;
  /** Its length in whole seconds, where the form does not have it yet. */
  readonly newDuration: number | null;
  readonly show: () => void;
  readonly playFrom: (seconds: number) => void;
  readonly hear: (seconds: number) => void;
  readonly setLength: (seconds: number) => void;
  readonly begin: () => void;
  readonly takeDuration: () => void;
}

/** The audio beside the transcript, and the keys that play it from within the words. */
export const useAudio = (
  session: TranscriptSession | null,
  context: TranscriptContext,
  isDisabled: boolean,
): TranscriptAudio => {
  const address = useAddress();
  const duration = useForm('Transcript', ({ values }) => numberAt(values, 'duration'));
  const onChange = useForm('Transcript', (form) => form.onChange);
  const audio = useRef<HTMLAudioElement>(null);
  const [isShown, setShown] = useState(false);
  const [length, setLength] = useLength(address, duration === null && !isDisabled);
  const wanted = useRef<number | null>(null);
  const playFrom = useCallback((seconds: number) => {
    setShown(true);
    wanted.current = seconds;
    if (audio.current) play(audio.current, wanted);
  }, []);
  const hear = useCallback(
    (seconds: number) => {
      const turns = session?.view.state.doc.children ?? [];
      const node = turns[turnHeardAt(turns.map(turnFacts), seconds) ?? -1];
      context.showPlaying(node ? turnKey(node) : null);
    },
    [session, context],
  );
  useAudioKeys({ session, context, audio, wanted, hasAudio: address !== null, playFrom });
  return {
    address,
    isShown,
    audio,
    playFrom,
    hear,
    newDuration: duration === null && !isDisabled ? length : null,
    setLength,
    show: () => {
      setShown(true);
    },
    begin: () => {
      if (audio.current && wanted.current !== null) play(audio.current, wanted);
    },
    takeDuration: () => {
      onChange('duration', length);
    },
  };
};

interface KeyTargets {
  readonly session: TranscriptSession | null;
  readonly context: TranscriptContext;
  readonly audio: RefObject<HTMLAudioElement>;
  /** Seconds from which it plays once it can; null where it shall not begin. */
  readonly wanted: MutableRefObject<number | null>;
  readonly hasAudio: boolean;
  readonly playFrom: (seconds: number) => void;
}

/** The keys work from within the words; the first to play shows the bar. */
const useAudioKeys = (targets: KeyTargets): void => {
  const { session, context, audio, wanted, hasAudio, playFrom } = targets;
  useEffect(() => {
    const keys: AudioKeys = {
      toggle: () => {
        // Pressed again before it began: it shall not.
        if (wanted.current !== null) wanted.current = null;
        else if (!audio.current) playFrom(0);
        else if (audio.current.paused) play(audio.current, { current: null });
        else audio.current.pause();
      },
      seek: (by) => {
        if (audio.current) audio.current.currentTime += by;
      },
      stamp: () => {
        if (session && audio.current) stamp(session, audio.current.currentTime);
      },
    };
    context.setAudio(hasAudio ? keys : null);
  }, [session, context, audio, wanted, hasAudio, playFrom]);
};

/** The uploaded file, else the address that was given. */
const useAddress = (): string | null => {
  const uploaded = useForm('Transcript', ({ values }) => textAt(valueAt(values, 'audio'), 'url'));
  const given = useForm('Transcript', ({ values }) => textAt(values, 'audioUrl'));
  return useMemo(() => {
    if (uploaded !== null) return new URL(uploaded, serverAddress()).href;
    return given !== null && URL.canParse(given) ? given : null;
  }, [uploaded, given]);
};

const serverAddress = (): string => {
  const own = textAt(Reflect.get(window, 'strapi'), 'backendURL') ?? '';
  return URL.canParse(own) ? own : window.location.origin;
};

/** Only of a file that this server has; another host is asked for nothing before somebody plays. */
const useLength = (address: string | null, isWanted: boolean) => {
  const [length, setLength] = useState<number | null>(null);
  useEffect(() => {
    setLength(null);
    if (!isWanted || !address?.startsWith(new URL('/', serverAddress()).href)) {
      return undefined;
    }
    const probe = new Audio();
    probe.preload = 'metadata';
    probe.addEventListener('durationchange', () => {
      setLength(wholeSeconds(probe.duration));
    });
    probe.src = address;
    return () => {
      probe.removeAttribute('src');
    };
  }, [address, isWanted]);
  return [
    length,
    (seconds: number) => {
      setLength(wholeSeconds(seconds));
    },
  ] as const;
};

const play = (audio: HTMLAudioElement, wanted: { current: number | null }): void => {
  if (wanted.current !== null) audio.currentTime = wanted.current;
  wanted.current = null;
  // The bar says itself what cannot be played.
  audio.play().catch(() => undefined);
};

/** The turn at the cursor begins now. */
const stamp = ({ view, dispatch }: TranscriptSession, seconds: number): void => {
  const turn = turnAround(view.state.selection.$from);
  const placed = turn && placedTurns(view.state.doc)[turn.index];
  if (placed) dispatch(setFacts(view.state.tr, placed, { start: stampOf(seconds) }));
};
