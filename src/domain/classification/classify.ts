import type { RiskClass } from '../account';
import type { IsoDate } from '../date';
import { sum, type Fen } from '../money';
import type { ClaimFacts, DebtorFacts } from './facts';
import { areNonPerforming, arrearsDays, standingFloors } from './floors';
import { CLASSIFICATION_POLICY as POLICY, FLOOR_CODES, FLOOR_RULES, OVERDUE_FLOORS, type FloorCode } from './policy';
import { worstOf } from './risk-class';

export interface Classification {
  readonly loanNo: string;
  /** The best class the regulation allows the claim. */
  readonly floor: RiskClass;
  /** Every floor that applied, in the order of `FLOOR_RULES`. */
  readonly floors: readonly FloorCode[];
  /** Non-performing by its own facts: what the next day is told as `wasNonPerforming`. */
  readonly nonPerforming: boolean;
  /** Another member of the group is non-performing: assess the claim promptly (Art 7). No floor. */
  readonly assess: boolean;
}

const NON_ACCRUAL_DAYS = OVERDUE_FLOORS[2].aboveDays;
const isOver90 = (claim: ClaimFacts): boolean => arrearsDays(claim) > NON_ACCRUAL_DAYS;
const total = (claims: readonly ClaimFacts[]): Fen => sum(claims.map(({ balance }) => balance));

/** part / whole > share, in parts per million, exactly. */
const exceeds = (part: bigint, whole: bigint, share: number): boolean => part * 1_000_000n > whole * BigInt(share);

/**
 * The class each claim of a debtor must at least have on a date, with every floor that applied. A retail claim is judged by
 * itself; of any other debtor all claims are judged together: more than 10 % of them non-performing here, or more than
 * 20 % of its debts anywhere over 90 days overdue, and all of them are. A group member's trouble gives no floor, only an
 * assessment. The order of claims and findings does not matter. Source: RULES 2.2 to 2.5 (Art 7, 8, 10 to 14).
 * @param debtor amounts in fen, shares in parts per million, dates 'YYYY-MM-DD'
 * @example classify({ retail: true, elsewhere: { total: fen(0), over90: fen(0) }, groupNonPerforming: false, claims: [{ loanNo: 'LN1', balance: fen(100), daysOverdue: 91, technicalDelay: false, advance: false, findings: ['PURPOSE_CHANGED'], impairment: 0, creditEnhanced: false, restructurings: [], wasNonPerforming: false, cleanSince: null, periodMonths: 1 }] }, '2026-06-30')[0]?.floors // => ['OVERDUE_OVER_90', 'PURPOSE_CHANGED']
 */
export function classify(debtor: DebtorFacts, asOf: IsoDate): Classification[] {
  const judged = debtor.claims.map((claim) => {
    const floors = standingFloors(claim, asOf);
    return { claim, floors, bad: areNonPerforming(floors) };
  });
  const bad = judged.filter((one) => one.bad).map(({ claim }) => claim);
  return judged.map(({ claim, floors, bad: isBad }) => {
    const others = bad.length - (isBad ? 1 : 0);
    const held = !debtor.retail && !isBad && claim.wasNonPerforming && others > 0;
    const found = new Set<FloorCode>([
      ...floors,
      ...(held ? (['OTHER_IMPAIRED_ASSET'] as const) : []),
      ...(debtor.retail || isBad ? [] : contagion(debtor, bad, claim)),
    ]);
    const all = FLOOR_CODES.filter((code) => found.has(code));
    return {
      loanNo: claim.loanNo,
      floor: worstOf(all.map((code) => FLOOR_RULES[code].class)),
      floors: all,
      nonPerforming: isBad || held,
      assess: debtor.groupNonPerforming,
    };
  });
}

/** What the debtor's other debts do to a claim that is not non-performing by itself. */
function contagion({ claims, elsewhere }: DebtorFacts, bad: readonly ClaimFacts[], claim: ClaimFacts): FloorCode[] {
  const here = BigInt(total(claims));
  const over90 = BigInt(total(claims.filter(isOver90)));
  return [
    ...(bad.length > 0 || elsewhere.over90 > 0 ? (['DEBTOR_HAS_NON_PERFORMING'] as const) : []),
    ...(!claim.creditEnhanced && exceeds(BigInt(total(bad)), here, POLICY.ownBankShare)
      ? (['DEBTOR_OWN_BANK_SHARE'] as const)
      : []),
    ...(exceeds(over90 + BigInt(elsewhere.over90), here + BigInt(elsewhere.total), POLICY.allBanksShare)
      ? (['DEBTOR_ALL_BANKS_SHARE'] as const)
      : []),
  ];
}
