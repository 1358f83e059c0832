import { FIGURE_LABELS } from './figure-labels';
import { REFUSAL_LABELS } from './refusal-labels';
import { STATE_LABELS } from './state-labels';
import { SUITABILITY_LABELS } from './suitability-labels';
import { TERM_LABELS } from './term-labels';
import { WORK_LABELS } from './work-labels';

/**
 * Names of the codes that stand in lists, for whoever shows or writes a list: the workbench, and the files that lists are
 * exported to.
 */
const LABELS = {
  stage: {
    DOCUMENTS: { zh: '资料收集', en: 'Documents' },
    ADMISSION: { zh: '立项申请', en: 'Project admission' },
    ADMISSION_REVIEW: { zh: '立项部门审核', en: 'Admission: department' },
    ADMISSION_RISK: { zh: '立项风险审查', en: 'Admission: risk' },
    INVESTIGATION: { zh: '双人调查', en: 'Investigation' },
    RATING: { zh: '评级', en: 'Rating' },
    APPROVAL: { zh: '审批', en: 'Approval' },
    SUPPLEMENT: { zh: '退回补充', en: 'Supplement' },
    CONTRACT: { zh: '签约', en: 'Signing' },
    DISBURSEMENT: { zh: '放款', en: 'Disbursement' },
    PAYING: { zh: '支付中', en: 'Paying' },
    GRANTED: { zh: '额度已生效', en: 'Facility granted' },
    ISSUED: { zh: '已开立', en: 'Issued' },
    DISBURSED: { zh: '已放款', en: 'Disbursed' },
    REJECTED: { zh: '已拒绝', en: 'Rejected' },
    WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
    EXPIRED: { zh: '已失效', en: 'Lapsed' },
  },
  leadStage: {
    NEW: { zh: '新线索', en: 'New' },
    CONTACTED: { zh: '已联系', en: 'Contacted' },
    QUALIFIED: { zh: '意向确认', en: 'Qualified' },
    APPLYING: { zh: '申请中', en: 'Applying' },
    WON: { zh: '已成交', en: 'Won' },
    LOST: { zh: '已流失', en: 'Lost' },
  },
  leadSource: {
    WALK_IN: { zh: '来客', en: 'Walk-in' },
    PHONE: { zh: '电话', en: 'Phone' },
    VISIT: { zh: '拜访', en: 'Visit' },
    REFERRAL: { zh: '转介', en: 'Referral' },
    CAMPAIGN: { zh: '活动', en: 'Campaign' },
  },
  facilityStatus: {
    ACTIVE: { zh: '生效', en: 'In force' },
    FROZEN: { zh: '冻结', en: 'Frozen' },
    CLOSED: { zh: '终止', en: 'Closed' },
  },
  creditPlanStatus: {
    WAITING: { zh: '待审批', en: 'To be decided' },
    RETURNED: { zh: '已退回', en: 'Returned' },
    ACTIVE: { zh: '执行中', en: 'In force' },
    REPLACED: { zh: '已被替代', en: 'Replaced' },
  },
  campaignStatus: {
    WAITING: { zh: '待批准', en: 'To be approved' },
    RETURNED: { zh: '已退回', en: 'Returned' },
    APPROVED: { zh: '已批准', en: 'Approved' },
    ENDED: { zh: '已终止', en: 'Ended' },
  },
  opportunityKind: {
    DEPOSIT: { zh: '存款', en: 'Deposits' },
    SETTLEMENT: { zh: '结算', en: 'Settlement' },
    AGENCY_PAYMENT: { zh: '代收代付', en: 'Collection and payment on behalf' },
    INTERNATIONAL: { zh: '国际结算', en: 'International settlement' },
    WEALTH: { zh: '理财', en: 'Wealth management' },
    CARD: { zh: '银行卡', en: 'Cards' },
    PAYROLL: { zh: '代发工资', en: 'Payroll' },
    EQUITY_REFERRAL: { zh: '股权合作转介', en: 'Equity, referred' },
    LISTING: { zh: '新三板挂牌转介', en: 'Listing, referred' },
  },
  opportunityStage: {
    FOUND: { zh: '已发现', en: 'Found' },
    CONTACTED: { zh: '已联系', en: 'Contacted' },
    PROPOSED: { zh: '已提方案', en: 'Proposed' },
    WON: { zh: '已成交', en: 'Won' },
    HANDED_OFF: { zh: '已移交合作机构', en: 'Handed off' },
    LOST: { zh: '未成', en: 'Lost' },
  },
  intelStanding: {
    NEW: { zh: '待核实', en: 'To be confirmed' },
    CONFIRMED: { zh: '已核实', en: 'Confirmed' },
    DOUBTED: { zh: '存疑', en: 'Doubted' },
  },
  intelSubject: {
    RIVAL_RATE: { zh: '同业利率', en: 'Rate of a rival' },
    RIVAL_PRODUCT: { zh: '同业产品', en: 'Product of a rival' },
    INDUSTRY: { zh: '行业', en: 'Industry' },
    REGION: { zh: '区域', en: 'Region' },
    REGULATION: { zh: '监管', en: 'Regulation' },
  },
  intelField: {
    rival: { zh: '同业机构', en: 'The rival' },
    productCode: { zh: '对照的本行产品', en: 'Our product beside it' },
    rate: { zh: '年化利率', en: 'The annual rate' },
    industry: { zh: '行业', en: 'The industry' },
  },
  suggestionStatus: {
    PUT_FORWARD: { zh: '已提出', en: 'Put forward' },
    TAKEN_UP: { zh: '已采纳', en: 'Taken up' },
    DECLINED: { zh: '未采纳', en: 'Declined' },
    DONE: { zh: '已落实', en: 'Done' },
  },
  policyState: {
    WAITING: { zh: '待发布', en: 'to be released' },
    RELEASED: { zh: '已发布', en: 'released' },
    RETURNED: { zh: '已退回', en: 'returned' },
  },
  targetMetric: {
    DISBURSED: { zh: '发放额', en: 'disbursed' },
    NEW_BORROWERS: { zh: '新增借款户', en: 'new borrowers' },
    BALANCE: { zh: '贷款余额', en: 'balance' },
  },
  paymentMode: {
    ENTRUSTED: { zh: '受托支付', en: 'entrusted payment' },
    SELF: { zh: '自主支付', en: 'self-payment' },
  },
  proofStanding: {
    THERE: { zh: '已取得', en: 'there' },
    DUE: { zh: '待取得', en: 'due' },
    LATE: { zh: '逾期未取得', en: 'late' },
  },
  handOverTarget: {
    ARCHIVE: { zh: '档案室', en: 'archive' },
    FINANCE: { zh: '财务', en: 'finance' },
  },
  handOverStatus: {
    OFFERED: { zh: '待签收', en: 'offered' },
    RECEIVED: { zh: '已签收', en: 'received' },
    RETURNED: { zh: '已退回', en: 'returned' },
  },
  matchStatus: {
    WAITING: { zh: '待财务提供', en: 'waiting for finance' },
    COMPARED: { zh: '核对中', en: 'being settled' },
    HALF_SIGNED: { zh: '一方已签', en: 'one side signed' },
    SIGNED: { zh: '双方已签', en: 'signed' },
  },
  matchStanding: {
    EQUAL: { zh: '一致', en: 'equal' },
    OPEN: { zh: '待说明', en: 'to be explained' },
    EXPLAINED: { zh: '待认可', en: 'explained' },
    ACCEPTED: { zh: '已认可', en: 'accepted' },
  },
  matchSide: {
    CREDIT: { zh: '信贷方', en: 'credit' },
    FINANCE: { zh: '财务方', en: 'finance' },
  },
  matchCause: {
    IN_TRANSIT: { zh: '在途', en: 'in transit' },
    BOOKED_NEXT_DAY: { zh: '次日入账', en: 'booked the next day' },
    FINANCE_ERROR: { zh: '财务差错', en: 'error of finance' },
    CREDIT_ERROR: { zh: '信贷差错', en: 'error of ours' },
  },
  archiveLoanStanding: {
    OUT: { zh: '借出', en: 'out' },
    OVERDUE: { zh: '逾期未还', en: 'overdue' },
    BACK: { zh: '已归还', en: 'back' },
  },
  proofSource: {
    BANK: { zh: '银行回传', en: 'from the bank' },
    HAND: { zh: '人工登记', en: 'by hand' },
  },
  security: {
    UNSECURED: { zh: '信用', en: 'unsecured' },
    GUARANTEED: { zh: '保证', en: 'guaranteed' },
    MORTGAGE: { zh: '抵押', en: 'mortgage' },
    PLEDGE: { zh: '质押', en: 'pledge' },
  },
  clientKind: {
    PERSON: { zh: '个人', en: 'person' },
    COMPANY: { zh: '企业', en: 'company' },
  },
  loanStatus: {
    CURRENT: { zh: '正常还款', en: 'current' },
    OVERDUE: { zh: '逾期', en: 'overdue' },
    SETTLED: { zh: '已结清', en: 'settled' },
    WRITTEN_OFF: { zh: '已核销', en: 'written off' },
  },
  riskClass: {
    NORMAL: { zh: '正常', en: 'normal' },
    SPECIAL_MENTION: { zh: '关注', en: 'special mention' },
    SUBSTANDARD: { zh: '次级', en: 'substandard' },
    DOUBTFUL: { zh: '可疑', en: 'doubtful' },
    LOSS: { zh: '损失', en: 'loss' },
  },
  caseStatus: {
    OPEN: { zh: '催收中', en: 'open' },
    CLOSED_PAID: { zh: '已还清结案', en: 'closed: paid' },
    CLOSED_WRITTEN_OFF: { zh: '已核销结案', en: 'closed: written off' },
  },
  complaintStatus: {
    RECEIVED: { zh: '待受理', en: 'received' },
    ACCEPTED: { zh: '处理中', en: 'being handled' },
    ANSWERED: { zh: '已答复', en: 'answered' },
    CLOSED: { zh: '已结案', en: 'closed' },
    DISMISSED: { zh: '不予受理', en: 'not taken' },
    WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
  },
  complaintType: {
    COLLECTION: { zh: '催收行为', en: 'collection' },
    RATE_AND_FEES: { zh: '利率费用', en: 'rates and fees' },
    PROCESS: { zh: '办理流程', en: 'process' },
    STAFF: { zh: '服务态度', en: 'conduct of staff' },
    PRIVACY: { zh: '个人信息', en: 'personal data' },
    CREDIT_RECORD: { zh: '征信记录', en: 'credit record' },
    SALES: { zh: '营销宣传', en: 'sales' },
    OTHER: { zh: '其他', en: 'other' },
  },
  complaintChannel: {
    COUNTER: { zh: '网点', en: 'branch' },
    HOTLINE: { zh: '客服热线', en: 'hotline' },
    LETTER: { zh: '信函', en: 'letter' },
    ONLINE: { zh: '线上', en: 'online' },
    REGULATOR: { zh: '监管转办', en: 'regulator' },
  },
  complainant: {
    CLIENT: { zh: '客户本人', en: 'the client' },
    AGENT: { zh: '代理人', en: 'an agent' },
    THIRD_PERSON: { zh: '第三人', en: 'a third person' },
  },
  complaintFinding: {
    UPHELD: { zh: '成立', en: 'upheld' },
    PARTLY_UPHELD: { zh: '部分成立', en: 'upheld in part' },
    NOT_UPHELD: { zh: '不成立', en: 'not upheld' },
  },
  rootCause: {
    CONDUCT: { zh: '员工行为', en: 'conduct' },
    PROCESS: { zh: '流程缺陷', en: 'process' },
    SYSTEM: { zh: '系统问题', en: 'system' },
    PRODUCT: { zh: '产品设计', en: 'product' },
    COMMUNICATION: { zh: '沟通解释不到位', en: 'communication' },
    OUTSIDE_PARTY: { zh: '外部机构', en: 'an outside party' },
    NO_FAULT: { zh: '我行无过错', en: 'no fault of ours' },
  },
  ladder: {
    MESSAGE: { zh: '短信提醒', en: 'message' },
    CALL: { zh: '电话催收', en: 'call' },
    LETTER: { zh: '催收通知书', en: 'letter' },
    LAWYER_LETTER: { zh: '律师函', en: "lawyer's letter" },
    LEGAL_DECISION: { zh: '诉讼决策', en: 'legal decision' },
    WRITE_OFF_PROPOSAL: { zh: '核销申请', en: 'write-off proposal' },
  },
  ...STATE_LABELS,
  ...FIGURE_LABELS,
  ...SUITABILITY_LABELS,
  ...TERM_LABELS,
  ...REFUSAL_LABELS,
  ...WORK_LABELS,
} as const satisfies Record<string, Readonly<Record<string, { zh: string; en: string }>>>;

export type LabelKind = keyof typeof LABELS;
type CodesOf<Kind extends LabelKind> = keyof (typeof LABELS)[Kind];

/** The names of one kind of code in one language. */
export function labelsOf<Kind extends LabelKind>(kind: Kind, language: 'zh' | 'en'): Record<CodesOf<Kind>, string> {
  const labels: Readonly<Record<string, { zh: string; en: string }>> = LABELS[kind];
  const named = Object.entries(labels).map(([code, label]) => [code, label[language]]);
  return Object.fromEntries(named) as Record<CodesOf<Kind>, string>;
}
