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
import type { ReviewPlan } from '../../features/ingest/review/review';
import { useLocales } from './use-locales';
import type { PageReviewState } from './use-page-review';
import { useWords } from './words';

interface PageFactsProps {
  readonly review: PageReviewState;
  readonly plan: ReviewPlan | null;
}

/** What the page itself seldom tells. */
export const PageFacts = ({ review, plan }: PageFactsProps) => {
  const show = plan?.records.find(({ type }) => type === 'show');
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Grid.Root gap={4}>
        <Place col={8}>
          <Fact review={review} name="title" told={plan?.interview.title} />
        </Place>
        <Place col={4}>
          <Fact review={review} name="date" type="date" told={null} />
          <FoundDate review={review} plan={plan} />
        </Place>
        <Place col={4}>
          <Fact review={review} name="host" told={plan?.interview.hostName} />
        </Place>
        <Place col={4}>
          <Fact review={review} name="show" told={show?.label} />
        </Place>
        <Place col={4}>
          <Language review={review} told={plan?.locale ?? null} />
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
const FoundDate = ({ review, plan }: PageFactsProps) => {
  const words = useWords();
  const { foundDate = null, airDate = null } = plan?.interview ?? {};
  if (foundDate === null || airDate !== null || review.request.facts.date !== null) return null;
  return (
    <TextButton
      onClick={() => {
        review.say({ date: foundDate });
      }}
    >
      {words('lectern.page.facts.use-date', { date: new Date(`${foundDate}T12:00:00`) })}
    </TextButton>
  );
};

interface FactProps {
  readonly review: PageReviewState;
  readonly name: 'title' | 'date' | 'host' | 'show';
  readonly type?: 'text' | 'date';
  /** What the page tells, where nothing is typed. */
  readonly told: string | null | undefined;
}

const Fact = ({ review, name, type = 'text', told }: FactProps) => {
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
        value={review.request.facts[name] ?? ''}
        placeholder={told ?? ''}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
          review.say({ [name]: target.value === '' ? null : target.value });
        }}
      />
    </Field.Root>
  );
};

const Language = ({
  review,
  told,
}: {
  readonly review: PageReviewState;
  readonly told: string | null;
}) => {
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
        value={review.request.facts.locale ?? told ?? usual}
        onChange={(code) => {
          review.say({ locale: String(code) });
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
