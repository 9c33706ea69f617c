import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { BULK_LIMIT, type BulkDeed } from '../../features/publishing/bulk';
import { countRun, type RunItem } from '../../features/publishing/bulk-run';
import { LinkList } from '../links/LinkList';
import { Note } from '../saving/Note';
import { useFormFields } from '../saving/use-form-fields';
import type { BulkOrder } from './bulk-deeds';
import { hindranceTexts, type BulkSpeech } from './bulk-words';
import { TopicPicker } from './TopicPicker';
import { useBulkRun, type BulkRun } from './use-bulk-run';
import { useWords } from './words';

export interface BulkWindowProps {
  readonly deed: BulkDeed;
  readonly model: string;
  readonly locale: string;
  readonly documentIds: readonly string[];
  readonly onWritten: () => void;
}

const HINTS = {
  publish: null,
  unpublish: 'lectern.bulk.unpublish-hint',
  delete: 'lectern.bulk.delete-hint',
  'add-topic': 'lectern.bulk.topic-hint',
} as const;

/** Something is done with several documents: checked before, one after another, with what became of each. */
export const BulkWindow = (props: BulkWindowProps) => {
  const words = useWords();
  const { deed, model, locale } = props;
  // Those that were chosen when the window opened: the list behind it may change.
  const [documentIds] = useState(props.documentIds);
  const [order, setOrder] = useState<BulkOrder | null>(
    deed === 'add-topic' ? null : { deed, model, locale, topic: null },
  );
  const isTooMany = documentIds.length > BULK_LIMIT;
  const run = useBulkRun(isTooMany ? null : order, documentIds, props.onWritten);
  const hint = HINTS[deed];
  if (isTooMany) return <Note>{words('lectern.bulk.too-many', { most: BULK_LIMIT })}</Note>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-lectern="bulk">
      {hint ? <Note>{words(hint)}</Note> : null}
      {deed === 'add-topic' ? (
        <TopicPicker
          isDisabled={run.isBegun}
          onChoose={(topic) => {
            setOrder({ deed, model, locale, topic });
          }}
        />
      ) : null}
      {order ? <Run run={run} order={order} /> : null}
    </Flex>
  );
};

const Run = ({ run, order }: { readonly run: BulkRun; readonly order: BulkOrder }) => {
  const words = useWords();
  const { items, isBegun } = run;
  if (items === null) return <Note>{words('lectern.bulk.looking')}</Note>;
  if (items === 'failed') return <Note color="danger600">{words('lectern.bulk.unknown')}</Note>;
  const counts = { ...countRun(items), isReady: String(order.deed === 'publish') };
  const isOver = isBegun && counts.left === 0;
  return (
    <>
      <Box aria-live="polite">
        <Typography tag="p">
          {isBegun
            ? words(isOver ? 'lectern.bulk.all-done' : 'lectern.bulk.progress', counts)
            : `${words(`lectern.bulk.ready-${order.deed}`, counts)} ${words('lectern.bulk.not', counts)}`}
        </Typography>
      </Box>
      <Items items={items} model={order.model} />
      <Flex justifyContent="flex-end">
        <RunButton run={run} deed={order.deed} left={counts.left} />
      </Flex>
    </>
  );
};

interface RunButtonProps {
  readonly run: BulkRun;
  readonly deed: BulkDeed;
  readonly left: number;
}

/** Begins, stops, and goes on. */
const RunButton = ({ run, deed, left }: RunButtonProps) => {
  const words = useWords();
  if (run.isRunning) {
    return (
      <Button type="button" variant="tertiary" onClick={run.stop}>
        {words('lectern.bulk.stop')}
      </Button>
    );
  }
  if (left === 0) return null;
  const variant = deed === 'delete' ? 'danger' : 'default';
  return (
    <Button type="button" variant={variant} onClick={run.go}>
      {words(run.isBegun ? 'lectern.bulk.go-on' : `lectern.bulk.start-${deed}`, { left })}
    </Button>
  );
};

const Items = ({
  items,
  model,
}: {
  readonly items: readonly RunItem[];
  readonly model: string;
}) => {
  const words = useWords();
  const { labelOf } = useFormFields(model);
  const speech = { words, labelOf };
  return (
    <Box
      tag="ul"
      maxHeight="40vh"
      overflow="auto"
      tabIndex={0}
      aria-label={words('lectern.bulk.list')}
    >
      {inOrder(items).map((item) => (
        <Box tag="li" key={item.documentId} paddingTop={2} paddingBottom={2}>
          <Typography tag="p" fontWeight="semiBold" dir="auto">
            {item.name ?? words('lectern.bulk.unnamed')}
          </Typography>
          <State item={item} speech={speech} />
        </Box>
      ))}
    </Box>
  );
};

/** What cannot be done stands above, to be seen. */
const inOrder = (items: readonly RunItem[]): readonly RunItem[] => [
  ...items.filter(({ hindrance }) => hindrance !== null),
  ...items.filter(({ hindrance }) => hindrance === null),
];

const State = ({ item, speech }: { readonly item: RunItem; readonly speech: BulkSpeech }) => {
  const words = useWords();
  const { state, hindrance } = item;
  if (hindrance) {
    return (
      <>
        {hindranceTexts(hindrance, speech).map((text) => (
          <Note key={text} color="danger600">
            {text}
          </Note>
        ))}
        {hindrance.code === 'STILL_REFERRED_TO' ? <LinkList found={hindrance} isElsewhere /> : null}
      </>
    );
  }
  switch (state.kind) {
    case 'done':
      return <Note>{words('lectern.bulk.is-done')}</Note>;
    case 'working':
      return <Note>{words('lectern.bulk.is-working')}</Note>;
    case 'refused':
    case 'again':
      return <Note color="danger600">{state.message}</Note>;
    case 'waiting':
    case 'hindered':
      return null;
  }
};
