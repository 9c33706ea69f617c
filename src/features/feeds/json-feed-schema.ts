import { z } from 'zod';

const text = (description: string) => z.string().describe(description);

const AUTHOR = z.strictObject({ name: text('The name.'), url: text('Its page.').optional() });

const dateTime = () => z.string().meta({ description: 'When.', format: 'date-time' });

/** jsonfeed.org/version/1.1, as far as it is used. */
export const JSON_FEED = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: text('Title.'),
  home_page_url: text('The page that shows the same to people.'),
  feed_url: text('This feed.'),
  description: text('What it holds.').optional(),
  next_url: text('The page with what is older.').optional(),
  icon: text('A picture.').optional(),
  authors: z.array(AUTHOR),
  language: text('BCP 47.'),
  items: z.array(
    z.strictObject({
      id: text('Stays the same for ever.'),
      url: text('The page.'),
      title: text('Title.'),
      content_html: text('The whole text.').optional(),
      content_text: text('What is sent in its place.').optional(),
      summary: text('A few sentences.').optional(),
      image: text('A picture.').optional(),
      date_published: dateTime(),
      date_modified: dateTime(),
      authors: z.array(AUTHOR).optional(),
      tags: z.array(text('A topic.')).optional(),
      language: text('BCP 47.'),
    }),
  ),
});
