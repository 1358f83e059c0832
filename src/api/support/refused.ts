import { ERRORS, type ErrorCode } from '../../contracts/errors';
import type { Finding } from '../../contracts/problem';
import type { Verdict } from '../../domain/verdict';

interface More {
  params?: Readonly<Record<string, string>>;
  findings?: readonly Finding[];
  headers?: Readonly<Record<string, string>>;
}

/** An answer that is a problem document. */
export class Refused extends Error {
  readonly params: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly code: string,
    { params = {}, findings = [], headers = {} }: More = {},
  ) {
    super(code);
    this.name = 'Refused';
    this.params = params;
    this.findings = findings;
    this.headers = headers;
  }

  get status(): number {
    return Object.hasOwn(ERRORS, this.code) ? ERRORS[this.code as ErrorCode].status : 500;
  }
}

export const refuse = (code: ErrorCode, more?: More): Refused => new Refused(code, more);

/** The field at `pointer` breaks a rule. */
export const refuseField = (pointer: string, code: ErrorCode, params: Readonly<Record<string, string>> = {}): Refused =>
  new Refused(code, { params, findings: [{ pointer, code, params }] });

/** Nothing there, or nothing this person may see: the same answer to both. */
export const notFound = (what: keyof typeof WHAT): Refused =>
  new Refused('NOT_FOUND', { params: { what: WHAT[what] } });

const WHAT = {
  'exit plan': '压缩退出方案 exit plan',
  reassessment: '重新评估 re-assessment',
  handOver: '移交清单 hand-over',
  fundingParty: '资金方 funding party',
  fundingOffer: '项目推介 funding offer',
  financeMatch: '财务对账 finance reconciliation',
  archiveLoan: '档案借阅 archive loan',
  client: '客户 client',
  lead: '线索 lead',
  consultation: '咨询 consultation',
  application: '申请 application',
  loan: '贷款 loan',
  fact: '分类事实 fact for classification',
  milestone: '里程碑 milestone',
  concern: '关注事项 concern',
  task: '任务 task',
  collection: '催收案件 collection case',
  product: '产品 product',
  user: '用户 user',
  notice: '通知 notice',
  note: '联系登记 contact note',
  agency: '催收机构 collection agency',
  letter: '催收函件 letter of demand',
  delegation: '转授权 delegation',
  question: '提问 question',
  sample: '抽查 sample',
  proposal: '方案 proposal',
  security: '担保 security',
  claim: '索赔 claim',
  commitment: '表外承诺 commitment',
  facility: '授信额度 facility',
  payment: '还款 payment',
  statement: '对账单 statement',
  endOfDay: '日终 end of day',
  statementFormat: '对账单格式 statement format',
  batch: '代扣批次 debit batch',
  incoming: '来账 incoming payment',
  file: '文件 file',
  inspection: '贷后检查 inspection',
  view: '常用视图 saved view',
  warning: '预警 warning',
  objection: '征信异议 objection',
  creditReport: '征信报送清单 credit report',
  asset: '抵债资产 repossessed asset',
  complaint: '投诉 complaint',
  transfer: '责任移交 client transfer',
  suspicion: '可疑报告 report',
  accountability: '责任认定 accountability case',
  serviceTicket: '服务工单 service ticket',
  creditPlan: '信贷计划 credit plan',
  campaign: '营销活动 campaign',
  policy: '政策文件 policy document',
  opportunity: '交叉销售机会 opportunity',
  intel: '市场情报 market intelligence',
  digest: '市场月报 market digest',
  suggestion: '产品建议 product suggestion',
  feedback: '需求反馈 feedback',
  humanReview: '人工复核 human review',
  lawsuit: '诉讼案件 law suit',
  cost: '费用 cost',
  covenant: '财务约定 covenant',
  custody: '保管登记 custody entry',
  covenantTest: '财务约定测试 test of a covenant',
};

/** Refuses what a rule refuses; `fields` says which field of the request is to be mended for which refusal. */
export function allow(verdict: Verdict, fields: Readonly<Partial<Record<ErrorCode, string>>> = {}): void {
  if (verdict.allowed) return;
  const { code, params } = verdict;
  const pointer = fields[code as ErrorCode];
  throw new Refused(code, { params, findings: pointer === undefined ? [] : [{ pointer, code, params }] });
}

/** As `allow`, for what the workflow of the case refuses, which knows no fields. */
export function atFields(fields: Readonly<Partial<Record<ErrorCode, string>>>): (error: unknown) => never {
  return (error) => {
    const pointer = error instanceof Refused ? fields[error.code as ErrorCode] : undefined;
    if (pointer === undefined || !(error instanceof Refused) || error.findings.length > 0) throw error;
    const { code, params, headers } = error;
    throw new Refused(code, { params, headers, findings: [{ pointer, code, params }] });
  };
}
