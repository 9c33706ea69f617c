import { Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { listAt, textAt, type UnknownRecord } from '../../lib/record';
import { useLanguageNames } from '../language-names';

const NOTHING = '-';

/** “13 Jun 2025”, in the panel's language. */
export const DayCell = ({ day }: { readonly day: string | null }) => {
  const intl = useIntl();
  if (day === null) return <Text>{NOTHING}</Text>;
  const told = intl.formatDate(day, { dateStyle: 'medium', timeZone: 'UTC' });
  return <Moment at={day}>{told}</Moment>;
};

/** A day and a time, by the clock of whoever reads it. */
export const MomentCell = ({ moment }: { readonly moment: string | null }) => {
  const intl = useIntl();
  if (moment === null) return <Text>{NOTHING}</Text>;
  const parts = [
    intl.formatDate(moment, { dateStyle: 'medium' }),
    intl.formatTime(moment, { timeStyle: 'short' }),
  ];
  return parts.map((part) => (
    <Moment key={part} at={moment}>
      {`${part} `}
    </Moment>
  ));
};

/** One of several values that are fixed, by its words. */
export const ValueCell = ({ value }: { readonly value: string | null }) => {
  const intl = useIntl();
  return (
    <Text>
      {value === null ? NOTHING : intl.formatMessage({ id: value, defaultMessage: value })}
    </Text>
  );
};

/** The languages that a document is there in, each as a link to it. */
export const LanguagesCell = ({ document }: { readonly document: UnknownRecord }) => {
  const nameOf = useLanguageNames();
  const codes = [document, ...listAt(document, 'localizations')]
    .map((version) => textAt(version, 'locale'))
    .filter((code) => code !== null);
  return (
    <Flex gap={2} wrap="wrap">
      {codes.map((code) => (
        <Link
          key={code}
          tag={NavLink}
          to={`${textAt(document, 'documentId') ?? ''}?plugins[i18n][locale]=${code}`}
          onClick={(event: { stopPropagation(): void }) => {
            // The row is a link to the version in the language of the list.
            event.stopPropagation();
          }}
        >
          {nameOf(code)}
        </Link>
      ))}
    </Flex>
  );
};

interface MomentProps {
  readonly at: string;
  readonly children: string;
}

/** Never parted over two lines. */
const Moment = ({ at, children }: MomentProps) => (
  <Typography tag="time" dateTime={at} textColor="neutral800">
    {children}
  </Typography>
);

const Text = ({ children }: { readonly children: string }) => (
  <Typography textColor="neutral800">{children}</Typography>
);
