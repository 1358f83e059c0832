/** The number of a collection case or an inspection as people say it: that of its loan, and which one it is. */
export const caseNo = (id: string): string => id.replace(/^(collection|inspection)-/, '');
