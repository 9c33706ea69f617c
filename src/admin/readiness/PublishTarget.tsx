import { unstable_useDocumentActions as useDocumentActions } from '@strapi/content-manager/strapi-admin';
import { Flex, Link, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { Hindrance } from '../../features/publishing/bulk';
import type { WaitingTarget } from '../../features/publishing/readiness';
import { askBulk } from '../bulk/bulk-deeds';
import { hindranceTexts } from '../bulk/bulk-words';
import { Note } from '../saving/Note';
import { useFormFields } from '../saving/use-form-fields';
import { useWords } from '../words';
import { FixButton } from './FixButton';

type State = 'asked' | 'working' | 'unknown' | Hindrance;

/** Publishes a linked draft as well; where it is not ready, says what it lacks. */
export const PublishTarget = ({ target }: { readonly target: WaitingTarget }) => {
  const words = useWords();
  const { publish } = useDocumentActions();
  const [state, setState] = useState<State>('asked');
  const { uid, documentId, name, mayPublish } = target;
  const locale = target.locale ?? '';
  const publishToo = async (): Promise<void> => {
    setState('working');
    const hindrance = await hindranceOf(target);
    if (hindrance !== null) {
      setState(hindrance);
      return;
    }
    const params = locale === '' ? {} : { locale };
    const document = { collectionType: 'collection-types', model: uid, documentId, params };
    // Whatever becomes of it, Strapi's own words say it, and this list is asked for again.
    await publish(document, {}).catch(() => undefined);
    setState('asked');
  };
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} paddingTop={1}>
      {mayPublish && state !== 'working' ? (
        <FixButton
          onClick={() => {
            publishToo().catch(() => {
              setState('unknown');
            });
          }}
        >
          {words('lectern.readiness.publish-too', { name })}
        </FixButton>
      ) : null}
      {state === 'working' ? <Note>{words('lectern.readiness.publishing', { name })}</Note> : null}
      {state === 'unknown' ? (
        <Note color="danger600">{words('lectern.readiness.publish-unknown', { name })}</Note>
      ) : null}
      {typeof state === 'object' ? <Refused target={target} hindrance={state} /> : null}
    </Flex>
  );
};

/** What stands in its way, as the gate would say it; null where nothing does. */
const hindranceOf = async ({
  uid,
  documentId,
  locale,
}: WaitingTarget): Promise<Hindrance | 'unknown' | null> => {
  const order = { deed: 'publish', model: uid, locale: locale ?? '', topic: null } as const;
  try {
    const [item] = await askBulk(order, [documentId]);
    return item?.hindrance ?? null;
  } catch {
    return 'unknown';
  }
};

interface RefusedProps {
  readonly target: WaitingTarget;
  readonly hindrance: Hindrance;
}

const Refused = ({ target: { uid, documentId, locale, name }, hindrance }: RefusedProps) => {
  const words = useWords();
  const { labelOf } = useFormFields(uid);
  const query = locale === null ? '' : `?plugins[i18n][locale]=${locale}`;
  return (
    <div role="status">
      <Note color="danger600">{words('lectern.readiness.publish-first', { name })}</Note>
      <ul>
        {hindranceTexts(hindrance, { words, labelOf }).map((text) => (
          <Typography key={text} variant="pi" tag="li" textColor="neutral800">
            {text}
          </Typography>
        ))}
      </ul>
      <Link
        fontSize={1}
        tag={NavLink}
        to={`/content-manager/collection-types/${uid}/${documentId}${query}`}
      >
        {words('lectern.readiness.open-target', { name })}
      </Link>
    </div>
  );
};
