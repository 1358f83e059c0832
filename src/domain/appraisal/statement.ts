import { decimal, ppm, ppmDown, ppmUp, type Figure } from './figure';

/** Balance sheet, income and cash flow of one period, in fen. */
export interface Statement {
  totalAssets: number;
  currentAssets: number;
  cash: number;
  receivables: number;
  inventory: number;
  prepayments: number;
  totalLiabilities: number;
  currentLiabilities: number;
  payables: number;
  advances: number;
  interestBearingDebt: number;
  equity: number;
  sales: number;
  cost: number;
  interestExpense: number;
  depreciation: number;
  profitTotal: number;
  netProfit: number;
  operatingCash: number;
}

/** Figures from elsewhere that the sales of the year should agree with, in fen; null when not at hand. */
export interface OutsideFigures {
  vatSales: number | null;
  bankInflow: number | null;
}

export type RatioCode =
  | 'DEBT_RATIO'
  | 'CURRENT_RATIO'
  | 'QUICK_RATIO'
  | 'INTEREST_COVER'
  | 'CASH_TO_CURRENT_DEBT'
  | 'SALES_MARGIN'
  | 'RETURN_ON_EQUITY'
  | 'RETURN_ON_ASSETS'
  | 'RECEIVABLES_TURNS'
  | 'INVENTORY_TURNS'
  | 'ASSET_TURNS'
  | 'SALES_GROWTH'
  | 'PROFIT_GROWTH'
  | 'EQUITY_GROWTH'
  | 'EBITDA_TO_DEBT';

/** Parts of a million; null where there is nothing to divide by. */
export type Ratios = Record<RatioCode, number | null>;

const FORMULAS: Record<RatioCode, string> = {
  DEBT_RATIO: '负债总额 / 资产总额',
  CURRENT_RATIO: '流动资产 / 流动负债',
  QUICK_RATIO: '(流动资产 - 存货) / 流动负债',
  INTEREST_COVER: '(利润总额 + 利息支出) / 利息支出',
  CASH_TO_CURRENT_DEBT: '经营活动现金净流量 / 流动负债',
  SALES_MARGIN: '利润总额 / 销售收入',
  RETURN_ON_EQUITY: '净利润 / 平均净资产',
  RETURN_ON_ASSETS: '(利润总额 + 利息支出) / 平均资产总额',
  RECEIVABLES_TURNS: '销售收入 / 平均应收账款',
  INVENTORY_TURNS: '销售成本 / 平均存货',
  ASSET_TURNS: '销售收入 / 平均资产总额',
  SALES_GROWTH: '(本年销售收入 - 上年) / 上年',
  PROFIT_GROWTH: '(本年净利润 - 上年) / |上年|',
  EQUITY_GROWTH: '(年末净资产 - 年初) / |年初|',
  EBITDA_TO_DEBT: '(利润总额 + 利息支出 + 折旧摊销) / 有息债务',
};

/**
 * The ratios of a year by its statement and the one before. Averages are of opening and closing balance.
 * Each is rounded against the borrower, so that a fen beyond a bound is beyond it. Source: RULES 6.1 (indicators), 1.7 (averages).
 * @throws never; a ratio without a divisor is null, and so is the return on an equity that is used up.
 */
export function ratiosOf(now: Statement, before: Statement): Ratios {
  const ebit = now.profitTotal + now.interestExpense;
  const average = (key: keyof Statement): number => now[key] + before[key];
  const growth = (key: keyof Statement): number | null => ppmDown(now[key] - before[key], Math.abs(before[key]));
  return {
    DEBT_RATIO: ppmUp(now.totalLiabilities, now.totalAssets),
    CURRENT_RATIO: ppmDown(now.currentAssets, now.currentLiabilities),
    QUICK_RATIO: ppmDown(now.currentAssets - now.inventory, now.currentLiabilities),
    INTEREST_COVER: ppmDown(ebit, now.interestExpense),
    CASH_TO_CURRENT_DEBT: ppmDown(now.operatingCash, now.currentLiabilities),
    SALES_MARGIN: ppmDown(now.profitTotal, now.sales),
    RETURN_ON_EQUITY: average('equity') > 0 ? ppmDown(2 * now.netProfit, average('equity')) : null,
    RETURN_ON_ASSETS: ppmDown(2 * ebit, average('totalAssets')),
    RECEIVABLES_TURNS: ppmDown(2 * now.sales, average('receivables')),
    INVENTORY_TURNS: ppmDown(2 * now.cost, average('inventory')),
    ASSET_TURNS: ppmDown(2 * now.sales, average('totalAssets')),
    SALES_GROWTH: growth('sales'),
    PROFIT_GROWTH: growth('netProfit'),
    EQUITY_GROWTH: growth('equity'),
    EBITDA_TO_DEBT: ppmDown(ebit + now.depreciation, now.interestBearingDebt),
  };
}

