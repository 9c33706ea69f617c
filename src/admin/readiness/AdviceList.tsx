import { Flex, IconButton, TextButton, Typography } from '@strapi/design-system';
import { ArrowClockwise, Check } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { AdviceFix } from '../../features/publishing/advice-mark';
import type { Readiness, TickedAdvice } from '../../features/publishing/readiness';
import { Note } from '../saving/Note';
import type { FormFields } from '../saving/use-form-fields';
import { useWords } from '../words';
import { AT_START, Jump, MOST_SHOWN } from './Jump';
import { LinkTurns } from './LinkTurns';
import { adviceText } from './problem-words';
import type { Tick } from './use-readiness';

const AddGuest = lazy(async () => ({ default: (await import('../guests/AddGuest')).AddGuest }));

interface AdviceListProps {
  readonly readiness: Readiness;
  readonly fields: FormFields;
  readonly tick: Tick;
  /** Never saved: what is ticked off could not be kept. */
  readonly isNew: boolean;
}

/** What would make the document better, each to be ticked off, and what was. */
export const AdviceList = ({ readiness, fields, tick, isNew }: AdviceListProps) => {
  const words = useWords();
  const { advice, mayTick } = readiness;
  const open = advice.filter(({ isTicked }) => !isTicked);
  const ticked = advice.filter(({ isTicked }) => isTicked);
  const { toTicked, tickOff } = useTicking(tick, ticked.length);
  const [isShown, setShown] = useState(false);
  const shared = { fields, mayChange: isNew || mayTick, onTick: mayTick ? tickOff : null };
  return (
    <>
      {open.length > 0 ? (
        <Note>{words('lectern.readiness.should', { count: open.length })}</Note>
      ) : null}
      <Items advice={open.slice(0, MOST_SHOWN)} {...shared} />
      {ticked.length > 0 ? (
        <TextButton
          ref={toTicked}
          aria-expanded={isShown}
          onClick={() => {
            setShown(!isShown);
          }}
        >
          <Typography variant="pi" textColor="neutral600" style={AT_START}>
            {words('lectern.readiness.ticked', { count: ticked.length })}
          </Typography>
        </TextButton>
      ) : null}
      <Items advice={isShown ? ticked : []} {...shared} />
    </>
  );
};

type ItemsProps = Omit<AdviceItemProps, 'advice'> & { readonly advice: readonly TickedAdvice[] };

const Items = ({ advice, ...shared }: ItemsProps) =>
  advice.length === 0 ? null : (
    <Flex direction="column" alignItems="stretch" gap={2} tag="ul">
      {advice.map((one) => (
        <AdviceItem key={one.mark} advice={one} {...shared} />
      ))}
    </Flex>
  );

/** A button that is ticked off goes, and the focus with it: it passes to what was ticked off. */
const useTicking = (tick: Tick, count: number) => {
  const words = useWords();
  const { toggleNotification } = useNotification();
  const toTicked = useRef<HTMLButtonElement>(null);
  const isTicking = useRef(false);
  useEffect(() => {
    if (isTicking.current) toTicked.current?.focus();
    isTicking.current = false;
  }, [count]);
  return {
    toTicked,
    tickOff: (mark: string, isTicked: boolean): void => {
      isTicking.current = true;
      tick(mark, isTicked, () => {
        toggleNotification({ type: 'danger', message: words('lectern.readiness.not-ticked') });
      });
    },
  };
};

interface AdviceItemProps {
  readonly advice: TickedAdvice;
  readonly fields: FormFields;
  readonly mayChange: boolean;
  /** Null for whoever may not. */
  readonly onTick: ((mark: string, isTicked: boolean) => void) | null;
}

const AdviceItem = ({ advice, fields, mayChange, onTick }: AdviceItemProps) => {
  const words = useWords();
  const { path, mark, isTicked, fix } = advice;
  const label = fields.labelOf(path[0] ?? '');
  const text = adviceText(advice, label, words);
  return (
    <li>
      <Flex alignItems="flex-start" justifyContent="space-between" gap={2}>
        <Jump path={path} label={label} text={text} />
        {onTick ? (
          <IconButton
            size="XS"
            variant="ghost"
            label={words(
              isTicked ? 'lectern.readiness.untick-this' : 'lectern.readiness.tick-this',
              {
                text,
              },
            )}
            onClick={() => {
              onTick(mark, !isTicked);
            }}
          >
            {isTicked ? <ArrowClockwise /> : <Check />}
          </IconButton>
        ) : null}
      </Flex>
      {fix && mayChange && !isTicked ? <Fix fix={fix} field={path[0] ?? ''} /> : null}
    </li>
  );
};

const Fix = ({ fix, field }: { readonly fix: AdviceFix; readonly field: string }) =>
  fix.kind === 'link-turns' ? (
    <LinkTurns fix={fix} field={field} />
  ) : (
    <Suspense fallback={null}>
      <AddGuest name={fix.name} documentId={fix.documentId} />
    </Suspense>
  );
