/**
 * What is read of one case, loan, client or setting without pages: so many rows, more than any has in a life of thirty years
 * (a visit each month is 360). Lists of many cases have pages.
 */
export const MOST_OF_ONE = 500;
/** Branches of a bank. */
export const MOST_BRANCHES = 1000;

// Pages of lists that were answered so far, or whole, before they had any: who asks for no page still gets as much.
export const BLACKLIST_ROWS = 1000;
export const FAQ_ROWS = 1000;
export const SURVEYS_DUE_ROWS = 500;

/** How many logins are asked the names of at once. */
export const MOST_PEOPLE = 100;

/** On how many past cases a proposed matrix or policy is tried, the latest first: about a second. */
export const MOST_TRIED = 100_000;
