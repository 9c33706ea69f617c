import { Box, Link, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { NavLink, useHref } from 'react-router-dom';
import { EDITED_SITE } from '../../features/content/edited-types';
import { EDITED_TYPES } from '../../features/content/edited-types';
import type { LinkHere, LinksHere } from '../../features/publishing/links-here';
import { useLanguageNames } from '../language-names';
import { Note } from '../saving/Note';
import { useWords, type MessageId } from '../words';
import { linkAddress } from './link-address';

interface LinkListProps {
  readonly found: LinksHere;
  /** In a window that shall stay open: links open another tab. */
  readonly isElsewhere?: boolean;
}

/** How many are shown before somebody asks for all. */
const SHOWN_AT_FIRST = 6;

/** Documents that refer to something, each with its address in the panel. */
export const LinkList = ({ found: { links, total }, isElsewhere = false }: LinkListProps) => {
  const words = useWords();
  const [isWhole, setWhole] = useState(links.length <= SHOWN_AT_FIRST + 1);
  const shown = isWhole ? links : links.slice(0, SHOWN_AT_FIRST);
  const more = total - links.length;
  return (
    <Box>
      <Box
        tag="ul"
        maxHeight="30vh"
        overflow="hidden auto"
        tabIndex={shown.length > SHOWN_AT_FIRST ? 0 : undefined}
        aria-label={words('lectern.links.list')}
      >
        {shown.map((link) => (
          <Item
            key={`${link.documentId} ${link.locale ?? ''}`}
            link={link}
            isElsewhere={isElsewhere}
          />
        ))}
      </Box>
      {isWhole ? null : (
        <TextButton
          type="button"
          onClick={() => {
            setWhole(true);
          }}
        >
          {words('lectern.links.show-all', { total })}
        </TextButton>
      )}
      {isWhole && more > 0 ? <Note>{words('lectern.links.more', { more })}</Note> : null}
    </Box>
  );
};

interface ItemProps {
  readonly link: LinkHere;
  readonly isElsewhere: boolean;
}

const Item = ({ link, isElsewhere }: ItemProps) => {
  const words = useWords();
  const languageOf = useLanguageNames();
  const facts = [
    words(nounOf(link.uid)),
    ...(link.locale === null ? [] : [languageOf(link.locale)]),
    words(`lectern.links.in-${link.in}`),
  ];
  return (
    <Box tag="li" paddingTop={1} paddingBottom={1}>
      <Name link={link} isElsewhere={isElsewhere} />
      <Note>{facts.join(' · ')}</Note>
    </Box>
  );
};

const nounOf = (uid: string): MessageId => {
  const type = EDITED_TYPES.find((one) => one.uid === uid);
  return type ? `lectern.links.${type.noun}` : 'lectern.links.document';
};

const Name = ({ link, isElsewhere }: ItemProps) => {
  const words = useWords();
  const to = linkAddress(link);
  const href = useHref(to);
  if (link.name === null && link.uid !== EDITED_SITE.uid) return words('lectern.links.hidden');
  const name = link.name ?? words('lectern.links.site');
  const text = (
    <Typography variant="pi" textColor="primary600" dir="auto" style={WRAPPING}>
      {name === '' ? words('lectern.links.untitled') : name}
    </Typography>
  );
  return isElsewhere ? (
    <a href={href} target="_blank" rel="noreferrer" title={words('lectern.links.new-tab')}>
      {text}
    </a>
  ) : (
    <Link tag={NavLink} to={to}>
      {text}
    </Link>
  );
};

const WRAPPING = { overflowWrap: 'anywhere' } as const;
