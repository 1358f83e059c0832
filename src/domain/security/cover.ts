import type { IsoDate } from '../date';
import { fen, formatYuan, least, sum, type Fen } from '../money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { formAskedBy } from './form';
import { bears, gapsOf, isOfForm, type SecurityItem } from './item';

/** A piece of security with what the lender itself has lent on the same thing, or relies on the same guarantor for, in other cases (fen). */
export interface OfferedItem extends SecurityItem {
  claimedFen: number;
}

export interface Cover {
  debtFen: Fen;
  /** What all items bear together. */
  bornFen: Fen;
  covered: boolean;
}

/**
 * What an item stands for in one case (fen): what it bears within its cap, less what the lender itself has on it elsewhere, and at most
 * what its contract secures. Who appraised it has named the claims of others and perhaps ours among them, so the greater of the two counts.
 * Source: RULES 5.3 (a cap on the thing, not on a contract; guarantees within net assets), 5.2 (the contract says what it secures).
 * @example standsFor({ no: 'SE1', kind: 'RESIDENTIAL', appraisal: { transactionFen: 1000, appraisalFen: null, modelFen: null, priorClaimsFen: 0, netAssetsFen: null, givenFen: null, on: '2026-01-15' }, contract: { signedOn: '2026-01-15', securedFen: 500 }, registration: null, claimedFen: 300 }, undefined) // => 400
 */
export function standsFor({ kind, appraisal, contract, claimedFen }: OfferedItem, capPercent: number | undefined): Fen {
  const known =
    appraisal === null
      ? null
      : {
          ...appraisal,
          priorClaimsFen: Math.max(appraisal.priorClaimsFen, claimedFen),
          givenFen: Math.max(appraisal.givenFen ?? 0, claimedFen),
        };
  const { lendableFen } = bears({ kind, appraisal: known }, capPercent);
  return contract === null ? lendableFen : least(lendableFen, fen(contract.securedFen));
}

/**
 * Do these items bear this debt (fen)? Source: RULES 5.3.
 * @example coverOf(100, [], undefined).covered // => false
 */
export function coverOf(debtFen: number, items: readonly OfferedItem[], capPercent: number | undefined): Cover {
  const bornFen = sum(items.map((item) => standsFor(item, capPercent)));
  return { debtFen: fen(debtFen), bornFen, covered: bornFen >= debtFen };
}

/** What the money is secured by, as it must be before it leaves. */
export interface Relied {
  /** Of the application: UNSECURED | GUARANTEED | MORTGAGE | PLEDGE. */
  security: string;
  debtFen: number;
  items: readonly OfferedItem[];
  capPercent: number | undefined;
}

/**
 * May money leave on this security today, by this person? Every item that was taken must be whole, of the form that was approved
 * there must be one, the caps are judged again on the values of now, and who registered or searched the register releases nothing.
 * Source: RULES 5.2 (disburse only after registration), 5.3, 7.3 (disburser != registrar).
 * @example mayRelyOn({ security: 'MORTGAGE', debtFen: 100, items: [], capPercent: undefined }, 'sun', '2026-01-15').allowed // => false
 */
export function mayRelyOn(
  { security, debtFen, items, capPercent }: Relied,
  disburser: string,
  today: IsoDate,
): Verdict {
  const asked = formAskedBy(security);
  return firstRefusal(
    () =>
      items.some(({ registration }) => [registration?.registeredBy, registration?.searchedBy].includes(disburser))
        ? refused('REGISTRAR_MAY_NOT_DISBURSE')
        : ALLOWED,
    () => {
      const open = items.flatMap((item) => gapsOf(item, today).map((gap) => `${item.no}: ${gap}`));
      return open.length === 0 ? ALLOWED : refused('SECURITY_NOT_COMPLETE', { gaps: open.join(', ') });
    },
    () =>
      asked === null || items.some((item) => isOfForm(item, asked))
        ? ALLOWED
        : refused('SECURITY_MISSING', { form: asked }),
    () => {
      if (asked === null) return ALLOWED;
      const { covered, bornFen } = coverOf(debtFen, items, capPercent);
      return covered
        ? ALLOWED
        : refused('SECURITY_BELOW_DEBT', { born: formatYuan(bornFen), debt: formatYuan(fen(debtFen)) });
    },
  );
}
