import { TextButton, Typography } from '@strapi/design-system';
import { jumpToField } from './jump-to-field';

interface JumpProps {
  readonly path: readonly string[];
  /** What the form calls the field. */
  readonly label: string;
  readonly text: string;
}

/** How many are shown of one kind: whoever has more begins with these. */
export const MOST_SHOWN = 20;

/** Buttons put their words in the middle. Addresses are longer than the panel is wide. */
export const AT_START = { display: 'block', textAlign: 'start', overflowWrap: 'anywhere' } as const;

/** A sentence that leads to its field. */
export const Jump = ({ path, label, text }: JumpProps) => (
  <TextButton
    onClick={() => {
      jumpToField(path, label);
    }}
  >
    <Typography variant="pi" textColor="primary600" style={AT_START}>
      {text}
    </Typography>
  </TextButton>
);
