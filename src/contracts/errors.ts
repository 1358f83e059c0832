import { ACCOUNTABILITY_ERRORS } from './errors/accountability';
import { APPROVAL_ERRORS } from './errors/approval';
import { CAMPAIGN_ERRORS } from './errors/campaigns';
import { CROSS_SELL_ERRORS } from './errors/cross-sell';
import { CLIENT_CHANGE_ERRORS } from './errors/client-changes';
import { CLIENT_ERRORS } from './errors/clients';
import { COLLECTION_ERRORS } from './errors/collection';
import { COLLATERAL_ERRORS } from './errors/collateral';
import { COVENANT_ERRORS } from './errors/covenant';
import { COMPLAINT_ERRORS } from './errors/complaints';
import { CREDIT_PLAN_ERRORS } from './errors/credit-plans';
import { CREDIT_REPORTING_ERRORS } from './errors/credit-reporting';
import { CLIENT_TRANSFER_ERRORS } from './errors/client-transfers';
import { TARGET_ERRORS } from './errors/targets';
import { SERVICE_ERRORS } from './errors/service';
import { SUSPICION_ERRORS } from './errors/suspicions';
import { DEBIT_ERRORS } from './errors/debit';
import { DUE_DAY_ERRORS } from './errors/due-day';
import { EXIT_PLAN_ERRORS } from './errors/exit-plans';
import { FUNDING_ERRORS } from './errors/funding';
import { FINANCE_MATCH_ERRORS } from './errors/finance-match';
import { EQUAL_PRICING_ERRORS } from './errors/equal-pricing';
import { FAQ_ERRORS } from './errors/faq';
import { FEASIBILITY_ERRORS } from './errors/feasibility';
import { HAND_OVER_ERRORS } from './errors/hand-over';
import { HUMAN_REVIEW_ERRORS } from './errors/human-review';
import { HTTP_ERRORS } from './errors/http';
import { MARKET_INTEL_ERRORS } from './errors/market-intel';
import { JUDGEMENT_ERRORS } from './errors/judgement';
import { LEAD_ERRORS } from './errors/leads';
import { INSPECTION_ERRORS } from './errors/inspection';
import { LIST_ERRORS } from './errors/lists';
import { INCOMING_ERRORS } from './errors/incoming';
import { ORIGINATION_ERRORS } from './errors/origination';
import { POLICY_LIBRARY_ERRORS } from './errors/policy-library';
import { PAYMENT_PLAN_ERRORS } from './errors/payment-plan';
import { PREFERENCE_ERRORS } from './errors/preferences';
import { PREPARATION_ERRORS } from './errors/preparation';
import { PRICING_ERRORS } from './errors/pricing';
import { PRODUCT_ERRORS } from './errors/products';
import { RENEWAL_ERRORS } from './errors/renewal';
import { RELEASE_ERRORS } from './errors/release';
import { RESOURCE_ERRORS } from './errors/resources';
import { FACILITY_ERRORS } from './errors/facilities';
import { SECURITY_ERRORS } from './errors/security';
import { SUITABILITY_ERRORS } from './errors/suitability';
import { TERM_GROUND_ERRORS } from './errors/term-grounds';
import { DEAL_ERRORS } from './errors/deals';
import { WARNING_ERRORS } from './errors/warning';
import { SERVICING_ERRORS } from './errors/servicing';
import { WORKOUT_ERRORS } from './errors/workout';

interface ErrorText {
  status: number;
  zh: string;
  en: string;
}

/**
 * Every error code users may see, with its HTTP status and its text in both languages. `{name}` is filled in from the
 * parameters of the refusal. A code never changes its meaning.
 */
