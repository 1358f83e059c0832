import { ALLOWED, refused, type Verdict } from '../verdict';

/** What limits depend on: a column of the authority matrix (RULES 7.2). */
export const AUTHORITY_COLUMNS = [
  'PERSONAL_UNSECURED',
  'PERSONAL_SECURED',
  'CORPORATE_SECURED',
  'CORPORATE_UNSECURED',
  'RENEWAL',
  'WRITE_OFF',
] as const;
export type AuthorityColumn = (typeof AUTHORITY_COLUMNS)[number];

/**
 * Limits by column, in fen. A version from before renewals had a column says nothing of them: by it a renewal is judged as new
 * lending, until two people want a version that says more.
 */
export type AuthorityLimits = Record<Exclude<AuthorityColumn, 'RENEWAL'>, number> & { RENEWAL?: number };

/** A rung as data. `limitsFen`: up to which exposure its decision is final; 0 means it never is. */
export interface AuthorityLevel {
  code: string;
  nameZh: string;
  nameEn: string;
  kind: 'INDIVIDUAL' | 'COMMITTEE';
  quorum?: number;
  /** COMMITTEE: meets in a convened session with a chair; otherwise its members may also vote by circulation (会签, RULES 7.1). */
  convened?: boolean;
  /** 小额: alone decides the cases of the small-amount rule, and is no rung for any other. */
  smallOnly?: boolean;
  limitsFen: AuthorityLimits;
}

/**
 * May this person confirm what that one proposed? Never the same (maker-checker, 双人复核).
 * @example mayConfirm('admin', 'admin').allowed // => false
 */
export const mayConfirm = (checker: string, maker: string): Verdict =>
  checker === maker ? refused('MAKER_MAY_NOT_CHECK') : ALLOWED;

const WAN = 1_000_000; // 一万元 in fen
const limits = (
  personalUnsecured: number,
  personalSecured: number,
  corporateSecured: number,
  corporateUnsecured: number,
  renewal: number,
  writeOff: number,
): AuthorityLimits => ({
  PERSONAL_UNSECURED: personalUnsecured * WAN,
  PERSONAL_SECURED: personalSecured * WAN,
  CORPORATE_SECURED: corporateSecured * WAN,
  CORPORATE_UNSECURED: corporateUnsecured * WAN,
  RENEWAL: renewal * WAN,
  WRITE_OFF: writeOff * WAN,
});
/** 900 亿元, above any single loan this system accepts: stands for an authority without limit. */
export const UNLIMITED_FEN = 9_000_000 * WAN;
const UNLIMITED_WAN = UNLIMITED_FEN / WAN;

/**
 * The seeded matrix: 示例参数，需按本行制度调整 (RULES 7.2, [CONV]). In the order in which a case climbs. A write-off is
 * never final below the branch approver.
 */
export const SEEDED_AUTHORITY_MATRIX: readonly AuthorityLevel[] = [
  // RULES 7.2: micro loans up to 50,000 yuan are approved inside the department, by a second person (小额可自行审批, 双人复核).
  {
    code: 'SMALL_DUAL_CHECK',
    nameZh: '小额复核',
    nameEn: 'small-amount check',
    kind: 'INDIVIDUAL',
    smallOnly: true,
    limitsFen: limits(5, 0, 0, 0, 0, 0),
  },
  {
    code: 'SUB_BRANCH_HEAD',
    nameZh: '支行行长',
    nameEn: 'sub-branch head',
    kind: 'INDIVIDUAL',
    limitsFen: limits(30, 100, 300, 0, 500, 0),
  },
  {
    code: 'RISK_REVIEW',
    nameZh: '风险经理审查',
    nameEn: 'risk review',
    kind: 'INDIVIDUAL',
    limitsFen: limits(0, 0, 0, 0, 0, 0),
  },
  {
    code: 'BRANCH_APPROVER',
    nameZh: '分行独立审批人',
    nameEn: 'branch approver',
    kind: 'INDIVIDUAL',
    limitsFen: limits(50, 500, 2_000, 500, 3_000, 50),
  },
  {
    code: 'BRANCH_COMMITTEE',
    nameZh: '分行贷审会',
    nameEn: 'branch credit committee',
    kind: 'COMMITTEE',
    quorum: 3,
    limitsFen: limits(100, 1_000, 8_000, 1_500, 8_000, 1_500),
  },
  {
    code: 'HEAD_OFFICE',
    nameZh: '总行贷审会',
    nameEn: 'head-office credit committee',
    kind: 'COMMITTEE',
    quorum: 5,
    convened: true,
    limitsFen: limits(UNLIMITED_WAN, UNLIMITED_WAN, UNLIMITED_WAN, UNLIMITED_WAN, UNLIMITED_WAN, UNLIMITED_WAN),
  },
];
