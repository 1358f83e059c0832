import { ALLOWED, refused, type Verdict } from '../verdict';

/** How urgent a signal is: 红 / 橙 / 黄. */
export const WARNING_LEVELS = ['RED', 'ORANGE', 'YELLOW'] as const;
export type WarningLevel = (typeof WARNING_LEVELS)[number];

export interface WarningRule {
  readonly level: WarningLevel;
  readonly zh: string;
  readonly en: string;
}

/** Versioned: a warning keeps the version it was raised under. */
export interface WarningPolicy {
  version: number;
  /** Working days to dispose of a warning. */
  deadlineDays: Record<WarningLevel, number>;
  rules: Record<string, WarningRule>;
}

const rule = (level: WarningLevel, zh: string, en: string): WarningRule => ({ level, zh, en });

/** RULES 9: the list of signals and the deadlines 3/5/10; which level each has is 示例参数，需按本行制度调整 [CONV]. */
export const SEEDED_WARNING_POLICY: WarningPolicy = {
  version: 3,
  deadlineDays: { RED: 3, ORANGE: 5, YELLOW: 10 },
  rules: {
    OVERDUE_ELSEWHERE: rule('RED', '他行出现逾期', 'Overdue at another lender'),
    NEW_DEBT_ELSEWHERE: rule('YELLOW', '征信新增借款', 'New loans in the credit report'),
    MANY_ENQUIRIES: rule('YELLOW', '三个月内征信查询超过六次', 'More than 6 credit enquiries in 3 months'),
    LITIGATION: rule('ORANGE', '涉诉', 'Law suit'),
    ENFORCEMENT: rule('RED', '被强制执行或列为失信被执行人', 'Enforcement, or listed as a dishonest debtor'),
    EQUITY_FROZEN: rule('RED', '股权冻结', 'Equity frozen'),
    TAX_ARREARS: rule('ORANGE', '欠税', 'Tax arrears'),
    REPRESENTATIVE_CHANGED: rule('YELLOW', '法定代表人变更', 'Legal representative changed'),
    CONTROL_CHANGED: rule('ORANGE', '实际控制人变更', 'Change of control'),
    PRODUCTION_STOPPED: rule('RED', '停产停业', 'Production stopped'),
    ACCIDENT: rule('ORANGE', '重大安全或环保事故', 'Serious accident'),
    REVENUE_FALLS: rule('ORANGE', '销售收入环比下降30%以上', 'Revenue down 30 % or more on the period before'),
    RECEIVABLES_RISE: rule('YELLOW', '应收账款增加30%以上', 'Receivables up 30 % or more'),
    INVENTORY_UP_REVENUE_DOWN: rule('YELLOW', '存货上升而收入下降', 'Inventory up with revenue down'),
    BANK_FLOW_FALLS: rule('ORANGE', '账户流水下降30%以上', 'Bank flow down 30 % or more'),
    COVENANT_BROKEN: rule('ORANGE', '违反合同约定的财务指标', 'Financial covenant broken'),
    COVENANT_UNCURED: rule('RED', '违约的财务指标未在补救期内纠正', 'A broken covenant was not cured in time'),
    STATEMENT_MISSING: rule('YELLOW', '财务报表逾期未报', 'A financial statement has not come'),
    FUNDS_MISUSED: rule(
      'RED',
      '贷款资金流入房地产、股市或关联方',
      'Funds into property, securities or related parties',
    ),
    INSPECTION_RISK: rule('ORANGE', '贷后检查发现风险', 'An inspection found a risk'),
    INTEREST_LATE: rule('YELLOW', '欠息或逾期', 'Interest or principal late'),
    CLASS_FELL: rule('ORANGE', '五级分类下调', 'Risk class fell'),
    GUARANTOR_DEFAULT: rule('ORANGE', '保证人违约', 'Guarantor in default'),
    GUARANTOR_OVERCOMMITTED: rule('ORANGE', '保证人对外担保超过担保能力', 'A guarantor stands for more than he can'),
    GUARANTOR_GONE: rule('RED', '保证人死亡、破产或被吊销', 'A guarantor has died, is bankrupt or was struck off'),
    COLLATERAL_PRICE_FALLS: rule('ORANGE', '押品价格下跌10%以上', 'Collateral down 10 % or more'),
    COLLATERAL_MARGIN: rule('RED', '抵质押率超过上限五个百分点', 'Loan to value more than 5 points above its cap'),
    COLLATERAL_SEIZED: rule('RED', '押品被查封', 'Collateral seized'),
    COLLATERAL_LEASED: rule('YELLOW', '押品出租与抵押冲突', 'A lease clashes with the mortgage'),
    INSURANCE_LAPSED: rule('ORANGE', '押品保险到期未续', 'Insurance of the collateral has lapsed'),
    REVALUATION_LATE: rule('YELLOW', '押品未按期重估', 'A revaluation of the collateral is late'),
    REGISTRATION_LAPSED: rule('RED', '担保登记到期未展期', 'The registration of the security has lapsed'),
    PAPERS_NOT_BACK: rule('ORANGE', '权证出库逾期未归还', 'Title papers lent out have not come back'),
    EXIT_TARGET_MISSED: rule('ORANGE', '压缩退出目标未按期达成', 'A target of the exit plan was missed'),
    CONTACT_LOST: rule('RED', '失去联系', 'Out of reach'),
    CROSS_DEFAULT: rule('RED', '交叉违约', 'Cross default'),
    INDUSTRY_POLICY: rule('YELLOW', '行业政策变化', 'Policy of the industry changed'),
    NEWS: rule('YELLOW', '负面舆情', 'Bad news'),
  },
};