/**
 * The ratios of the oldest year at hand, of which nothing came before: balances stand for their average, and how it grew is not known.
 */
export function closingRatiosOf(year: Statement): Partial<Ratios> {
  const { SALES_GROWTH: _sales, PROFIT_GROWTH: _profit, EQUITY_GROWTH: _equity, ...told } = ratiosOf(year, year);
  return told;
}

/** The ratios as figures that explain themselves. */
export function ratioFigures(ratios: Ratios): Figure[] {
  return (Object.keys(FORMULAS) as RatioCode[]).map((code) => ({
    code,
    value: decimal(ratios[code]),
    unit: code.endsWith('_TURNS') ? 'TIMES' : 'RATIO',
    formula: FORMULAS[code],
    rule: 'RULES 6.1',
  }));
}

/** How far sales may be from what the tax office or the bank account says, 15 % [CONV, 示例参数，需按本行制度调整]. */
const OUTSIDE_TOLERANCE_PPM = 150_000;

export type StatementFinding =
  | 'BALANCE_SHEET_UNBALANCED'
  | 'CURRENT_ASSETS_BELOW_PARTS'
  | 'TOTAL_BELOW_CURRENT'
  | 'SALES_DIFFER_FROM_VAT'
  | 'SALES_DIFFER_FROM_BANK'
  | 'PROFIT_WITHOUT_CASH'
  | 'MARGIN_JUMP';

/**
 * What does not agree within a statement and with figures from elsewhere (交叉检验). Source: RULES 6.3.
 * The balance sheet must balance to the fen; profit two years running with cash flowing out, or a margin ten points off
 * the year before, wants an explanation.
 */
export function crossChecks(now: Statement, before: Statement, outside: OutsideFigures): StatementFinding[] {
  const differs = (other: number | null): boolean => {
    if (other === null) return false;
    const off = ppmUp(Math.abs(now.sales - other), now.sales);
    return off === null ? other !== 0 : off > OUTSIDE_TOLERANCE_PPM;
  };
  const margin = (statement: Statement): number => ppm(statement.profitTotal, statement.sales) ?? 0;
  const asked: [boolean, StatementFinding][] = [
    [now.totalAssets !== now.totalLiabilities + now.equity, 'BALANCE_SHEET_UNBALANCED'],
    [now.currentAssets < now.cash + now.receivables + now.inventory + now.prepayments, 'CURRENT_ASSETS_BELOW_PARTS'],
    [now.totalAssets < now.currentAssets || now.totalLiabilities < now.currentLiabilities, 'TOTAL_BELOW_CURRENT'],
    [differs(outside.vatSales), 'SALES_DIFFER_FROM_VAT'],
    [differs(outside.bankInflow), 'SALES_DIFFER_FROM_BANK'],
    [
      now.netProfit > 0 && before.netProfit > 0 && now.operatingCash < 0 && before.operatingCash < 0,
      'PROFIT_WITHOUT_CASH',
    ],
    [Math.abs(margin(now) - margin(before)) > MARGIN_JUMP_PPM, 'MARGIN_JUMP'],
  ];
  return asked.filter(([is]) => is).map(([, finding]) => finding);
}

/** Findings that leave a statement saying nothing: its parts do not make up its whole. */
const BROKEN: readonly StatementFinding[] = ['BALANCE_SHEET_UNBALANCED', 'CURRENT_ASSETS_BELOW_PARTS'];

/** Do these findings leave a statement saying nothing? */
export const isBroken = (findings: readonly StatementFinding[]): boolean =>
  findings.some((finding) => BROKEN.includes(finding));

const NOTHING_OUTSIDE: OutsideFigures = { vatSales: null, bankInflow: null };

/** What is broken of the statements of several years, each by itself. Source: RULES 6.3. */
export const brokenIn = (years: readonly Statement[]): StatementFinding[] => {
  const found = years.flatMap((year) => crossChecks(year, year, NOTHING_OUTSIDE));
  return BROKEN.filter((finding) => found.includes(finding));
};

/** Ten points [CONV]. */
const MARGIN_JUMP_PPM = 100_000;
