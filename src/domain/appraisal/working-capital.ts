import { fen, formatYuan, type Fen } from '../money';
import { roundQuotient } from '../rounding';
import { decimal, MILLION, ppm, type Figure } from './figure';

const RULE = 'RULES 1.7 流动资金贷款需求量测算';

/** A number as an exact fraction, its denominator above zero. */
export interface Fraction {
  num: bigint;
  den: bigint;
}

/** Opening and closing balance of the year, in fen. */
export type Balance = readonly [opening: number, closing: number];

export interface TurnoverBasis {
  salesFen: number;
  costFen: number;
  inventory: Balance;
  receivables: Balance;
  payables: Balance;
  prepayments: Balance;
  advances: Balance;
}

export interface NeedAsked {
  /** 上年度销售收入 and 利润总额, in fen. */
  salesFen: number;
  profitFen: number;
  /** 预计销售收入年增长率, parts of a million, signed. */
  growthPpm: number;
  netDays: Fraction;
  ownFundsFen: number;
  existingLoansFen: number;
  otherFundsFen: number;
}

export interface WorkingCapitalNeed {
  /** False when the net days are not above zero: turnover is undefined, the need is judged by hand. */
  measurable: boolean;
  /** 营运资金量. */
  needFen: Fen | null;
  /** 新增流动资金贷款额度, not below zero. */
  newLimitFen: Fen | null;
  workings: Figure[];
}

/**
 * 存货 + 应收 - 应付 + 预付 - 预收 turnover days, exact: each is 360 × average balance / (cost or sales), the average being
 * (opening + closing) / 2. Source: RULES 1.7. Null without sales or cost.
 * @example Number(netDaysOf({ salesFen: 36000, costFen: 18000, inventory: [3000, 3000], receivables: [6000, 6000], payables: [1000, 2000], prepayments: [0, 0], advances: [1000, 1000] })?.num ?? 0n) // => 103_680_000_000
 */
export function netDaysOf(basis: TurnoverBasis): Fraction | null {
  if (basis.salesFen <= 0 || basis.costFen <= 0) return null;
  const twice = ([opening, closing]: Balance): bigint => BigInt(opening) + BigInt(closing);
  const [sales, cost] = [BigInt(basis.salesFen), BigInt(basis.costFen)];
  const byCost = twice(basis.inventory) - twice(basis.payables) + twice(basis.prepayments);
  const bySales = twice(basis.receivables) - twice(basis.advances);
  return { num: 360n * (byCost * sales + bySales * cost), den: 2n * cost * sales };
}

/**
 * What a borrower needs to keep its business turning, and how much of it a new loan may carry.
 * 营运资金量 = 销售收入 × (1 - 销售利润率) × (1 + 增长率) / 周转次数, 周转次数 = 360 / net days; rounded once, half up.
 * @example workingCapitalNeed({ salesFen: 20_000, profitFen: 2_000, growthPpm: 200_000, netDays: { num: 100n, den: 1n }, ownFundsFen: 2_500, existingLoansFen: 1_000, otherFundsFen: 500 }).newLimitFen // => 2_000
 */
export function workingCapitalNeed(asked: NeedAsked): WorkingCapitalNeed {
  const { salesFen, profitFen, growthPpm, netDays, ownFundsFen, existingLoansFen, otherFundsFen } = asked;
  const days = figure(
    'NET_DAYS',
    decimal(ppm(netDays.num, netDays.den)),
    'DAYS',
    '存货 + 应收账款 - 应付账款 + 预付账款 - 预收账款周转天数',
  );
  const outlay = (BigInt(salesFen) - BigInt(profitFen)) * BigInt(MILLION + growthPpm);
  if (netDays.num <= 0n || outlay < 0n)
    return { measurable: false, needFen: null, newLimitFen: null, workings: [days] };
  const needFen = fen(Number(roundQuotient(outlay * netDays.num, BigInt(MILLION) * 360n * netDays.den, 'HALF_UP')));
  const newLimitFen = fen(Math.max(0, needFen - ownFundsFen - existingLoansFen - otherFundsFen));
  return {
    measurable: true,
    needFen,
    newLimitFen,
    workings: [
      days,
      figure('TURNS', decimal(ppm(360n * netDays.den, netDays.num)), 'TIMES', '360 / 周转天数'),
      figure('NEED', formatYuan(needFen), 'YUAN', '上年度销售收入 × (1 - 销售利润率) × (1 + 预计增长率) / 周转次数'),
      figure(
        'NEW_LIMIT',
        formatYuan(newLimitFen),
        'YUAN',
        '营运资金量 - 自有资金 - 现有流动资金贷款 - 其他渠道营运资金',
      ),
    ],
  };
}

const figure = (code: string, value: string | null, unit: Figure['unit'], formula: string): Figure => ({
  code,
  value,
  unit,
  formula,
  rule: RULE,
});
