import type { ReactNode } from 'react';

/** What Strapi's form gives an input. */
export interface TranscriptInputProps {
  readonly name: string;
  readonly label?: string;
  readonly labelAction?: ReactNode;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly value?: unknown;
  readonly rawError?: unknown;
  readonly onChange: (name: string, value: unknown) => void;
}
