import { Button, Flex } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { UnknownRecord } from '../../lib/record';
import { isSameValue } from '../../lib/three-way';
import { useList, useWords } from '../words';
import type { KeptText } from './kept-texts';
import { Note } from './Note';
import { openDrawer } from './open-drawer';
import { PanelGuard } from './PanelGuard';
import type { FormFields } from './use-form-fields';
import type { Recovery } from './use-kept-text';
import { merge, rememberMerge } from './use-safe-form';

const RecoveryLook = lazy(async () => ({ default: (await import('./RecoveryLook')).RecoveryLook }));

interface RecoveryOfferProps {
  readonly recovery: Recovery;
  readonly formKey: string;
  readonly fields: FormFields;
}

/** Offers what was typed here and never saved. */
export const RecoveryOffer = ({ recovery, ...props }: RecoveryOfferProps) =>
  recovery.found ? <Offer found={recovery.found} settle={recovery.settle} {...props} /> : null;

interface OfferProps extends Omit<RecoveryOfferProps, 'recovery'> {
  readonly found: KeptText;
  readonly settle: () => void;
}

const Offer = ({ found, settle, formKey, fields }: OfferProps) => {
  const words = useWords();
  const list = useList();
  const stored = useForm('RecoveryOffer', (state) => state.initialValues) as UnknownRecord;
  const setValues = useForm('RecoveryOffer', (state) => state.setValues);
  const [isLooking, setLooking] = useState(false);
  // Who does not see it writes the same again.
  useEffect(openDrawer, []);
  const differing = Object.keys(fields.kinds).filter(
    (field) => !isSameValue(found.values[field], stored[field]),
  );
  const restore = (): void => {
    setValues(restored({ found, stored, formKey, fields }));
    settle();
  };
  const look = (isOpen: boolean) => () => {
    setLooking(isOpen);
  };
  const at = new Date(found.at);
  const names = list(differing.map(fields.labelOf));
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-lectern="recovery">
      <Note color="warning700">{words('lectern.recovery.found', { at, fields: names })}</Note>
      <Button size="S" onClick={restore}>
        {words('lectern.recovery.restore')}
      </Button>
      <Button size="S" variant="tertiary" onClick={look(true)}>
        {words('lectern.recovery.look')}
      </Button>
      <Button size="S" variant="tertiary" onClick={settle}>
        {words('lectern.recovery.discard')}
      </Button>
      {isLooking ? (
        <PanelGuard instead={<Note color="danger600">{words('lectern.text.not-loaded')}</Note>}>
          <Suspense fallback={null}>
            <RecoveryLook
              found={found.values}
              stored={stored}
              differing={differing}
              labelOf={fields.labelOf}
              onClose={look(false)}
            />
          </Suspense>
        </PanelGuard>
      ) : null}
    </Flex>
  );
};

interface Restored extends Omit<RecoveryOfferProps, 'recovery'> {
  readonly found: KeptText;
  readonly stored: UnknownRecord;
}

/** The found text in the form of today: where another one saved since, both are put together. */
const restored = ({ found, stored, formKey, fields }: Restored): UnknownRecord => {
  // Of a new document nothing was stored before.
  const isNew = Object.keys(found.base).length === 0;
  const base = isNew ? stored : found.base;
  const versions = { base, mine: { ...stored, ...found.values }, theirs: stored };
  const merged = merge(versions, fields.kinds);
  if (!isSameValue(base, stored)) rememberMerge(formKey, versions, merged);
  return merged.values;
};
