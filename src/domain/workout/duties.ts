import { addDays, daysBetween, type IsoDate } from '../date';

/** A day by which something must be done about a loan in trouble. */
export interface Duty {
  /** The law suit, asset, security or objection it belongs to. */
  subject: string;
  kind: DutyKind;
  /** The last day on which it can still be done. */
  lastOn: IsoDate;
}

interface DutyRule {
  zh: string;
  en: string;
  source: string;
  sourceEn: string;
  /** So many days before the last one somebody is reminded; at the first his task opens. */
  leads: readonly number[];
  role: 'COLLECTOR' | 'CLIENT_MANAGER' | 'FINANCE' | 'RISK_OFFICER';
}

/** What has a deadline, by kind. The leads are an example: 示例参数，需按本行制度调整 [CONV]. */
export const DUTY_RULES = {
  COURT_FEE: {
    zh: '交纳案件受理费，逾期按撤诉处理',
    en: 'pay the court fee, or the suit counts as withdrawn',
    source: '诉讼费用交纳办法第二十二条',
    sourceEn: 'Measures on the Payment of Litigation Costs, Art. 22',
    leads: [3, 1],
    role: 'COLLECTOR',
  },
  ACCEPTANCE: {
    zh: '向法院催问立案',
    en: 'ask the court whether the case is docketed',
    source: '民事诉讼法第一百二十六条',
    sourceEn: 'Civil Procedure Law, Art. 126',
    leads: [0],
    role: 'COLLECTOR',
  },
  TRIAL: {
    zh: '一审审理期限届满前跟进',
    en: 'follow up before the time for the first instance ends',
    source: '民事诉讼法第一百五十二条、第一百六十四条',
    sourceEn: 'Civil Procedure Law, Art. 152 and 164',
    leads: [30],
    role: 'COLLECTOR',
  },
  APPEAL: {
    zh: '决定是否上诉',
    en: 'decide whether to appeal',
    source: '民事诉讼法第一百七十一条',
    sourceEn: 'Civil Procedure Law, Art. 171',
    leads: [7, 3, 1],
    role: 'COLLECTOR',
  },
  ENFORCE: {
    zh: '申请强制执行，逾期丧失执行时效',
    en: 'apply for enforcement, or the right to it lapses',
    source: '民事诉讼法第二百五十条',
    sourceEn: 'Civil Procedure Law, Art. 250',
    leads: [180, 60, 30, 7],
    role: 'COLLECTOR',
  },
  RECHECK: {
    zh: '查询终本案件财产线索，申请恢复执行',
    en: 'look for assets and apply to resume enforcement',
    source: '最高人民法院关于严格规范终结本次执行程序的规定',
    sourceEn: 'Supreme People’s Court, Provisions on ending a round of enforcement',
    leads: [7],
    role: 'COLLECTOR',
  },
  CUSTODY: {
    zh: '实地查看抵债资产保管情况',
    en: 'look after the repossessed asset where it is kept',
    source: '示例参数，需按本行制度调整',
    sourceEn: 'an example, to be set by the lender',
    leads: [7],
    role: 'COLLECTOR',
  },
  DISPOSE: {
    zh: '处置抵债资产，自取得之日起二年内',
    en: 'dispose of the repossessed asset within two years of acquiring it',
    source: '商业银行法第四十二条',
    sourceEn: 'Commercial Bank Law, Art. 42',
    leads: [180, 90, 30],
    role: 'COLLECTOR',
  },
  RELEASE: {
    zh: '办理担保解除（注销登记、退还权证）',
    en: 'give the security back: strike out the entry, hand over the papers',
    source: '民法典第三百九十三条；结清后十个工作日（示例参数）',
    sourceEn: 'Civil Code, Art. 393; ten working days after settlement (an example)',
    // Longer than the time there is: the task opens with the settlement.
    leads: [30, 5, 1],
    role: 'FINANCE',
  },
  RELEASE_CHECK: {
    zh: '复核担保解除',
    en: 'check that the security was given back',
    source: '示例参数，需按本行制度调整',
    sourceEn: 'an example, to be set by the lender',
    leads: [30, 5, 1],
    role: 'RISK_OFFICER',
  },
  OBJECTION: {
    zh: '核查征信异议并书面答复',
    en: 'look into the objection to what was reported and answer in writing',
    source: '征信业管理条例第二十五条',
    sourceEn: 'Regulation on the Credit Reporting Industry, Art. 25',
    // The whole time there is: the task opens with the objection.
    leads: [20, 5, 2],
    role: 'RISK_OFFICER',
  },
} as const satisfies Record<string, DutyRule>;
export type DutyKind = keyof typeof DUTY_RULES;

/** One time that somebody is told of a duty: so many days before, or that its day has gone by. */
export type Press = { step: 'REMIND'; daysBefore: number; on: IsoDate } | { step: 'ESCALATE'; on: IsoDate };

/**
 * When somebody is told of a duty, in order of the days: before its last day by the leads of its kind, and escalated the
 * day after it.
 * @example pressesOf({ subject: 'LS1', kind: 'APPEAL', lastOn: '2026-03-16' }).map(({ on }) => on) // => ['2026-03-09', '2026-03-13', '2026-03-15', '2026-03-17']
 */
export function pressesOf({ kind, lastOn }: Duty): Press[] {
  const { leads } = DUTY_RULES[kind];
  return [
    ...leads.map((daysBefore): Press => ({ step: 'REMIND', daysBefore, on: addDays(lastOn, -daysBefore) })),
    { step: 'ESCALATE', on: addDays(lastOn, 1) },
  ];
}

/** The key of a press in the books: told once, whatever happens. */
export const pressKey = ({ subject, kind, lastOn }: Duty, press: Press): string =>
  `${subject}/${kind}/${lastOn}/${press.step === 'REMIND' ? String(press.daysBefore) : 'passed'}`;

/**
 * The next day after `today` on which somebody is to be told of one of these duties, or null.
 * @example nextPressOn([{ subject: 'LS1', kind: 'APPEAL', lastOn: '2026-03-16' }], '2026-03-10') // => '2026-03-13'
 */
export function nextPressOn(duties: readonly Duty[], today: IsoDate): IsoDate | null {
  const days = duties.flatMap((duty) => pressesOf(duty).map(({ on }) => on)).filter((on) => on > today);
  return days.toSorted()[0] ?? null;
}

export type DutyState = 'RUNNING' | 'SOON' | 'PASSED';

/**
 * How a duty stands on a day.
 * @example dutyState({ subject: 'LS1', kind: 'APPEAL', lastOn: '2026-03-16' }, '2026-03-09') // => 'SOON'
 */
export function dutyState({ kind, lastOn }: Duty, today: IsoDate): DutyState {
  const daysLeft = daysBetween(today, lastOn);
  if (daysLeft < 0) return 'PASSED';
  return daysLeft <= Math.max(...DUTY_RULES[kind].leads) ? 'SOON' : 'RUNNING';
}
