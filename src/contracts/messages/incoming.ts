/** Whose shares are to be booked: those of a statement, or of one payment. */
export type IncomingScope = { statementNo: string } | { paymentNo: string };

export interface IncomingBookingInput {
  scope: IncomingScope;
}

/** `more`: there is more to book; it begins the work, or makes what is at work look again. */
export const incomingSignals = { more: 'more' } as const;
