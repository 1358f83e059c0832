import type { ApplicationEffect } from '../contracts/application-effect';
import { SEEDED_PRICE_MODEL } from '../domain/pricing/risk-price';
import { toDbDate, fromDbDate } from './dates';
import type { Tx } from './once';

/** The versions of the policies that a contract was signed under. */
export interface ContractPins {
  product: { code: string; version: number };
  /** Version of the authority matrix; 0 where none is stored. */
  authority: number;
  /** The latest LPR published by the signing. */
  lpr: { publishedOn: string; oneYear: string; overFiveYears: string } | null;
  penalty: { overdueMarkup: string; misuseMarkup: string };
  priceModel: string;
}

/** RULES 3.1: what holds where the terms say nothing. */
const OVERDUE_MARKUP = '0.5';
const MISUSE_MARKUP = '1';

/** What is in force on the day of signing: a later version changes nothing of this contract. */
export async function contractPins(
  tx: Tx,
  { application, after }: ApplicationEffect,
  signedOn: string,
): Promise<ContractPins> {
  const until = { lte: toDbDate(signedOn) };
  const [matrix, lpr] = await Promise.all([
    tx.authorityMatrix.findFirst({ where: { effectiveFrom: until }, orderBy: { version: 'desc' } }),
    tx.lprPublication.findFirst({
      where: { publishedOn: until },
      orderBy: [{ publishedOn: 'desc' }, { version: 'desc' }],
    }),
  ]);
  const { productCode: code, productVersion: version } = application;
  return {
    product: { code, version },
    authority: matrix?.version ?? 0,
    lpr:
      lpr === null
        ? null
        : { publishedOn: fromDbDate(lpr.publishedOn), oneYear: lpr.oneYear, overFiveYears: lpr.overFiveYears },
    penalty: { overdueMarkup: after.terms.overdueMarkup ?? OVERDUE_MARKUP, misuseMarkup: MISUSE_MARKUP },
    priceModel: SEEDED_PRICE_MODEL.version,
  };
}
