import { Button } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface SmallButtonProps {
  readonly variant?: 'tertiary' | 'danger-light';
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button in a menu; never one that sends the form. */
export const SmallButton = ({ variant = 'tertiary', onClick, children }: SmallButtonProps) => (
  <Button type="button" size="S" variant={variant} onClick={onClick}>
    {children}
  </Button>
);
