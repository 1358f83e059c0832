import { decimal, ppm, type Figure } from '../appraisal/figure';
import { DSCR_MIN_PPM } from '../appraisal/repayment-capacity';
import { fen, formatYuan, type Fen } from '../money';
import { formatRate, ONE } from '../rate';
import { flowsOf, totalOf, type Project, type YearFlow } from './project';
import { paybackOf, presentValue } from './return';
import { sensitivityOf, standingOf, type SensitivityCase, type Standing } from './sensitivity';

/** 示例参数，需按本行制度调整 [CONV]: the least share of capital in what a project costs (国发〔2015〕51号: 20 % for most industries [M]). */
export const MIN_CAPITAL_PPM = 200_000;
/** RULES 6.3: the downside, a fifth less income, must still pay the debt itself. */
const DOWNSIDE_PERCENT = -20;
const RULE = 'RULES 1.3, 6.3 项目可行性';

/** What the plan of capital and financing comes to; amounts in fen. */
interface Financing {
  /** What the project costs: investment and the interest of the years in which it is built. */
  investmentFen: Fen;
  capitalFen: Fen;
  loanFen: Fen;
  capitalPpm: number | null;
  /** Costs that no source pays for; never below zero. */
  gapFen: Fen;
  /** A year by whose end less of the capital is paid in than of the loan is drawn (RULES 1.5 pay.fixedAsset.capital). */
  lagsIn: number | null;
}

export interface Feasibility {
  outcome: 'PASS' | 'WARN' | 'FAIL';
  findings: string[];
  figures: Figure[];
  financing: Financing;
  years: YearFlow[];
  sensitivity: SensitivityCase[];
}

/**
 * Is a project worth building, and does it repay? It fails with too little capital or a gap in its funds, where capital lags the
 * loan, where it is worth less than nothing at the discount rate, or where a year earns less than 1.2 times what falls due; it is a
 * warning where a fifth less sales would not pay the debt, where no single return exists, or where it earns its cost back
 * after the loan has ended only. Source: RULES 1.3, 1.5, 6.2, 6.3.
 * @example feasibilityOf({ years: [{ phase: 'OPERATION', investmentFen: 100, capitalFen: 100, otherFundsFen: 0, loanFen: 0, salesFen: 300, variableCostFen: 0, fixedCostFen: 0, taxFen: 0, principalFen: 0 }], annualRate: parseRate('0.05'), discountRate: parseRate('0.08'), residualFen: 0 }).findings // => ['NO_SINGLE_RETURN']
 */
export function feasibilityOf(project: Project): Feasibility {
  const years = flowsOf(project);
  const financing = financingOf(project, years);
  const standing = standingOf(project);
  const sensitivity = sensitivityOf(project);
  const payback = paybackOf(years.map(({ netFen }) => netFen));
  const failures = failuresOf(financing, standing);
  const warnings = warningsOf(project, { standing, sensitivity, payback });
  return {
    outcome: failures.length > 0 ? 'FAIL' : warnings.length > 0 ? 'WARN' : 'PASS',
    findings: [...failures, ...warnings],
    figures: [
      ...financingFigures(financing),
      ...returnFigures(project, standing, payback),
      ...breakEven(project, years),
    ],
    financing,
    years,
    sensitivity,
  };
}

function financingOf({ years }: Project, flows: readonly YearFlow[]): Financing {
  const buildingInterest = flows
    .filter(({ phase }) => phase === 'CONSTRUCTION')
    .reduce((sum, { interestFen }) => sum + interestFen, 0);
  const investmentFen = fen(totalOf(years, 'investmentFen') + buildingInterest);
  const capitalFen = totalOf(years, 'capitalFen');
  const loanFen = totalOf(years, 'loanFen');
  let [paidIn, drawn] = [0, 0];
  const lag = years.findIndex((year) => {
    paidIn += year.capitalFen;
    drawn += year.loanFen;
    return BigInt(paidIn) * BigInt(loanFen) < BigInt(drawn) * BigInt(capitalFen);
  });
  return {
    investmentFen,
    capitalFen,
    loanFen,
    capitalPpm: ppm(capitalFen, investmentFen),
    gapFen: fen(Math.max(0, investmentFen - capitalFen - loanFen - totalOf(years, 'otherFundsFen'))),
    lagsIn: lag < 0 ? null : lag + 1,
  };
}

function failuresOf({ capitalPpm, gapFen, lagsIn }: Financing, { npvFen, minDscrPpm }: Standing): string[] {
  const found: [boolean, string][] = [
    [(capitalPpm ?? 0) < MIN_CAPITAL_PPM, 'CAPITAL_BELOW_MINIMUM'],
    [gapFen > 0, 'FUNDING_GAP'],
    [lagsIn !== null, 'CAPITAL_LAGS_LOAN'],
    [npvFen < 0, 'NPV_NEGATIVE'],
    [minDscrPpm !== null && minDscrPpm < DSCR_MIN_PPM, 'DSCR_BELOW_MINIMUM'],
  ];
  return found.filter(([isFound]) => isFound).map(([, code]) => code);
}

