import type { LISTS } from './http/saved-views';
import type { LabelKind } from './labels';

/** A column of a list as it is written to a file. Its key is the field of the row that the API answers. */
export interface ListColumn {
  key: string;
  zh: string;
  en: string;
  /** TEXT unless said otherwise; a code is written by its name. */
  kind?: 'MONEY' | 'WHOLE' | 'DATE' | 'INSTANT' | 'JSON';
  code?: LabelKind;
}
type List = (typeof LISTS)[number];

const column = (key: string, zh: string, en: string, more: Partial<ListColumn> = {}): ListColumn => ({
  ...{ key, zh, en },
  ...more,
});
const money = (key: string, zh: string, en: string): ListColumn => column(key, zh, en, { kind: 'MONEY' });
const date = (key: string, zh: string, en: string): ListColumn => column(key, zh, en, { kind: 'DATE' });
const whole = (key: string, zh: string, en: string): ListColumn => column(key, zh, en, { kind: 'WHOLE' });

const CLIENT_NO = column('clientNo', '客户号', 'Client no.');
const CLIENT = column('clientMasked', '客户', 'Client');
const MANAGER = column('managerUsername', '客户经理', 'Manager');
const BRANCH = column('branchCode', '机构', 'Branch');

/** What each list is called and what it consists of. */
export const LIST_FILES: Readonly<Record<List, { zh: string; en: string; columns: readonly ListColumn[] }>> = {
  clients: {
    ...{ zh: '客户', en: 'Clients' },
    columns: [
      column('no', '客户号', 'Client no.'),
      column('nameMasked', '姓名或名称', 'Name'),
      column('kind', '类型', 'Kind', { code: 'clientKind' }),
      column('identityMasked', '证件号码', 'Identity'),
      column('phoneMasked', '电话', 'Telephone'),
      column('industry', '行业', 'Industry'),
      column('groupCode', '集团', 'Group'),
      MANAGER,
      BRANCH,
    ],
  },
  applications: {
    ...{ zh: '贷款申请', en: 'Applications' },
    columns: [
      column('no', '申请编号', 'Application no.'),
      CLIENT_NO,
      CLIENT,
      column('productNameZh', '产品', 'Product (zh)'),
      column('productNameEn', '产品（英文）', 'Product'),
      money('amount', '申请金额', 'Amount'),
      column('security', '担保方式', 'Security', { code: 'security' }),
      column('stage', '环节', 'Stage', { code: 'stage' }),
      column('grade', '评级', 'Grade'),
      column('deadlineAt', '办理期限', 'Deadline', { kind: 'INSTANT' }),
      MANAGER,
      BRANCH,
      date('acceptedOn', '受理日期', 'Accepted on'),
      column('loanNo', '贷款编号', 'Loan no.'),
    ],
  },
  'hand-overs': {
    ...{ zh: '移交登记簿', en: 'Hand-overs' },
    columns: [
      column('no', '移交编号', 'Hand-over no.'),
      column('applicationNo', '申请编号', 'Application no.'),
      column('target', '接收部门', 'To', { code: 'handOverTarget' }),
      column('status', '状态', 'Status', { code: 'handOverStatus' }),
      column('items', '清单', 'Papers', { kind: 'JSON' }),
      column('givenBy', '移交人', 'Given by'),
      date('givenOn', '移交日', 'Given on'),
      column('answeredBy', '接收人', 'Answered by'),
      date('answeredOn', '接收日', 'Answered on'),
      column('reason', '退回原因', 'Reason'),
      BRANCH,
    ],
  },
  'archive-loans': {
    ...{ zh: '档案借阅登记簿', en: 'Archive loans' },
    columns: [
      column('handOverNo', '移交编号', 'Hand-over no.'),
      column('applicationNo', '申请编号', 'Application no.'),
      column('item', '档案', 'Paper'),
      column('borrower', '借阅人', 'Borrower'),
      column('purpose', '用途', 'Purpose'),
      column('lentBy', '经办人', 'Lent by'),
      date('lentOn', '借出日', 'Lent on'),
      date('dueOn', '应还日', 'Due on'),
      column('standing', '状态', 'Status', { code: 'archiveLoanStanding' }),
      date('returnedOn', '归还日', 'Returned on'),
      column('takenBy', '收回人', 'Taken back by'),
      BRANCH,
    ],
  },
  'payment-proofs': {
    ...{ zh: '支付凭证台账', en: 'Payments and their proofs' },
    columns: [
      column('applicationNo', '申请编号', 'Application no.'),
      column('loanNo', '贷款编号', 'Loan no.'),
      CLIENT_NO,
      CLIENT,
      column('mode', '支付方式', 'Payment', { code: 'paymentMode' }),
      column('payeeMasked', '收款人', 'Payee'),
      money('amount', '金额', 'Amount'),
      date('disbursedOn', '放款日', 'Paid out on'),
      column('bankReference', '银行流水号', 'Bank reference'),
      date('proofBy', '凭证时限', 'Proof due by'),
      column('standing', '凭证状态', 'Proof', { code: 'proofStanding' }),
      date('paidOn', '入账日', 'Arrived on'),
      column('source', '来源', 'Source', { code: 'proofSource' }),
      column('recordedBy', '登记人', 'Recorded by'),
      MANAGER,
      BRANCH,
    ],
  },
  facilities: {
    ...{ zh: '授信额度', en: 'Facilities' },
    columns: [
      column('no', '额度编号', 'Facility no.'),
      CLIENT_NO,
      CLIENT,
      column('productCode', '产品', 'Product'),
      column('status', '状态', 'Status', { code: 'facilityStatus' }),
      money('limit', '额度', 'Limit'),
      money('used', '已用', 'Used'),
      money('reserved', '在途', 'Reserved'),
      money('available', '可用', 'Available'),
      date('startsOn', '起始日', 'From'),
      date('expiresOn', '到期日', 'Until'),
      MANAGER,
      BRANCH,
    ],
  },
  loans: {
    ...{ zh: '贷款台账', en: 'Loan register' },
    columns: [
      column('no', '贷款编号', 'Loan no.'),
      CLIENT_NO,
      CLIENT,
      column('productCode', '产品', 'Product'),
      column('status', '还款状态', 'Status', { code: 'loanStatus' }),
      column('riskClass', '风险分类', 'Risk class', { code: 'riskClass' }),
      money('disbursed', '放款金额', 'Disbursed'),
      money('principal', '本金余额', 'Principal'),
      money('principalOverdue', '逾期本金', 'Principal overdue'),
      money('due', '应还未还', 'Due'),
      money('held', '暂收款', 'Held'),
      whole('daysOverdue', '逾期天数', 'Days overdue'),
      date('nextDueOn', '下一还款日', 'Next due on'),
      date('oldestUnpaidDueOn', '最早欠款日', 'Oldest unpaid'),
      date('asOf', '截至', 'As of'),
      date('disbursedOn', '放款日', 'Disbursed on'),
      date('maturityOn', '到期日', 'Maturity'),
      date('settledOn', '结清日', 'Settled on'),
      MANAGER,
      BRANCH,
    ],
  },
  collections: {
    ...{ zh: '催收案件', en: 'Collection cases' },
    columns: [
      column('id', '案件', 'Case'),
      column('loanNo', '贷款编号', 'Loan no.'),
      CLIENT_NO,
      CLIENT,
      column('status', '状态', 'Status', { code: 'caseStatus' }),
      whole('daysOverdue', '逾期天数', 'Days overdue'),
      money('due', '应还未还', 'Due'),
      column('nextStep', '下一步', 'Next step', { code: 'ladder' }),
      date('nextStepOn', '下一步日期', 'Next step on'),
      date('overdueSince', '逾期起始日', 'Overdue since'),
      date('openedOn', '立案日', 'Opened on'),
      date('closedOn', '结案日', 'Closed on'),
      BRANCH,
    ],
  },
  complaints: {
    ...{ zh: '投诉登记簿', en: 'Register of complaints' },
    columns: [
      column('no', '投诉编号', 'Complaint no.'),
      date('receivedOn', '收到日期', 'Received on'),
      column('channel', '渠道', 'Channel', { code: 'complaintChannel' }),
      column('type', '类型', 'Type', { code: 'complaintType' }),
      column('complainant', '投诉人', 'Complainant', { code: 'complainant' }),
      CLIENT_NO,
      CLIENT,
      column('loanNo', '贷款编号', 'Loan no.'),
      column('status', '状态', 'Status', { code: 'complaintStatus' }),
      column('handler', '处理人', 'Handler'),
      date('acceptedOn', '受理日期', 'Accepted on'),
      date('answerBy', '最迟答复日', 'Answer by'),
      whole('extensions', '延期次数', 'Extensions'),
      date('answeredOn', '答复日期', 'Answered on'),
      column('finding', '认定', 'Finding', { code: 'complaintFinding' }),
      column('rootCause', '根因', 'Root cause', { code: 'rootCause' }),
      date('endedOn', '了结日期', 'Ended on'),
      BRANCH,
    ],
  },
  audit: {
    ...{ zh: '审计日志', en: 'Audit log' },
    columns: [
      column('seq', '序号', 'No.'),
      column('at', '时间', 'At', { kind: 'INSTANT' }),
      date('businessOn', '业务日期', 'Business date'),
      column('actor', '操作人', 'Who'),
      column('action', '动作', 'Action'),
      column('subject', '对象', 'Subject'),
      column('subjectNo', '对象编号', 'Subject no.'),
      column('detail', '详情', 'Detail', { kind: 'JSON' }),
      column('hash', '哈希', 'Hash'),
    ],
  },
};