/** The signals that the system itself raises; their codes are in every version of the policy. */
export const INTERNAL_SIGNALS = [
  'OVERDUE_ELSEWHERE',
  'REVENUE_FALLS',
  'RECEIVABLES_RISE',
  'INVENTORY_UP_REVENUE_DOWN',
  'BANK_FLOW_FALLS',
  'COVENANT_BROKEN',
  'COVENANT_UNCURED',
  'STATEMENT_MISSING',
  'FUNDS_MISUSED',
  'INSPECTION_RISK',
  'INTEREST_LATE',
  'CLASS_FELL',
  'GUARANTOR_DEFAULT',
  'GUARANTOR_OVERCOMMITTED',
  'GUARANTOR_GONE',
  'COLLATERAL_PRICE_FALLS',
  'COLLATERAL_MARGIN',
  'INSURANCE_LAPSED',
  'REVALUATION_LATE',
  'REGISTRATION_LAPSED',
  'PAPERS_NOT_BACK',
  'EXIT_TARGET_MISSED',
  'INDUSTRY_POLICY',
  'CONTACT_LOST',
] as const;
export type InternalSignal = (typeof INTERNAL_SIGNALS)[number];

/**
 * The rule of a signal, or null when the policy knows no such signal.
 * @example ruleOf(SEEDED_WARNING_POLICY, 'CONTACT_LOST').level // => 'RED'
 * @example ruleOf(SEEDED_WARNING_POLICY, 'MOONSHINE') // => null
 */
export const ruleOf = ({ rules }: WarningPolicy, code: string): WarningRule | null =>
  Object.hasOwn(rules, code) ? (rules[code] ?? null) : null;

/**
 * May rules with these codes be those of the lender? Each signal once, and none is missing that the system itself raises: it could
 * not warn of it. Source: RULES 9.
 * @example mayBeRules(Object.keys(SEEDED_WARNING_POLICY.rules)).allowed // => true
 * @example mayBeRules(['NEWS', 'NEWS']).code // => 'WARNING_SIGNAL_TWICE'
 * @example mayBeRules(['NEWS']).code // => 'WARNING_SIGNAL_REQUIRED'
 */
export function mayBeRules(codes: readonly string[]): Verdict {
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) return refused('WARNING_SIGNAL_TWICE', { code: twice });
  const missing = INTERNAL_SIGNALS.find((code) => !codes.includes(code));
  return missing === undefined ? ALLOWED : refused('WARNING_SIGNAL_REQUIRED', { code: missing });
}
