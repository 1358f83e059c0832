import type { RiskClass } from '../account';

export interface FloorRule {
  /** A claim to which the rule applies is in this class or a worse one. */
  readonly class: RiskClass;
  readonly zh: string;
  readonly en: string;
  readonly source: string;
}

/** Days overdue beyond which each floor holds. Source: RULES 2.2 (Art 10 to 12). */
export const OVERDUE_FLOORS = [
  { aboveDays: 360, rule: 'OVERDUE_OVER_360' },
  { aboveDays: 270, rule: 'OVERDUE_OVER_270' },
  { aboveDays: 90, rule: 'OVERDUE_OVER_90' },
  { aboveDays: 0, rule: 'OVERDUE' },
] as const;

/** Impairment as a share of the book value in parts per million from which each floor holds. Source: RULES 2.3. */
export const IMPAIRMENT_FLOORS = [
  { atLeast: 900_000, rule: 'IMPAIRED_NINE_TENTHS' },
  { atLeast: 500_000, rule: 'IMPAIRED_HALF' },
] as const;

/** The other numbers of the regulation, version 1: 商业银行金融资产风险分类办法, in force since 2023-07-01 (RULES 2). */
export const CLASSIFICATION_POLICY = {
  version: 1,
  effectiveFrom: '2023-07-01',
  /** A technical or operational delay of at most so many days is no arrears, when recorded as one (RULES 2.2). */
  technicalDelayDays: 7,
  /** More than this share of a debtor's claims in the own bank: all its claims are non-performing (Art 7). Parts per million. */
  ownBankShare: 100_000,
  /** More than this share of a debtor's debts at all banks overdue for more than 90 days (RULES 2.3). Parts per million. */
  allBanksShare: 200_000,
  /** A non-performing claim is paid normally for so many months, and so many periods, before it may rise (Art 14, RULES 2.4). */
  cureMonths: 6,
  curePeriods: 2,
  /** The same of a restructured one: its observation (RULES 2.5). */
  observationMonths: 12,
  observationPeriods: 2,
} as const;

const ART_7 = '办法第七条 Art 7';
const rule = (riskClass: RiskClass, zh: string, en: string, source: string): FloorRule => ({
  class: riskClass,
  zh,
  en,
  source,
});

/** Every floor there is, in the order in which it is told. */
export const FLOOR_RULES = {
  OVERDUE: rule('SPECIAL_MENTION', '本金、利息或费用逾期', 'Principal, interest or fees overdue', 'RULES 2.2'),
  OVERDUE_OVER_90: rule('SUBSTANDARD', '逾期超过90天', 'More than 90 days overdue', 'RULES 2.2'),
  OVERDUE_OVER_270: rule('DOUBTFUL', '逾期超过270天', 'More than 270 days overdue', 'RULES 2.2'),
  OVERDUE_OVER_360: rule('LOSS', '逾期超过360天', 'More than 360 days overdue', 'RULES 2.2'),
  ADVANCED: rule('SPECIAL_MENTION', '表外业务垫款', 'Advanced on a called promise', 'RULES 2.2'),
  PURPOSE_CHANGED: rule('SPECIAL_MENTION', '未经同意改变用途', 'Purpose changed without consent', 'RULES 2.3'),
  REFINANCED: rule('SPECIAL_MENTION', '借新还旧或以其他融资偿还', 'Repaid by new borrowing', 'RULES 2.3'),
  CREDIT_IMPAIRED: rule('SUBSTANDARD', '已发生信用减值', 'Credit-impaired', 'RULES 2.3'),
  RATING_CUT: rule('SUBSTANDARD', '信用评级大幅下调', 'Rating sharply cut', 'RULES 2.3'),
  BLACKLISTED: rule('SUBSTANDARD', '列入失信联合惩戒名单', 'Blacklisted for dishonesty', 'RULES 2.3'),
  IMPAIRED_HALF: rule(
    'DOUBTFUL',
    '减值占账面余额50%以上',
    'Impairment of at least 50 % of the book value',
    'RULES 2.3',
  ),
  IMPAIRED_NINE_TENTHS: rule(
    'LOSS',
    '减值占账面余额90%以上',
    'Impairment of at least 90 % of the book value',
    'RULES 2.3',
  ),
  EVADING_DEBT: rule('DOUBTFUL', '逃废债务', 'Evading debt', 'RULES 2.3'),
  BANKRUPTCY: rule('LOSS', '破产清算', 'Bankruptcy liquidation', 'RULES 2.3'),
  RESTRUCTURED: rule('SPECIAL_MENTION', '重组观察期内', 'Restructured, under observation', 'RULES 2.5'),
  RESTRUCTURED_AGAIN: rule(
    'SUBSTANDARD',
    '不良重组或观察期内再次重组',
    'Restructured while non-performing, or again under observation',
    'RULES 2.5',
  ),
  OBSERVATION_BROKEN: rule('SUBSTANDARD', '观察期内未按约还款', 'Arrears under observation', 'RULES 2.5'),
  NON_PERFORMING_KEPT: rule(
    'SUBSTANDARD',
    '不良上调条件尚未满足',
    'Not yet long enough paid to leave non-performing',
    'RULES 2.4',
  ),
  OTHER_IMPAIRED_ASSET: rule(
    'SUBSTANDARD',
    '不良债务人另有不良资产，不得上调',
    'Debtor has another impaired asset, so this one may not rise',
    'RULES 2.4',
  ),
  DEBTOR_HAS_NON_PERFORMING: rule(
    'SPECIAL_MENTION',
    '同一非零售债务人另有不良',
    'Same non-retail debtor is non-performing elsewhere',
    'RULES 2.3',
  ),
  DEBTOR_OWN_BANK_SHARE: rule(
    'SUBSTANDARD',
    '债务人在本行不良超过10%',
    'More than 10 % of the debtor’s claims here are non-performing',
    ART_7,
  ),
  DEBTOR_ALL_BANKS_SHARE: rule(
    'SUBSTANDARD',
    '债务人全部债务逾期90天以上超过20%',
    'More than 20 % of the debtor’s debts are over 90 days overdue',
    ART_7,
  ),
} as const satisfies Record<string, FloorRule>;

export type FloorCode = keyof typeof FLOOR_RULES;

/** The floors in the order in which they are told. */
export const FLOOR_CODES = Object.keys(FLOOR_RULES) as FloorCode[];

/** Findings that people or outside sources record about a claim or its debtor, each a floor by itself. */
export const FINDINGS = [
  'PURPOSE_CHANGED',
  'REFINANCED',
  'CREDIT_IMPAIRED',
  'RATING_CUT',
  'BLACKLISTED',
  'EVADING_DEBT',
  'BANKRUPTCY',
] as const satisfies readonly FloorCode[];
export type Finding = (typeof FINDINGS)[number];
