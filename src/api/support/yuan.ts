import { fen, formatYuan } from '../../domain/money';

/** Stored fen as INTERFACE has all money on the wire. */
export const yuan = (amountFen: number): string => formatYuan(fen(amountFen));
