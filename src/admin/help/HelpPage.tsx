import { Box, Flex, Grid, Main, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useId, type ReactNode } from 'react';
import { KeyList } from '../transcript/KeyList';
import { TranscriptKeys } from '../transcript/TranscriptKeys';
import { useWords, type MessageId } from './words';

const PUBLISH: readonly MessageId[] = [
  'lectern.help.publish.page',
  'lectern.help.publish.save',
  'lectern.help.publish.ready',
  'lectern.help.publish.preview',
  'lectern.help.publish.publish',
  'lectern.help.publish.author',
];

const LINK: readonly MessageId[] = [
  'lectern.help.link.choose',
  'lectern.help.link.waiting',
  'lectern.help.link.related',
  'lectern.help.link.speakers',
  'lectern.help.link.text',
];

const ASK: readonly MessageId[] = [
  'lectern.help.ask.administrator',
  'lectern.help.ask.right',
  'lectern.help.ask.lost',
];

const FORM_KEYS: readonly (readonly [keys: string, word: MessageId])[] = [
  ['Ctrl+S Ctrl+Enter', 'lectern.help.keys.save'],
  ['Ctrl+Shift+Enter', 'lectern.help.keys.publish'],
  ['Tab', 'lectern.help.keys.next'],
  ['Esc', 'lectern.help.keys.close'],
];

/** What an editor must know to begin, on one page. */
export const HelpPage = () => {
  const words = useWords();
  return (
    <Main data-lectern="help">
      <Page.Title>{words('lectern.help.title')}</Page.Title>
      <Layouts.Header
        title={words('lectern.help.title')}
        subtitle={words('lectern.help.subtitle')}
      />
      <Layouts.Content>
        <Grid.Root gap={6}>
          <Column>
            <Part title="lectern.help.publish.title">
              <Sentences of={PUBLISH} />
            </Part>
            <Part title="lectern.help.link.title">
              <Sentences of={LINK} />
            </Part>
            <Part title="lectern.help.ask.title">
              <Sentences of={ASK} />
            </Part>
          </Column>
          <Column>
            <Part title="lectern.help.keys.title">
              <KeyList keys={FORM_KEYS.map(([keys, word]) => [keys, words(word)])} />
            </Part>
            <Part title="lectern.help.keys.transcript">
              <TranscriptKeys />
            </Part>
          </Column>
        </Grid.Root>
      </Layouts.Content>
    </Main>
  );
};

const Column = ({ children }: { readonly children: ReactNode }) => (
  <Grid.Item col={6} m={12} s={12} xs={12} direction="column" alignItems="stretch">
    <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={6}>
      {children}
    </Flex>
  </Grid.Item>
);

interface PartProps {
  readonly title: MessageId;
  readonly children: ReactNode;
}

const Part = ({ title, children }: PartProps) => {
  const words = useWords();
  const id = useId();
  return (
    <Box
      {...{ tag: 'section', background: 'neutral0', hasRadius: true, shadow: 'tableShadow' }}
      padding={6}
      aria-labelledby={id}
    >
      <Typography variant="delta" tag="h2" id={id}>
        {words(title)}
      </Typography>
      <Box paddingTop={4}>{children}</Box>
    </Box>
  );
};

const Sentences = ({ of }: { readonly of: readonly MessageId[] }) => {
  const words = useWords();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {of.map((word) => (
        <Typography key={word} tag="li">
          {words(word)}
        </Typography>
      ))}
    </Flex>
  );
};
