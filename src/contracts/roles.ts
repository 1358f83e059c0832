/** Roles of a credit department. One person may hold several; separation of duties is judged per case, not per role. */
export const ROLES = [
  'CLIENT_MANAGER', // 客户经理
  'DEPARTMENT_MANAGER', // 部门经理
  'RISK_OFFICER', // 风险经理
  'APPROVER', // 审批人
  'COMMITTEE_MEMBER', // 贷审会委员
  'FINANCE', // 财务 / 放款岗
  'COLLECTOR', // 催收
  'ARCHIVIST', // 档案管理员
  'AUDITOR', // 审计
  'OPERATOR', // 运维
  'ADMINISTRATOR', // 管理员
  'SYSTEM', // timers and gateways; never a login
] as const;
export type Role = (typeof ROLES)[number];

/** Authority that somebody else has lent to a person. */
interface Delegated {
  id: string;
  from: string;
  level: string;
  limitFen: number;
  fromOn: string;
  untilOn: string;
}

/**
 * Who gives a command. The API fills it from the session; an activity checks it again against the user table inside
 * the transaction that records the effect, so a forged update or signal gains nothing.
 */
export interface Actor {
  username: string;
  roles: Role[];
  /** Codes of approval levels this person may decide at (see src/domain/approval). */
  levels: string[];
  /** Levels lent by others (转授权), each with its limit and its time. */
  delegated?: Delegated[];
  branchCode: string;
}

/** The actor of what timers and schedules do. */
export const SYSTEM_ACTOR: Actor = { username: 'system', roles: ['SYSTEM'], levels: [], branchCode: 'HQ' };
