import { Button } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface SmallButtonProps {
  readonly variant?: 'tertiary' | 'danger-light';
  /** What it does, where its words alone do not say it. */
  readonly label?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button in a menu; never one that sends the form. */
export const SmallButton = ({
  variant = 'tertiary',
  label,
  onClick,
  children,
}: SmallButtonProps) => (
  <Button type="button" size="S" variant={variant} aria-label={label} onClick={onClick}>
    {children}
  </Button>
);
