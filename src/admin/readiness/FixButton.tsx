import { Button } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface FixButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** Names make its words longer than the panel is wide. */
const AS_HIGH_AS_ITS_WORDS = { height: 'auto', paddingBlock: '6px', marginTop: '4px' } as const;

/** A button that mends what stands before it. */
export const FixButton = ({ onClick, children }: FixButtonProps) => (
  <Button
    {...{ type: 'button', size: 'S', variant: 'secondary', onClick }}
    style={AS_HIGH_AS_ITS_WORDS}
  >
    {children}
  </Button>
);
