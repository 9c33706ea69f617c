import { Button, Flex, Typography } from '@strapi/design-system';
import { lazy, Suspense } from 'react';
import { formatClockTime } from '../../lib/clock-time';
import { useWords } from '../words';
import type { TranscriptAudio } from './use-audio';

/** Few editors play the audio each time: its bar is loaded when it is first wanted. */
const AudioBar = lazy(async () => ({ default: (await import('./AudioBar')).AudioBar }));

/** The bar of the audio, once somebody wants it, and its length for a field that is still empty. */
export const AudioPanel = ({ audio }: { readonly audio: TranscriptAudio }) => {
  const say = useWords();
  const { address, isShown, newDuration } = audio;
  if (address === null) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {isShown ? (
        <Suspense fallback={null}>
          <AudioBar
            address={address}
            audio={audio.audio}
            onTime={audio.hear}
            onDuration={audio.setLength}
            onReady={audio.begin}
          />
        </Suspense>
      ) : (
        <Flex>
          <Button type="button" size="S" variant="tertiary" onClick={audio.show}>
            {say('lectern.transcript.audio.show')}
          </Button>
        </Flex>
      )}
      {newDuration === null ? null : (
        <Flex gap={2} alignItems="baseline" wrap="wrap" role="status">
          <Typography>
            {say('lectern.transcript.audio.duration', { duration: formatClockTime(newDuration) })}
          </Typography>
          <Button type="button" size="S" variant="secondary" onClick={audio.takeDuration}>
            {say('lectern.transcript.audio.duration.take')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
};
