import { addDays, type IsoDate } from '../date';
import type { InternalSignal } from '../warning/policy';

interface DutyRule {
  readonly zh: string;
  readonly en: string;
  /** Whose work it is; the account manager of the loan where it is his post. */
  readonly role: 'CLIENT_MANAGER' | 'RISK_OFFICER' | 'DEPARTMENT_MANAGER';
  /** Days before the last day on which he is told, the earliest first: then his task opens. */
  readonly remindDays: readonly number[];
  /** What is raised the day after the last day. */
  readonly signal: InternalSignal;
  readonly source: string;
  readonly sourceEn: string;
}

/** What must be done about a loan that is watched, by a day. 示例参数，需按本行制度调整 [CONV]. */
const RULES = {
  STATEMENT: {
    zh: '收取借款人财务报表',
    en: 'Collect the financial statement of the borrower',
    role: 'CLIENT_MANAGER',
    remindDays: [15, 3],
    signal: 'STATEMENT_MISSING',
    source: '贷后管理制度',
    sourceEn: 'rules on lending after disbursement',
  },
  GUARANTOR_STATEMENT: {
    zh: '收取保证人年度财务报表',
    en: 'Collect the yearly statement of a guarantor',
    role: 'CLIENT_MANAGER',
    remindDays: [30, 7],
    signal: 'STATEMENT_MISSING',
    source: '保证合同',
    sourceEn: 'contract of guarantee',
  },
  COVENANT_CURE: {
    zh: '督促借款人纠正财务约定',
    en: 'See to it that a broken covenant is cured',
    role: 'CLIENT_MANAGER',
    remindDays: [10, 3],
    signal: 'COVENANT_UNCURED',
    source: '借款合同',
    sourceEn: 'loan contract',
  },
  REVALUATION: {
    zh: '重估押品或核定保证能力',
    en: 'Value the security again',
    role: 'RISK_OFFICER',
    remindDays: [30, 7],
    signal: 'REVALUATION_LATE',
    source: '商业银行押品管理指引（银监发〔2017〕16号）',
    sourceEn: 'Guidelines on collateral of commercial banks (CBRC [2017] No. 16)',
  },
  INSURANCE: {
    zh: '续办押品保险',
    en: 'Renew the insurance of the collateral',
    role: 'CLIENT_MANAGER',
    remindDays: [30, 7],
    signal: 'INSURANCE_LAPSED',
    source: '抵押合同',
    sourceEn: 'mortgage contract',
  },
  REGISTRATION: {
    zh: '办理担保登记展期',
    en: 'Extend the registration of the security',
    role: 'RISK_OFFICER',
    remindDays: [60, 15],
    signal: 'REGISTRATION_LAPSED',
    source: '动产融资统一登记',
    sourceEn: 'unified registration of movable collateral',
  },
  PAPERS_BACK: {
    zh: '催还出库权证',
    en: 'Get back the title papers that were lent out',
    role: 'RISK_OFFICER',
    remindDays: [3],
    signal: 'PAPERS_NOT_BACK',
    source: '权证保管',
    sourceEn: 'custody of title papers',
  },
  MORE_SECURITY: {
    zh: '要求追加担保或提前还款',
    en: 'Ask for more security, or for part of the debt',
    role: 'CLIENT_MANAGER',
    remindDays: [10, 3],
    signal: 'COLLATERAL_MARGIN',
    source: '商业银行押品管理指引（银监发〔2017〕16号）',
    sourceEn: 'Guidelines on collateral of commercial banks (CBRC [2017] No. 16)',
  },
} as const satisfies Record<string, DutyRule>;
export type MonitoringDutyKind = keyof typeof RULES;
export const MONITORING_DUTIES: Readonly<Record<MonitoringDutyKind, DutyRule>> = RULES;

/** Something to be done about a loan. */
export interface MonitoringDuty {
  kind: MonitoringDutyKind;
  /** What it is about: a period, a test, a piece of security. */
  subject: string;
  /** The last day. */
  dueOn: IsoDate;
}

/** A day on which somebody is told. */
export interface Press {
  duty: MonitoringDuty;
  on: IsoDate;
  isLate: boolean;
}

/**
 * The days on which somebody is told of a duty, and the one after its last day.
 * @example pressesOf({ kind: 'STATEMENT', subject: '2026-06-30', dueOn: '2026-07-30' }).map(({ on }) => on) // => ['2026-07-15', '2026-07-27', '2026-07-31']
 */
export function pressesOf(duty: MonitoringDuty): Press[] {
  const { remindDays } = MONITORING_DUTIES[duty.kind];
  return [
    ...remindDays.map((days) => ({ duty, on: addDays(duty.dueOn, -days), isLate: false })),
    { duty, on: addDays(duty.dueOn, 1), isLate: true },
  ];
}

/**
 * The key under which a press is made once.
 * @example pressKey('LN1', { duty: { kind: 'STATEMENT', subject: '2026-06-30', dueOn: '2026-07-30' }, on: '2026-07-31', isLate: true }) // => 'watch-LN1/STATEMENT/2026-06-30/2026-07-31'
 */
export const pressKey = (loanNo: string, { duty, on }: Press): string =>
  `watch-${loanNo}/${duty.kind}/${duty.subject}/${on}`;
