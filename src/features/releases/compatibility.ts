/**
 * The oldest release that may run on a database that this one has brought up to date. A release keeps what its
 * predecessor needs (it expands), so this is raised only when something is contracted that an older one needs.
 */
export const OLDEST_COMPATIBLE = '0.1.0';
