import { CHART, type AccountCode } from '../ledger/chart';

/** What stands at the end of the period, account by account. */
export const BALANCE_ITEMS = [
  'LOAN_PRINCIPAL',
  'LOAN_OVERDUE',
  'INTEREST_RECEIVABLE',
  'PENALTY_RECEIVABLE',
  'COMPOUND_RECEIVABLE',
  'FEE_RECEIVABLE',
  'MARGIN_DEPOSIT',
  'HELD',
  'WRITTEN_OFF_CLAIM',
  'NON_ACCRUAL_INTEREST',
] as const satisfies readonly AccountCode[];
/** What moved in the period: principal paid out and recovered (RULES 8), and the income of the accounts. */
export const FLOW_ITEMS = [
  'DISBURSED',
  'RECOVERED',
  'INTEREST_INCOME',
  'PENALTY_INCOME',
  'COMPOUND_INCOME',
  'FEE_INCOME',
] as const;
export const MATCHED_ITEMS = [...BALANCE_ITEMS, ...FLOW_ITEMS] as const;
export type MatchedItem = (typeof MATCHED_ITEMS)[number];

/** What is no account of the chart has a name of its own. */
const MOVED = {
  DISBURSED: { zh: '本期发放本金', en: 'Principal disbursed' },
  RECOVERED: { zh: '本期收回本金', en: 'Principal recovered' },
};
const isMoved = (item: MatchedItem): item is keyof typeof MOVED => Object.hasOwn(MOVED, item);

/**
 * How an item is called, with its number in the chart where it has one.
 * @example itemName('LOAN_PRINCIPAL').zh // => '1303-01 贷款本金'
 * @example itemName('DISBURSED').zh // => '本期发放本金'
 */
export function itemName(item: MatchedItem): { zh: string; en: string } {
  if (isMoved(item)) return MOVED[item];
  const { number, zh, en } = CHART[item];
  return { zh: `${number} ${zh}`, en: `${number} ${en}` };
}

/** Grows on the credit side: shown above zero there, as finance keeps it. */
export const isCreditSide = (item: MatchedItem): boolean =>
  !isMoved(item) && ['LIABILITY', 'INCOME'].includes(CHART[item].kind);

/**
 * The item that a file means: by its code, the number of the account, or its Chinese name; null when it means none.
 * @example itemOf('1303-01') // => 'LOAN_PRINCIPAL'
 * @example itemOf('应收利息') // => 'INTEREST_RECEIVABLE'
 * @example itemOf('1002') // => null
 */
export function itemOf(text: string): MatchedItem | null {
  const names = (item: MatchedItem): string[] =>
    isMoved(item) ? [item, MOVED[item].zh] : [item, CHART[item].number, CHART[item].zh, itemName(item).zh];
  return MATCHED_ITEMS.find((item) => names(item).includes(text)) ?? null;
}
