/** What is said where somebody who speaks is added to the guests, in English. */
export const GUESTS_ENGLISH = {
  'lectern.guests.add': 'Add {name} as a guest',
  'lectern.guests.adding': '{name} is being added …',
  'lectern.guests.which': 'Who is {name}?',
  'lectern.guests.other': 'Somebody else: make a draft',
  'lectern.guests.nobody': 'Add nobody',
  'lectern.guests.added': '{name} is a guest of this form. Save to keep it.',
  'lectern.guests.made':
    'A draft of {name} was made, and added to the guests. Save to keep the link.',
  'lectern.guests.failed': '{name} was not added. Try again, or link them under Guests.',
} as const;
