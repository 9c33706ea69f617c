import { escapeText } from 'entities';
import { captionsOf, type Caption, type TimedTurn } from './captions';
import { timestampOf } from './timestamp';

const ESTIMATED =
  'NOTE The times are estimated: the duration of the audio, spread by the length of the text.';

/**
 * WebVTT (W3C): one cue a caption, the speaker as its voice. A cue's identifier is the anchor of its
 * turn in the HTML form, followed by `.2`, `.3` … from the turn's second cue on.
 */
export const webvttOf = (
  turns: readonly TimedTurn[],
  { isEstimated }: { readonly isEstimated: boolean },
): string => {
  const blocks = ['WEBVTT', ...(isEstimated ? [ESTIMATED] : []), ...captionsOf(turns).map(cueOf)];
  return `${blocks.join('\n\n')}\n`;
};

const cueOf = ({ turnId, number, speaker, start, end, lines }: Caption): string => {
  const id = number === 1 ? `turn-${turnId}` : `turn-${turnId}.${number}`;
  const voice = speaker === '' ? '' : `<v ${annotationOf(speaker)}>`;
  const text = lines.map(escapeText).join('\n');
  return `${id}\n${timestampOf(start, '.')} --> ${timestampOf(end, '.')}\n${voice}${text}`;
};

/** The end of the tag must not complete an arrow, which would begin a new cue. */
const annotationOf = (speaker: string): string => escapeText(speaker).replace(/--$/, '-&#45;');
