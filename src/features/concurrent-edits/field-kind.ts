import type { FieldKind } from './edits';

/** An attribute as the panel knows it. */
export interface FormAttribute {
  readonly type: string;
  readonly component?: string;
  readonly repeatable?: boolean;
}

export const kindOfField = ({ type, component, repeatable }: FormAttribute): FieldKind => {
  if (type === 'relation') return 'links';
  if (type === 'media') return 'media';
  if (type !== 'component') return 'value';
  if (component === TURN) return 'rows';
  return repeatable ? 'components' : 'component';
};

const TURN = 'interview.turn';
