import { parsed } from './parsed';

/** A saved page of one interview, invented. */
export const DROUGHT_TEXT = `The drought deepened an old quarrel over the river. “Nobody loses face by measuring water,” says Meridian's Nadia Okafor.

Meridian Institute experts discuss the week's news in The Long View, a weekly collaboration with Harbor Radio's Channel 12.

Tom Brandt: Nadia Okafor is the Meridian senior adviser for water. Welcome. How did we get here?

Nadia Okafor: Thank you. It began with a long drought and three bad harvests in a row.

Tom Brandt: And what do the two provinces do now, after all these years?

Nadia Okafor: Now they measure the water together, each morning, at one gauge.

Related Publications

Sharing Rivers Without Treaties

Tuesday, March 5, 2024

Two provinces that never signed anything have shared a gauge for a decade.

Type: Analysis

Water Security
Global Policy

What Dams Cannot Do

Monday, June 3, 2024

Dams hold water and nothing else, whatever their builders say.

Type: Report

Water Security

View All Publications
`;

export const DROUGHT_PAGE = parsed(DROUGHT_TEXT);