export const ERRORS = {
  // The form of the input
  INVALID_INPUT: { status: 422, zh: '输入不符合要求', en: 'The input is not valid' },
  MALFORMED_JSON: {
    status: 400,
    zh: '不是合法的 JSON：{reason}；请更正后重发',
    en: 'Not valid JSON: {reason}; correct it and send it again',
  },
  FILE_UNREADABLE: {
    status: 400,
    zh: '无法读取文件 {file}：{reason}；请检查路径和读取权限',
    en: 'Cannot read the file {file}: {reason}; check its path and your right to read it',
  },
  BAD_OPTION: {
    status: 400,
    zh: '无法识别的命令行参数：{option}；用 --help 查看可用参数',
    en: 'Unknown command-line argument: {option}; see --help for those there are',
  },
  REQUIRED: { status: 422, zh: '必填', en: 'Required' },
  WRONG_TYPE: { status: 422, zh: '应填写{expected}', en: 'Must be {expected}' },
  UNKNOWN_FIELD: {
    status: 422,
    zh: '没有此字段，请删除或核对拼写',
    en: 'There is no such field; leave it out or check its spelling',
  },
  NOT_ALLOWED: { status: 422, zh: '只能取：{values}', en: 'Must be one of: {values}' },
  MONEY_FORMAT: {
    status: 422,
    zh: '金额须为字符串，最多两位小数，如 "120000.00"',
    en: 'Money is a string with at most two decimals, such as "120000.00"',
  },
  MONEY_NOT_POSITIVE: { status: 422, zh: '金额必须大于零，请更正', en: 'The amount must be above zero; correct it' },
  MONEY_NEGATIVE: { status: 422, zh: '金额不得为负，请更正', en: 'The amount must not be below zero; correct it' },
  AMOUNT_TOO_LARGE: { status: 422, zh: '金额过大，请核对金额', en: 'The amount is too large; check the amount' },
  RATE_FORMAT: {
    status: 422,
    zh: '利率须为非负小数字符串，最多十二位小数，如 "0.0435"',
    en: 'A rate is a string with a non-negative decimal fraction of at most twelve decimals, such as "0.0435"',
  },
  RATE_TOO_LARGE: {
    status: 422,
    zh: '比率过大，请核对是否应为小数（4.35% 写作 0.0435）',
    en: 'The rate is too large; check that it is a fraction (4.35 % is 0.0435)',
  },
  DATE_FORMAT: {
    status: 422,
    zh: '须为真实存在的日期，格式 YYYY-MM-DD',
    en: 'Must be a real date in the form YYYY-MM-DD',
  },
  DATE_OUT_OF_RANGE: {
    status: 422,
    zh: '日期须在 1900 年至 2200 年之间',
    en: 'The date must lie between the years 1900 and 2200',
  },
  PERIOD_FORMAT: {
    status: 422,
    zh: '期间写作年 2027、季 2027-Q1 或月 2027-03，以此项允许的为准',
    en: 'A period is a year 2027, a quarter 2027-Q1 or a month 2027-03, as far as this field takes them',
  },
  TEXT_LENGTH: {
    status: 422,
    zh: '请写{limit}',
    en: 'Write {limit}',
  },
  LISTED_TWICE: {
    status: 422,
    zh: '同一项只能出现一次，请删去重复的',
    en: 'Each may be there once; take out what is there twice',
  },
  TOO_MANY: { status: 422, zh: '最多 {max} 项，请分次提交', en: 'At most {max} entries; send them in parts' },

  // Terms of a schedule (CONVENTIONS Q)
  FEE_AT: {
    status: 422,
    zh: '须为 DISBURSEMENT 或期次（从 1 起）',
    en: 'Must be DISBURSEMENT or the number of a row, from 1',
  },
  FIRST_DUE_NOT_AFTER_DISBURSEMENT: {
    status: 422,
    zh: '首个还款日必须晚于放款日',
    en: 'The first due date must be after the disbursement',
  },
  DUE_DAY_NOT_MONTHLY: {
    status: 422,
    zh: '只有按月的还款频率才可指定还款日',
    en: 'A due day can only be given with a frequency in months',
  },
  AMORTISE_OVER_REQUIRED: { status: 422, zh: '气球贷须给出摊还期数 amortiseOver', en: 'BALLOON needs amortiseOver' },
  AMORTISE_OVER_TOO_SHORT: {
    status: 422,
    zh: '摊还期数不得小于期数',
    en: 'amortiseOver must not be below the number of instalments',
  },
  PRINCIPAL_PLAN_REQUIRED: { status: 422, zh: '按计划还本须给出 principalPlan', en: 'CUSTOM needs a principalPlan' },
  PRINCIPAL_PLAN_LENGTH: {
    status: 422,
    zh: '还本计划应有 {instalments} 期，实有 {length} 期；请补足或删减',
    en: 'The principal plan must have {instalments} rows, it has {length}; add or remove rows',
  },
  PRINCIPAL_PLAN_SUM: {
    status: 422,
    zh: '还本计划合计 {sum} 不等于本金 {principal}；请调整各期本金',
    en: 'The principal plan adds up to {sum}, not to the principal of {principal}; adjust its rows',
  },
  FLAT_RATE_REQUIRED: {
    status: 422,
    zh: '等本等息须给出每期费率 flatRatePerPeriod',
    en: 'FLAT needs flatRatePerPeriod',
  },
  FEE_BEYOND_LAST_ROW: {
    status: 422,
    zh: '费用所在期次超出最后一期（第 {last} 期）；请改为其中一期',
    en: 'The fee is at a number beyond the last row, {last}; choose one of the rows',
  },
  GRACE_ON_PRINCIPAL_TOO_LONG: {
    status: 422,
    zh: '还本宽限期数必须小于 {limit}',
    en: 'graceOnPrincipal must be below {limit}',
  },
  PAYMENT_ROUNDS_TO_ZERO: {
    status: 422,
    zh: '按 {multiple} 元取整后每期还款额为零；请减小 paymentMultipleOf',
    en: 'Rounded to a multiple of {multiple} the payment is zero; choose a smaller paymentMultipleOf',
  },
  CALENDAR_NOT_COVERED: {
    status: 422,
    zh: '工作日历只覆盖 {from} 至 {to}，无法判断 {date}；请管理员导入该年日历，或选择范围内的日期',
    en: 'The working calendar covers {from} to {to} only and does not know {date}; have an administrator import the calendar of that year, or choose a day that is covered',
  },

  // Terms and events of an account (CONVENTIONS S)
  EVENT_TYPE: {
    status: 422,
    zh: '没有此类事件；可用：REPAYMENT、PREPAYMENT、RATE_CHANGE、FEE、EXTENSION、ACCELERATION、WAIVER、MISUSE、WRITE_OFF、REVERSAL',
    en: 'There is no such event; there are REPAYMENT, PREPAYMENT, RATE_CHANGE, FEE, EXTENSION, ACCELERATION, WAIVER, MISUSE, WRITE_OFF, REVERSAL',
  },
  ALLOCATION_NOT_PERMUTATION: {
    status: 422,
    zh: '还款分配顺序须恰好包含五个成分各一次',
    en: 'The allocation must name each of the five components once',
  },
  AS_OF_BEFORE_DISBURSEMENT: {
    status: 422,
    zh: '截止日早于放款日；请改为放款日或以后',
    en: 'The date asked for is before the disbursement; ask for that day or a later one',
  },
  EVENT_BEFORE_DISBURSEMENT: {
    status: 422,
    zh: '事件早于放款日；请改为放款日或以后',
    en: 'The event is before the disbursement; date it on that day or later',
  },
  REFERENCE_NOT_UNIQUE: {
    status: 422,
    zh: '还款流水号 {reference} 重复；每笔还款须有各自的流水号，请更正',
    en: 'The repayment reference {reference} is not unique; give each repayment one of its own',
  },
  ONE_A_DAY: {
    status: 422,
    zh: '{type} 每日最多一次；请合并，或改到其他日期',
    en: 'At most one {type} a day; join them, or date one on another day',
  },
  REVERSAL_UNKNOWN: {
    status: 422,
    zh: '没有流水号为 {reference} 的还款；请核对流水号',
    en: 'There is no repayment with the reference {reference}; check the reference',
  },
  REVERSAL_BEFORE_REPAYMENT: {
    status: 422,
    zh: '冲正日早于原还款日；请改为还款日或以后',
    en: 'The reversal is dated before its repayment; date it on the day of the repayment or later',
  },
  PREPAYMENT_AMOUNT: {
    status: 422,
    zh: '全部提前还款不填金额，部分提前还款必填金额',
    en: 'A full prepayment has no amount, a partial one must have it',
  },
  EXTENSION_TARGET: {
    status: 422,
    zh: '展期须且只能给出 newMaturity 或 addInstalments 之一',
    en: 'An extension has either newMaturity or addInstalments',
  },
  EXTENSION_NOT_POSSIBLE: {
    status: 422,
    zh: '{method} 不可展期；请改办重组',
    en: '{method} cannot be extended; restructure the loan instead',
  },
  NEW_MATURITY_NOT_POSSIBLE: {
    status: 422,
    zh: '只有按期付息到期还本和一次性还本付息可指定新到期日；其他方式请用 addInstalments',
    en: 'Only INTEREST_ONLY and BULLET can have a new maturity; give the others addInstalments',
  },
  NEW_MATURITY_NOT_LATER: {
    status: 422,
    zh: '新到期日必须晚于最后一个还款日 {last}',
    en: 'The new maturity must be later than the last due date, {last}',
  },
  RATE_CHANGE_NOT_POSSIBLE: {
    status: 422,
    zh: '{method} 不可调整利率；请改办重组',
    en: 'The rate of {method} cannot be changed; restructure the loan instead',
  },
  TOO_MANY_INSTALMENTS: {
    status: 422,
    zh: '期数超过 {max}；请减少期数',
    en: 'More than {max} instalments; choose fewer',
  },

  ...HTTP_ERRORS,
  ...EQUAL_PRICING_ERRORS,
  ...FAQ_ERRORS,
  ...FEASIBILITY_ERRORS,
  ...LIST_ERRORS,
  ...RESOURCE_ERRORS,
  ...CLIENT_ERRORS,
  ...LEAD_ERRORS,
  ...ORIGINATION_ERRORS,
  ...APPROVAL_ERRORS,
  ...SERVICING_ERRORS,
  ...INSPECTION_ERRORS,
  ...COLLECTION_ERRORS,
  ...COLLATERAL_ERRORS,
  ...COVENANT_ERRORS,
  ...WARNING_ERRORS,
  ...INCOMING_ERRORS,
  ...DEBIT_ERRORS,
  ...JUDGEMENT_ERRORS,
  ...PRICING_ERRORS,
  ...WORKOUT_ERRORS,
  ...COMPLAINT_ERRORS,
  ...HUMAN_REVIEW_ERRORS,
  ...CLIENT_TRANSFER_ERRORS,
  ...PAYMENT_PLAN_ERRORS,
  ...PREFERENCE_ERRORS,
  ...RENEWAL_ERRORS,
  ...EXIT_PLAN_ERRORS,
  ...CLIENT_CHANGE_ERRORS,
  ...POLICY_LIBRARY_ERRORS,
  ...CAMPAIGN_ERRORS,
  ...CREDIT_PLAN_ERRORS,
  ...MARKET_INTEL_ERRORS,
  ...CROSS_SELL_ERRORS,
  ...SUSPICION_ERRORS,
  ...ACCOUNTABILITY_ERRORS,
  ...SERVICE_ERRORS,
  ...TARGET_ERRORS,
  ...PRODUCT_ERRORS,
  ...PREPARATION_ERRORS,
  ...DUE_DAY_ERRORS,
  ...RELEASE_ERRORS,
  ...FUNDING_ERRORS,
  ...FINANCE_MATCH_ERRORS,
  ...HAND_OVER_ERRORS,
  ...CREDIT_REPORTING_ERRORS,
  ...FACILITY_ERRORS,
  ...SECURITY_ERRORS,
  ...SUITABILITY_ERRORS,
  ...TERM_GROUND_ERRORS,
  ...DEAL_ERRORS,
} as const satisfies Record<string, ErrorText>;

export type ErrorCode = keyof typeof ERRORS;
