import {
  Box,
  Field,
  Grid,
  SingleSelect,
  SingleSelectOption,
  TextButton,
  TextInput,
} from '@strapi/design-system';
import type { ChangeEvent, ReactNode } from 'react';
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
  const show = plan?.records.find(({ type }) => type === 'show');
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Grid.Root gap={4}>
        <Place col={8}>
          <Fact desk={desk} name="title" told={plan?.interview.title} />
        </Place>
        <Place col={4}>
          <Fact desk={desk} name="date" type="date" told={null} />
          <FoundDate desk={desk} plan={plan} />
        </Place>
        <Place col={4}>
          <Fact desk={desk} name="host" told={plan?.interview.hostName} />
        </Place>
        <Place col={4}>
          <Fact desk={desk} name="show" told={show?.label} />
        </Place>
        <Place col={4}>
          <Language desk={desk} told={plan?.locale ?? null} />
        </Place>
      </Grid.Root>
    </Box>
  );
};

const Place = ({ col, children }: { readonly col: number; readonly children: ReactNode }) => (
  <Grid.Item col={col} s={12} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);

/** A day that stands on the page, as long as no other is known: perhaps when it was broadcast. */
const FoundDate = ({ desk, plan }: PageFactsProps) => {
  const words = useWords();
  const { foundDate = null, airDate = null } = plan?.interview ?? {};
  if (foundDate === null || airDate !== null || desk.request.facts.date !== null) return null;
  return (
    <TextButton
      onClick={() => {
        desk.say({ date: foundDate });
      }}
    >
      {words('lectern.page.facts.use-date', { date: new Date(`${foundDate}T12:00:00`) })}
    </TextButton>
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
