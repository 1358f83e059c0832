import { CLIENT_EVENTS, type ClientEventKind } from '../guarantor/guarantor';
import type { ClientKind } from '../identity/masking';
import type { WarningLevel } from '../warning/policy';

/** What a change asks for: 仅登记 / 重新评估 / 重新评估并预警. */
export const CHANGE_WEIGHTS = ['INFORMATION', 'REASSESS', 'REASSESS_AND_WARN'] as const;
export type ChangeWeight = (typeof CHANGE_WEIGHTS)[number];

/** 变更事项, besides those that end a client's capacity (`CLIENT_EVENTS`). */
const REGISTERED = [
  'LEGAL_REPRESENTATIVE', // 法定代表人
  'OWNERSHIP', // 股权结构
  'CONTROLLER', // 实际控制人
  'REGISTERED_CAPITAL', // 注册资本
  'BUSINESS_SCOPE', // 经营范围
  'MANAGEMENT', // 核心管理人员
  'RESTRUCTURING', // 重组、合并、分立
  'INVESTMENT_OR_GUARANTEE', // 重大投资或对外担保
  'MARKET_LOST', // 主要产品、市场或客户丧失
  'AUDITOR', // 会计师事务所
  'AUDIT_OPINION', // 非标准审计意见
  'ACCIDENT', // 安全、环保事故
  'PRODUCTION_STOPPED', // 停产停业
  'PROJECT', // 所建项目重大变化
  'EMPLOYMENT', // 就业、收入
  'MARRIAGE', // 婚姻状况
  'HEALTH', // 健康
  'OTHER_DEBTS', // 他处负债
  'NAME', // 名称、姓名
  'ADDRESS', // 住所、地址、联系方式
  'LITIGATION', // 涉诉
  'ENFORCEMENT', // 被执行
  'CONTACT_LOST', // 失去联系
] as const;

export const CHANGE_KINDS = [...CLIENT_EVENTS, ...REGISTERED] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** By what the size of a change is told: a share that is stated, or its amount against the latest net assets. */
export type ChangeMeasure = 'SHARE' | 'NET_ASSETS';

export interface ChangeRule {
  readonly of: readonly ClientKind[];
  readonly weight: ChangeWeight;
  /** Of kinds that weigh by size: what a smaller one weighs, from which share of a million on the next weight holds. */
  readonly sized?: {
    readonly measure: ChangeMeasure;
    readonly below: ChangeWeight;
    readonly steps: readonly { readonly fromPpm: number; readonly weight: ChangeWeight }[];
  };
  /** The signal of the watch that fits; its level sets the days. */
  readonly signal?: string;
  /** How pressing it is where no signal fits. */
  readonly urgency: WarningLevel;
  /** It is a state: what it was and what it is must be said. */
  readonly states: boolean;
}

const COMPANY: readonly ClientKind[] = ['COMPANY'];
const PERSON: readonly ClientKind[] = ['PERSON'];
const BOTH: readonly ClientKind[] = ['PERSON', 'COMPANY'];
const PERCENT = 10_000;

const rule = (
  of: readonly ClientKind[],
  weight: ChangeWeight,
  more: Partial<Omit<ChangeRule, 'of' | 'weight'>> = {},
): ChangeRule => ({ of, weight, urgency: 'YELLOW', states: false, ...more });
const gone = (of: readonly ClientKind[]): ChangeRule => rule(of, 'REASSESS_AND_WARN', { urgency: 'RED' });

/**
 * What each kind asks for. RULES 9 names the signals (change of the representative or of control, litigation, enforcement, revenue
 * down by 30 %, production stopped, accidents, contact lost, new loans); what else weighs how much, and from which size on, is
 * 示例参数，需按本行制度调整 [CONV].
 */
