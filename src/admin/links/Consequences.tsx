import { Box, Button, Flex, Modal } from '@strapi/design-system';
import type { ReactNode, SyntheticEvent } from 'react';
import { endingOf, NO_LINKS, type Ending, type EndingDeed } from '../../features/publishing/ending';
import type { DocumentLinks, LinksHere } from '../../features/publishing/links-here';
import type { DocumentSlot } from '../saving/document-slot';
import { Note } from '../saving/Note';
import { useWords } from './consequences-words';
import { whileForced } from './forced';
import { LinkList } from './LinkList';
import { useLinks } from './use-links';
import { useMayForce } from './use-may-force';

/** Does what was asked about. */
export type Act = (event: SyntheticEvent) => Promise<void>;

interface ConsequencesProps {
  readonly deed: EndingDeed;
  /** Its locale may be `*`: all. */
  readonly slot: DocumentSlot & { readonly documentId: string };
  /** What Strapi lets somebody choose. */
  readonly choice: ReactNode;
  readonly onAct: Act;
}

/** What a deletion or the end of a publication brings about; the button is there only where it is possible. */
export const Consequences = ({ deed, slot, choice, onAct }: ConsequencesProps) => {
  const words = useWords();
  const known = useLinks(slot);
  const mayForce = useMayForce();
  if (known === null) return <Note>{words('lectern.links.asking')}</Note>;
  const ending = endingOf(deed, known === 'failed' ? NO_LINKS : known, mayForce);
  const { hindering, isPossible, isForced } = ending;
  const act: Act = (event) =>
    isForced ? whileForced(slot.documentId, () => onAct(event)) : onAct(event);
  const goOn = words(isForced ? 'lectern.links.force' : `lectern.links.go-${deed}`);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-lectern="consequences">
      <Flex direction="column" alignItems="stretch" gap={3} aria-live="polite">
        {hindering.total > 0 ? <Hindering deed={deed} ending={ending} /> : null}
        {isPossible ? <Effects deed={deed} known={known} fading={ending.fading} /> : null}
      </Flex>
      {isPossible ? choice : null}
      <Buttons goOn={isPossible ? goOn : null} act={act} />
    </Flex>
  );
};

interface HinderingProps {
  readonly deed: EndingDeed;
  readonly ending: Ending;
}

const Hindering = ({ deed, ending: { hindering, isForced } }: HinderingProps) => {
  const words = useWords();
  return (
    <>
      <Note color="danger600">{words(`lectern.links.no-${deed}`, { total: hindering.total })}</Note>
      <LinkList found={hindering} isElsewhere />
      {isForced ? <Note>{words('lectern.links.force-hint')}</Note> : null}
    </>
  );
};

interface ButtonsProps {
  /** Null where it is not possible. */
  readonly goOn: string | null;
  readonly act: Act;
}

const Buttons = ({ goOn, act }: ButtonsProps) => {
  const words = useWords();
  return (
    <Flex justifyContent="flex-end" gap={2} wrap="wrap">
      <Modal.Close>
        <Button type="button" variant="tertiary">
          {words('lectern.links.cancel')}
        </Button>
      </Modal.Close>
      {goOn === null ? null : (
        <Modal.Close>
          <Button
            type="button"
            variant="danger"
            onClick={(event: SyntheticEvent) => {
              act(event).catch(() => undefined);
            }}
          >
            {goOn}
          </Button>
        </Modal.Close>
      )}
    </Flex>
  );
};

interface EffectsProps {
  readonly deed: EndingDeed;
  readonly known: DocumentLinks | 'failed';
  readonly fading: LinksHere;
}

const Effects = ({ deed, known, fading }: EffectsProps) => {
  const words = useWords();
  if (known === 'failed') return <Note>{words('lectern.links.unknown')}</Note>;
  const { addresses } = known;
  return (
    <>
      {fading.total > 0 ? (
        <>
          <Note>{words('lectern.links.fades', { total: fading.total })}</Note>
          <LinkList found={fading} isElsewhere />
        </>
      ) : null}
      {addresses.length > 0 ? (
        <Box>
          <Note color="warning700">{words('lectern.links.gone', { count: addresses.length })}</Note>
          {addresses.map((address) => (
            <Note key={address}>
              <bdi dir="ltr" style={WRAPPING}>
                {address}
              </bdi>
            </Note>
          ))}
        </Box>
      ) : null}
      {deed === 'delete' ? <Note>{words('lectern.links.cannot-undo')}</Note> : null}
    </>
  );
};

const WRAPPING = { overflowWrap: 'anywhere' } as const;
