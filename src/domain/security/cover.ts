import type { IsoDate } from '../date';
import { fen, formatYuan, sum, type Fen } from '../money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { formAskedBy } from './form';
import { bears, gapsOf, isOfForm, type SecurityItem } from './item';

export interface Cover {
  debtFen: Fen;
  /** What all items bear together. */
  bornFen: Fen;
  covered: boolean;
}

/**
 * Do these items bear this debt (fen) within their caps? Source: RULES 5.3.
 * @example coverOf(100, [], undefined).covered // => false
 */
export function coverOf(debtFen: number, items: readonly SecurityItem[], capPercent: number | undefined): Cover {
  const bornFen = sum(items.map((item) => bears(item, capPercent).lendableFen));
  return { debtFen: fen(debtFen), bornFen, covered: bornFen >= debtFen };
}

/** What the money is secured by, as it must be before it leaves. */
export interface Relied {
  /** Of the application: UNSECURED | GUARANTEED | MORTGAGE | PLEDGE. */
  security: string;
  debtFen: number;
  items: readonly SecurityItem[];
  capPercent: number | undefined;
}

/**
 * May money leave on this security today, by this person? Every item that was taken must be whole, of the form that was approved
 * there must be one, the caps are judged again on the values of now, and who registered releases nothing.
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
      items.some(({ registration }) => registration?.registeredBy === disburser)
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