export const CHANGE_RULES: Readonly<Record<ChangeKind, ChangeRule>> = {
  DIED: gone(PERSON),
  DECLARED_MISSING: gone(PERSON),
  BANKRUPT: gone(BOTH),
  STRUCK_OFF: gone(COMPANY),
  LEGAL_REPRESENTATIVE: rule(COMPANY, 'REASSESS_AND_WARN', { signal: 'REPRESENTATIVE_CHANGED', states: true }),
  OWNERSHIP: rule(COMPANY, 'REASSESS', {
    states: true,
    sized: { measure: 'SHARE', below: 'INFORMATION', steps: [{ fromPpm: 5 * PERCENT, weight: 'REASSESS' }] },
  }),
  CONTROLLER: rule(COMPANY, 'REASSESS_AND_WARN', { signal: 'CONTROL_CHANGED', states: true }),
  REGISTERED_CAPITAL: rule(COMPANY, 'REASSESS', {
    states: true,
    sized: { measure: 'SHARE', below: 'INFORMATION', steps: [{ fromPpm: 10 * PERCENT, weight: 'REASSESS' }] },
  }),
  BUSINESS_SCOPE: rule(COMPANY, 'REASSESS', { states: true }),
  MANAGEMENT: rule(COMPANY, 'REASSESS', { states: true }),
  RESTRUCTURING: rule(COMPANY, 'REASSESS', { urgency: 'ORANGE' }),
  INVESTMENT_OR_GUARANTEE: rule(COMPANY, 'REASSESS', {
    urgency: 'ORANGE',
    sized: { measure: 'NET_ASSETS', below: 'INFORMATION', steps: [{ fromPpm: 10 * PERCENT, weight: 'REASSESS' }] },
  }),
  MARKET_LOST: rule(COMPANY, 'REASSESS_AND_WARN', {
    signal: 'REVENUE_FALLS',
    sized: {
      measure: 'SHARE',
      below: 'INFORMATION',
      steps: [
        { fromPpm: 10 * PERCENT, weight: 'REASSESS' },
        { fromPpm: 30 * PERCENT, weight: 'REASSESS_AND_WARN' },
      ],
    },
  }),
  AUDITOR: rule(COMPANY, 'REASSESS', { states: true }),
  AUDIT_OPINION: rule(COMPANY, 'REASSESS', { urgency: 'ORANGE' }),
  ACCIDENT: rule(COMPANY, 'REASSESS_AND_WARN', { signal: 'ACCIDENT' }),
  PRODUCTION_STOPPED: rule(COMPANY, 'REASSESS_AND_WARN', { signal: 'PRODUCTION_STOPPED' }),
  PROJECT: rule(COMPANY, 'REASSESS', { urgency: 'ORANGE' }),
  EMPLOYMENT: rule(PERSON, 'REASSESS', {
    states: true,
    sized: { measure: 'SHARE', below: 'INFORMATION', steps: [{ fromPpm: 10 * PERCENT, weight: 'REASSESS' }] },
  }),
  MARRIAGE: rule(PERSON, 'REASSESS', { states: true }),
  HEALTH: rule(PERSON, 'REASSESS', { urgency: 'ORANGE' }),
  OTHER_DEBTS: rule(PERSON, 'REASSESS_AND_WARN', { signal: 'NEW_DEBT_ELSEWHERE' }),
  NAME: rule(BOTH, 'INFORMATION', { states: true }),
  ADDRESS: rule(BOTH, 'INFORMATION', { states: true }),
  LITIGATION: rule(BOTH, 'REASSESS_AND_WARN', {
    signal: 'LITIGATION',
    sized: { measure: 'NET_ASSETS', below: 'REASSESS', steps: [{ fromPpm: 5 * PERCENT, weight: 'REASSESS_AND_WARN' }] },
  }),
  ENFORCEMENT: rule(BOTH, 'REASSESS_AND_WARN', { signal: 'ENFORCEMENT' }),
  CONTACT_LOST: rule(BOTH, 'REASSESS_AND_WARN', { signal: 'CONTACT_LOST' }),
};

/**
 * Does it end the capacity of whom it befalls, to stand for anything?
 * @example isEnd('BANKRUPT') // => true
 * @example isEnd('LITIGATION') // => false
 */
export const isEnd = (kind: ChangeKind): kind is ClientEventKind => (CLIENT_EVENTS as readonly string[]).includes(kind);

/**
 * What can be registered of a client of this kind, in the order of the table.
 * @example kindsOf('PERSON').includes('MARRIAGE') // => true
 * @example kindsOf('PERSON').includes('AUDITOR') // => false
 */
export const kindsOf = (client: ClientKind): ChangeKind[] =>
  CHANGE_KINDS.filter((kind) => CHANGE_RULES[kind].of.includes(client));
