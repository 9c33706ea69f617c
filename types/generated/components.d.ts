import type { Schema, Struct } from '@strapi/strapi';

export interface InterviewPullQuote extends Struct.ComponentSchema {
  collectionName: 'components_interview_pull_quotes';
  info: {
    description: 'A sentence shown large, with who said it.';
    displayName: 'Pull quote';
    icon: 'quote';
  };
  attributes: {
    attribution: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 160;
      }>;
    text: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface InterviewTurn extends Struct.ComponentSchema {
  collectionName: 'components_interview_turns';
  info: {
    description: 'One utterance of a transcript.';
    displayName: 'Turn';
    icon: 'message';
  };
  attributes: {
    end: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          max: 86400;
          min: 0;
        },
        number
      >;
    expertDocumentId: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 64;
      }>;
    role: Schema.Attribute.Enumeration<['host', 'guest', 'other']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'other'>;
    speaker: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 160;
      }>;
    start: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          max: 86400;
          min: 0;
        },
        number
      >;
    text: Schema.Attribute.Text & Schema.Attribute.Required;
    turnId: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 32;
      }>;
  };
}

export interface SharedLink extends Struct.ComponentSchema {
  collectionName: 'components_shared_links';
  info: {
    description: 'A labelled address.';
    displayName: 'Link';
    icon: 'link';
  };
  attributes: {
    label: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    url: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2048;
      }>;
  };
}

export interface SharedSeo extends Struct.ComponentSchema {
  collectionName: 'components_shared_seos';
  info: {
    description: 'What search engines and social networks show.';
    displayName: 'Search and sharing';
    icon: 'search';
  };
  attributes: {
    canonicalUrl: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2048;
      }>;
    metaDescription: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    metaTitle: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 70;
      }>;
    noindex: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    shareImage: Schema.Attribute.Media<'images'>;
  };
}

export interface ShowPodcast extends Struct.ComponentSchema {
  collectionName: 'components_show_podcasts';
  info: {
    description: 'What podcast directories ask for.';
    displayName: 'Podcast';
    icon: 'volumeUp';
  };
  attributes: {
    category: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    explicit: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    ownerEmail: Schema.Attribute.Email;
    ownerName: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 160;
      }>;
  };
}

export interface SiteContact extends Struct.ComponentSchema {
  collectionName: 'components_site_contacts';
  info: {
    description: 'How readers reach the publisher.';
    displayName: 'Contact';
    icon: 'envelop';
  };
  attributes: {
    address: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    email: Schema.Attribute.Email;
    phone: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'interview.pull-quote': InterviewPullQuote;
      'interview.turn': InterviewTurn;
      'shared.link': SharedLink;
      'shared.seo': SharedSeo;
      'show.podcast': ShowPodcast;
      'site.contact': SiteContact;
    }
  }
}
