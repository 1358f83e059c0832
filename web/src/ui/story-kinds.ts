const COLOURS: readonly (readonly [RegExp, string])[] = [
  [/^DECISION_(REJECT|RETURN)|REJECTED|OVERDUE|WRITE_OFF|BROKEN|FAILED/, 'red'],
  [/REPAYMENT|PREPAYMENT|SETTLED|DISBURSED|APPROVED|DECISION_APPROVE|CLOSED/, 'green'],
  [/^COLLECTION|WITHDRAWN|EXPIRED|RETURNED/, 'orange'],
  [/^NOTICE/, 'gray'],
];

/** Colour of the dot: bad news, good news, warnings, letters, the rest. */
export const colourOf = (kind: string): string => COLOURS.find(([pattern]) => pattern.test(kind))?.[1] ?? 'blue';

/** Letters sent and the daily routine: true, but not the story. */
export const isSideNote = (kind: string): boolean => kind === 'NOTICE' || kind === 'LOAN_BROUGHT_FORWARD';