/** What the filters of the lists are called on the first sheet. */
export const FILTER_NAMES: Readonly<Record<string, { zh: string; en: string }>> = {
  status: { zh: '状态', en: 'Status' },
  standing: { zh: '状态', en: 'Standing' },
  target: { zh: '接收部门', en: 'To' },
  borrower: { zh: '借阅人', en: 'Borrower' },
  riskClass: { zh: '风险分类', en: 'Risk class' },
  stage: { zh: '环节', en: 'Stage' },
  kind: { zh: '类型', en: 'Kind' },
  clientNo: { zh: '客户号', en: 'Client no.' },
  loanNo: { zh: '贷款编号', en: 'Loan no.' },
  managerUsername: { zh: '客户经理', en: 'Manager' },
  onBook: { zh: '仅在账', en: 'On the book only' },
  overdueMoreThan: { zh: '逾期天数大于', en: 'Days overdue above' },
  overdueUpTo: { zh: '逾期天数不超过', en: 'Days overdue up to' },
  disbursedFrom: { zh: '放款日自', en: 'Disbursed from' },
  disbursedTo: { zh: '放款日至', en: 'Disbursed until' },
  nextDueFrom: { zh: '还款日自', en: 'Due from' },
  nextDueTo: { zh: '还款日至', en: 'Due until' },
  acceptedFrom: { zh: '受理日自', en: 'Accepted from' },
  acceptedTo: { zh: '受理日至', en: 'Accepted until' },
  reached: { zh: '已走到', en: 'Reached' },
  type: { zh: '类型', en: 'Type' },
  handler: { zh: '处理人', en: 'Handler' },
  late: { zh: '仅逾期', en: 'Late only' },
  bucket: { zh: '逾期队列', en: 'Bucket' },
  subjectNo: { zh: '对象编号', en: 'Subject no.' },
  actor: { zh: '操作人', en: 'Who' },
  action: { zh: '动作', en: 'Action' },
  from: { zh: '自', en: 'From' },
  to: { zh: '至', en: 'Until' },
  sort: { zh: '排序', en: 'Order' },
  q: { zh: '搜索', en: 'Search' },
};
