import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface NoteProps {
  /** A colour of the design system's theme. */
  readonly color?: 'neutral600' | 'warning700' | 'danger600';
  readonly children: ReactNode;
}

/** A sentence in a side panel. */
export const Note = ({ color = 'neutral600', children }: NoteProps) => (
  <Typography variant="pi" tag="p" textColor={color}>
    {children}
  </Typography>
);
