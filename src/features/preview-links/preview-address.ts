/** What the address of a front end's preview is filled with. */
export interface PreviewPlaces {
  readonly token: string;
  /** How the API calls the type in addresses: `interviews`. */
  readonly type: string;
  readonly documentId: string;
  /** The documentId where the draft has none: the API takes either. */
  readonly slug: string;
  readonly locale: string;
  readonly status: PreviewStatus;
}

/** Which version of the document is looked at. */
export type PreviewStatus = 'draft' | 'published';

/** The address that a template (`https://www.example.org/preview?token={token}`) stands for, each value percent-encoded. */
export const fillPreviewAddress = (template: string, places: PreviewPlaces): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    isPlace(name, places) ? encodeURIComponent(places[name]) : whole,
  );

const isPlace = (name: string, places: PreviewPlaces): name is keyof PreviewPlaces =>
  Object.hasOwn(places, name);

/** Whether a front end is told which version to show; one that is not shows drafts only. */
export const tellsStatus = (template: string): boolean => template.includes('{status}');
