import { Flex, Typography } from '@strapi/design-system';
import {
  MediaControlBar,
  MediaController,
  MediaPlayButton,
  MediaPlaybackRateButton,
  MediaSeekBackwardButton,
  MediaSeekForwardButton,
  MediaTimeDisplay,
  MediaTimeRange,
} from 'media-chrome/react';
import { useState, type RefObject } from 'react';
import { styled } from 'styled-components';
import { useWords } from '../words';
import { STEP } from './transcript-keys';

export interface AudioBarProps {
  readonly address: string;
  readonly audio: RefObject<HTMLAudioElement>;
  readonly onTime: (seconds: number) => void;
  readonly onDuration: (seconds: number) => void;
  /** It can be played. */
  readonly onReady: () => void;
}

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

const Bar = styled.div`
  --media-primary-color: ${({ theme }) => theme.colors.neutral800};
  --media-secondary-color: ${({ theme }) => theme.colors.neutral100};
  --media-text-color: ${({ theme }) => theme.colors.neutral800};
  --media-control-background: ${({ theme }) => theme.colors.neutral100};
  --media-control-hover-background: ${({ theme }) => theme.colors.neutral200};
  --media-range-track-background: ${({ theme }) => theme.colors.neutral300};
  --media-range-bar-color: ${({ theme }) => theme.colors.primary600};

  display: flow-root;

  media-controller {
    display: block;
  }

  media-control-bar {
    width: 100%;
  }
`;

/** The audio of the interview: what is heard now is marked in the transcript. */
export const AudioBar = ({ address, audio, onTime, onDuration, onReady }: AudioBarProps) => {
  const say = useWords();
  const [hasFailed, setFailed] = useState(false);
  return (
    <Bar>
      <MediaController ref={asAudio(say('lectern.transcript.audio.bar'))}>
        <audio
          slot="media"
          ref={audio}
          src={address}
          preload="metadata"
          onTimeUpdate={({ currentTarget }) => {
            onTime(currentTarget.currentTime);
          }}
          onDurationChange={({ currentTarget }) => {
            onDuration(currentTarget.duration);
          }}
          onCanPlay={onReady}
          onError={() => {
            setFailed(true);
          }}
        />
        <MediaControlBar>
          <MediaPlayButton />
          <MediaSeekBackwardButton seekOffset={STEP} />
          <MediaSeekForwardButton seekOffset={STEP} />
          <MediaTimeRange />
          <MediaTimeDisplay showDuration />
          <MediaPlaybackRateButton
            rates={SPEEDS}
            aria-label={say('lectern.transcript.audio.speed')}
          />
        </MediaControlBar>
      </MediaController>
      {hasFailed ? (
        <Flex role="alert">
          <Typography textColor="danger600">
            {say('lectern.transcript.audio.failed', { address })}
          </Typography>
        </Flex>
      ) : null}
    </Bar>
  );
};

/**
 * By the attribute: the panel's own player may have registered an older release of this element first, which knows no
 * such property. Without it the bar has no height, and lies over what follows.
 */
const asAudio =
  (label: string) =>
  (controller: HTMLElement | null): void => {
    controller?.setAttribute('audio', '');
    controller?.setAttribute('aria-label', label);
  };
