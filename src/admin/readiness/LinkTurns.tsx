import { useForm } from '@strapi/strapi/admin';
import type { LinkTurnsFix } from '../../features/publishing/advice-mark';
import { isLinkable, linkTurns } from '../../features/publishing/link-turns';
import { listAt } from '../../lib/record';
import { useWords } from '../words';
import { FixButton } from './FixButton';

interface LinkTurnsProps {
  readonly fix: LinkTurnsFix;
  /** That of the transcript. */
  readonly field: string;
}

/** Gives a guest the turns that carry their name, in the form. */
export const LinkTurns = ({ fix, field }: LinkTurnsProps) => {
  const words = useWords();
  const onChange = useForm('LinkTurns', (state) => state.onChange);
  const rows = useForm('LinkTurns', ({ values }) => listAt(values, field));
  const count = rows.filter((row) => isLinkable(row, fix)).length;
  if (count === 0) return null;
  return (
    <FixButton
      onClick={() => {
        onChange(field, linkTurns(rows, fix));
      }}
    >
      {words('lectern.readiness.link-turns', { count })}
    </FixButton>
  );
};
