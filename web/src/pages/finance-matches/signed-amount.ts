/** Yuan that may be below zero, with or without separators: a difference has a sign. */
export const SIGNED_AMOUNT = /^\s*-?\d{1,3}([,，]?\d{3})*(\.\d{1,2})?\s*$/;

/** As the API takes it. */
export const signedAmount = (typed: string): string => typed.replaceAll(/[,，\s]/g, '');
