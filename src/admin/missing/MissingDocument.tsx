import { Button, EmptyStateLayout, Flex, LinkButton, Main } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, useAuth } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { NavLink, useNavigate } from 'react-router-dom';
import { slotKey, type DocumentSlot } from '../saving/document-slot';
import { keptText, type KeptText } from '../saving/kept-texts';
import { keepForNewDraft, newDraftAddress } from '../saving/new-draft';
import { MISSING_ENGLISH } from '../translations/missing';
import { wordsOf } from '../words';
import { forgetMissing } from './missing-documents';

const useWords = wordsOf(MISSING_ENGLISH);

/** In the place of the form of a document that is not there. */
export const MissingDocument = ({ slot }: { readonly slot: DocumentSlot }) => {
  const words = useWords();
  const { model, locale } = slot;
  const language = locale && `?plugins[i18n][locale]=${locale}`;
  useForgetting(slot);
  return (
    <Main>
      <Page.Title>{words('lectern.missing.title')}</Page.Title>
      <Layouts.Header title={words('lectern.missing.title')} />
      <Layouts.Content>
        <EmptyStateLayout
          icon={<EmptyDocuments width="16rem" />}
          content={words('lectern.missing.explain')}
          action={
            <Flex gap={2} wrap="wrap" justifyContent="center" data-lectern="missing">
              <LinkButton
                tag={NavLink}
                to={`/content-manager/collection-types/${model}${language}`}
                startIcon={<ArrowLeft />}
              >
                {words('lectern.missing.back')}
              </LinkButton>
              <Button
                type="button"
                variant="tertiary"
                onClick={() => {
                  forgetMissing(slot);
                }}
              >
                {words('lectern.missing.again')}
              </Button>
              <OwnText slot={slot} />
            </Flex>
          }
        />
      </Layouts.Content>
    </Main>
  );
};

/** Whoever comes back asks again: it may be there then. */
const useForgetting = ({ model, documentId, locale }: DocumentSlot): void => {
  useEffect(
    () => () => {
      forgetMissing({ model, documentId, locale });
    },
    [model, documentId, locale],
  );
};

/** What somebody typed before it was deleted is not lost with it. */
const OwnText = ({ slot }: { readonly slot: DocumentSlot }) => {
  const words = useWords();
  const navigate = useNavigate();
  const owner = String(useAuth('MissingDocument', ({ user }) => user?.id) ?? '');
  const [kept, setKept] = useState<KeptText | null>(null);
  const key = `${owner} ${slotKey(slot)}`;
  useEffect(() => {
    let isStale = false;
    keptText(key).then(
      (text) => {
        // An answer from before it was known who is signed in says nothing.
        if (!isStale) setKept(text);
      },
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [key]);
  if (!kept) return null;
  return (
    <Button
      type="button"
      onClick={() => {
        keepForNewDraft(slot, owner, kept.values).then(
          () => {
            navigate(newDraftAddress(slot));
          },
          () => undefined,
        );
      }}
    >
      {words('lectern.text.new-draft')}
    </Button>
  );
};
