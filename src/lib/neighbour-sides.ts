/** On which side of something, in an order, another is. */
export const NEIGHBOUR_SIDES = ['previous', 'next'] as const;
export type NeighbourSide = (typeof NEIGHBOUR_SIDES)[number];

/** Where each of a list of neighbours says on which side it is. */
export const NEIGHBOUR_SIDE = '__side';
