import {
  Box,
  Field,
  Grid,
  SingleSelect,
  SingleSelectOption,
  TextButton,
  TextInput,
} from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import type { DeskPlan } from '../../features/ingest/page-desk';
import { useWords } from '../words';
import { useLocales } from './use-locales';
import type { Desk } from './use-desk-page';

interface PageFactsProps {
  readonly desk: Desk;
  readonly plan: DeskPlan | null;
}

/** What the page itself seldom tells. */
export const PageFacts = ({ desk, plan }: PageFactsProps) => {
  const words = useWords();
  const { facts } = desk.request;
  const foundDate = plan?.interview.foundDate ?? null;
  const isDateMissing = facts.date === null && plan?.interview.airDate === null;
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Grid.Root gap={4}>
        <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch">
          <Fact desk={desk} name="title" told={plan?.interview.title} />
        </Grid.Item>
        <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
          <Fact desk={desk} name="date" type="date" told={null} />
          {foundDate !== null && isDateMissing ? (
            <TextButton
              onClick={() => {
                desk.say({ date: foundDate });
              }}
            >
              {words('lectern.page.facts.use-date', { date: new Date(`${foundDate}T12:00:00`) })}
            </TextButton>
          ) : null}
        </Grid.Item>
        <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
          <Fact desk={desk} name="host" told={plan?.interview.hostName} />
        </Grid.Item>
        <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
          <Fact
            desk={desk}
            name="show"
            told={plan?.records.find(({ type }) => type === 'show')?.label}
          />
        </Grid.Item>
        <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
          <Language desk={desk} told={plan?.locale ?? null} />
        </Grid.Item>
      </Grid.Root>
    </Box>
  );
};

interface FactProps {
  readonly desk: Desk;
  readonly name: 'title' | 'date' | 'host' | 'show';
  readonly type?: 'text' | 'date';
  /** What the page tells, where nothing is typed. */
  readonly told: string | null | undefined;
}

const Fact = ({ desk, name, type = 'text', told }: FactProps) => {
  const words = useWords();
  const id = `lectern-page-${name}`;
  return (
    <Field.Root id={id} name={id}>
      <Field.Label>{words(`lectern.page.facts.${name}`)}</Field.Label>
      <TextInput
        id={id}
        dir="auto"
        type={type}
        maxLength={name === 'host' ? 160 : 255}
        value={desk.request.facts[name] ?? ''}
        placeholder={told ?? ''}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
          desk.say({ [name]: target.value === '' ? null : target.value });
        }}
      />
    </Field.Root>
  );
};

const Language = ({ desk, told }: { readonly desk: Desk; readonly told: string | null }) => {
  const words = useWords();
  const locales = useLocales();
  const id = 'lectern-page-locale';
  if (locales.length < 2) return null;
  const usual = locales.find(({ isDefault }) => isDefault)?.code ?? null;
  return (
    <Field.Root id={id} name={id}>
      <Field.Label>{words('lectern.page.facts.locale')}</Field.Label>
      <SingleSelect
        id={id}
        value={desk.request.facts.locale ?? told ?? usual}
        onChange={(code) => {
          desk.say({ locale: String(code) });
        }}
      >
        {locales.map(({ code, name }) => (
          <SingleSelectOption key={code} value={code}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};
