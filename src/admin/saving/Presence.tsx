import { Flex, Typography } from '@strapi/design-system';
import { getFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import {
  HEARTBEAT_SECONDS,
  PRESENCE_PATH,
  type Present,
} from '../../features/concurrent-edits/presence';
import { useWords } from '../words';
import type { DocumentSlot } from './document-slot';

/** Over plain HTTP browsers make no UUIDs. */
const newTab = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** Of this tab, as long as it is open, also when it is loaded again; a copy of a tab is another one. */
const tabOf = (storage: Storage): string => {
  const [navigation] = performance.getEntriesByType('navigation');
  const isSame = navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload';
  const tab = (isSame ? storage.getItem(STORED_TAB) : null) ?? newTab();
  storage.setItem(STORED_TAB, tab);
  return tab;
};

const STORED_TAB = 'lectern-tab';

const TAB = tabOf(sessionStorage);

/** Who else has this document open in this language. Never in the way: when nobody answers, nobody is named. */
export const Presence = ({ slot }: { readonly slot: DocumentSlot }) => {
  const words = useWords();
  const others = useOthers(slot);
  if (others.length === 0) return null;
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={1}
      aria-live="polite"
      data-lectern="presence"
    >
      {others.map(({ name, isYou, hasUnsaved }) => (
        <Typography key={`${name}${String(isYou)}`} variant="pi" tag="p" textColor="warning700">
          {words(isYou ? 'lectern.presence.you' : 'lectern.presence.here', {
            name,
            hasUnsaved: String(hasUnsaved),
          })}
        </Typography>
      ))}
    </Flex>
  );
};

const useOthers = ({ model, documentId, locale }: DocumentSlot): readonly Present[] => {
  const hasUnsaved = useForm('Presence', ({ modified }) => modified);
  const [others, setOthers] = useState<readonly Present[]>([]);
  useEffect(() => {
    if (documentId === null) return undefined;
    const body = { tab: TAB, uid: model, documentId, locale, hasUnsaved };
    const tell = (): void => {
      getFetchClient()
        .post<{ data: Present[] }>(PRESENCE_PATH, body)
        .then(
          ({ data }) => {
            setOthers(data.data);
          },
          () => {
            setOthers([]);
          },
        );
    };
    tell();
    const timer = setInterval(tell, HEARTBEAT_SECONDS * 1_000);
    return () => {
      clearInterval(timer);
    };
  }, [model, documentId, locale, hasUnsaved]);
  useEffect(() => {
    if (documentId === null) return undefined;
    const body = { tab: TAB, uid: model, documentId, locale, hasUnsaved: false, isLeaving: true };
    return () => {
      // One that is not aborted with the form.
      getFetchClient()
        .post(PRESENCE_PATH, body)
        .catch(() => undefined);
    };
  }, [model, documentId, locale]);
  return others;
};