function warningsOf(
  { years }: Project,
  { standing, sensitivity, payback }: { standing: Standing; sensitivity: SensitivityCase[]; payback: number | null },
): string[] {
  const downside = sensitivity.find(
    ({ factor, changePercent }) => factor === 'SALES' && changePercent === DOWNSIDE_PERCENT,
  );
  const lastRepaid = years.findLastIndex(({ principalFen }) => principalFen > 0) + 1;
  const found: [boolean, string][] = [
    [(downside?.minDscrPpm ?? ONE) < 1_000_000, 'DOWNSIDE_DOES_NOT_PAY'],
    [standing.irr === null, 'NO_SINGLE_RETURN'],
    [lastRepaid > 0 && (payback === null || payback > lastRepaid * 1_000_000), 'PAYBACK_AFTER_LOAN'],
  ];
  return found.filter(([isFound]) => isFound).map(([, code]) => code);
}

const yuan = (code: string, amount: Fen, formula: string): Figure => ({
  code,
  value: formatYuan(amount),
  unit: 'YUAN',
  formula,
  rule: RULE,
});
const share = (code: string, parts: number | null, formula: string, rule = RULE): Figure => ({
  code,
  value: decimal(parts),
  unit: 'RATIO',
  formula,
  rule,
});

const financingFigures = ({ investmentFen, capitalFen, loanFen, capitalPpm, gapFen }: Financing): Figure[] => [
  yuan('TOTAL_INVESTMENT', investmentFen, '建设投资 + 建设期利息'),
  yuan('PROJECT_CAPITAL', capitalFen, '各年资本金合计'),
  share('CAPITAL_SHARE', capitalPpm, '资本金 / 总投资 ≥ 20%（示例参数，需按本行制度调整）', '国发〔2015〕51号 [M]'),
  yuan('PROJECT_LOAN', loanFen, '各年借款合计'),
  yuan('FUNDING_GAP', gapFen, '总投资 - 资本金 - 借款 - 其他资金'),
];

const returnFigures = (
  { discountRate }: Project,
  { npvFen, irr, minDscrPpm }: Standing,
  payback: number | null,
): Figure[] => [
  yuan('NPV', npvFen, `各年净现金流按 ${formatRate(discountRate)} 折现（年末，融资前）`),
  {
    code: 'IRR',
    value: irr === null ? null : formatRate(irr),
    unit: 'RATIO',
    formula: '净现值为零的折现率（融资前）',
    rule: RULE,
  },
  {
    code: 'PAYBACK',
    value: decimal(payback),
    unit: 'YEARS',
    formula: '累计净现金流转正所需年数（静态，含建设期）',
    rule: RULE,
  },
  {
    code: 'MIN_DSCR',
    value: decimal(minDscrPpm),
    unit: 'TIMES',
    formula: '各经营年：经营净现金流 / 应还本息，取最低 ≥ 1.2',
    rule: 'RULES 6.2',
  },
];

/**
 * 盈亏平衡: what share of the sales of its best year covers the fixed costs of that year, without and with its debt service; and by
 * what share the price of all sales may fall before the project is worth nothing.
 */
function breakEven(project: Project, flows: readonly YearFlow[]): Figure[] {
  const { years, discountRate } = project;
  const best = years.reduce((at, { salesFen }, index) => (salesFen > (years[at]?.salesFen ?? 0) ? index : at), 0);
  const { salesFen = 0, variableCostFen = 0, taxFen = 0, fixedCostFen = 0 } = years[best] ?? {};
  const { interestFen = 0, principalFen = 0 } = flows[best] ?? {};
  const margin = salesFen - variableCostFen - taxFen;
  const used = (costs: number): number | null => (margin > 0 ? ppm(costs, margin) : null);
  const worth = (amounts: readonly number[]): bigint => presentValue(amounts, BigInt(discountRate), BigInt(ONE)).num;
  const net = worth(flows.map(({ netFen }) => netFen));
  const sold = worth(years.map((year) => year.salesFen));
  return [
    share('BREAK_EVEN', used(fixedCostFen), '正常年：固定成本 / (销售收入 - 变动成本 - 税金)'),
    share(
      'BREAK_EVEN_WITH_DEBT',
      used(fixedCostFen + interestFen + principalFen),
      '正常年：(固定成本 + 应还本息) / (销售收入 - 变动成本 - 税金)',
    ),
    share('PRICE_MARGIN', ppm(net, sold), '净现值 / 销售收入现值：售价可下降的幅度'),
  ];
}
