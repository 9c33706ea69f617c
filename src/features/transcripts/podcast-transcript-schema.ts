import { z } from 'zod';
import { asIs } from '../../lib/api-schema';

const SECONDS = asIs({ type: 'number', minimum: 0, description: 'Seconds.' });

const SEGMENT = z.strictObject({
  speaker: z.string().describe('Who speaks.').optional(),
  startTime: SECONDS,
  endTime: SECONDS,
  body: z.string().describe('What is said.'),
  turnId: z.string().describe('The turn that it is a part of.'),
});

/** What `podcastTranscriptOf` writes, for the API's description. */
export const PODCAST_TRANSCRIPT = z
  .strictObject({
    version: z.literal('1.0.0'),
    estimated: asIs({
      type: 'boolean',
      const: true,
      description: 'Times are estimated.',
    }).optional(),
    segments: z.array(SEGMENT),
  })
  .describe('The JSON transcript of the podcast namespace, one segment a caption.');
