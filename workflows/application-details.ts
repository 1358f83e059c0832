import type { ApplicationInput, ApplicationView } from '../src/contracts/messages/application';
import { WORK_LABELS } from '../src/contracts/work-labels';
import { workflowIds } from '../src/contracts/workflow-names';
import { clockTime, inWords } from '../src/domain/notice/words';

/** What each stage waits for, in the words an operator reads in the Temporal UI. */
const WAITS_FOR: Record<ApplicationView['stage'], string> = {
  DOCUMENTS: '客户经理收齐资料 · the client manager collects the documents',
  ADMISSION: '客户经理填写立项审批表 · the account manager fills in the admission form',
  ADMISSION_REVIEW: '部门经理审核立项 · the department manager judges the form',
  ADMISSION_RISK: '风险经理决定是否立项 · a risk officer admits the project or not',
  INVESTIGATION: '主办、协办两人调查签字 · both investigators sign',
  RATING: '风险经理评级 · a risk officer recognises the grade',
  APPROVAL: '逐级审批（见 approval 工作流） · the approval workflow',
  SUPPLEMENT: '客户经理补充后重报 · the client manager supplements and resubmits',
  CONTRACT: '与客户面签合同 · the contract is signed',
  DISBURSEMENT: '财务核对放款条件并放款 · finance disburses',
  PAYING: '银行付款结果 · the bank confirms the payment',
  DISBURSED: '已放款，转入贷款工作流 · paid out, goes on as a loan',
  ISSUED: '已开立，未放款 · issued, nothing is paid out',
  GRANTED: '额度已生效，可申请用款 · the facility is granted, draws may be asked for',
  REJECTED: '已拒绝 · rejected',
  WITHDRAWN: '已撤回 · withdrawn',
  EXPIRED: '已失效 · lapsed',
};

/** Markdown for the Temporal UI. No personal data. */
export function applicationDetails(
  input: ApplicationInput,
  view: ApplicationView,
  unanswered: { since: string; references: readonly string[] } | null = null,
): string {
  const { terms } = view;
  const lines = [
    `### 贷款申请 Application ${view.applicationNo}`,
    `**${inWords(view.stage)}** — ${WAITS_FOR[view.stage]}`,
    '',
    `| 产品 product | 金额 principal | 利率 rate | 期数 instalments | 评级 grade | 轮次 round |`,
    '|---|---|---|---|---|---|',
    `| ${WORK_LABELS.category[input.category].zh} ${input.productCode} | ${terms.principal} | ${terms.annualRate} | ${String(terms.instalments)} | ${view.grade ?? '–'} | ${String(view.round)} |`,
  ];
  if (view.deadlineAt !== null) lines.push('', `截止 deadline: **${clockTime(Date.parse(view.deadlineAt))}**`);
  if (unanswered !== null) lines.push('', unansweredLine(unanswered));
  if (view.stage === 'APPROVAL')
    lines.push('', `审批 approval → \`${workflowIds.approval(view.applicationNo, view.round)}\``);
  if (view.missingDocuments.length > 0) lines.push('', `缺少 missing: ${missingOf(input, view).join('、')}`);
  if (view.reasonCode !== null) lines.push('', `原因 reason: ${inWords(view.reasonCode)}`);
  if (view.loanNo !== null) lines.push('', `贷款 loan: **${view.loanNo}** → \`loan-${view.loanNo}\``);
  return lines.join('\n');
}

/** The order is asked for without end by its activity; what an operator can do is to see why no answer comes. */
const unansweredLine = ({ since, references }: { since: string; references: readonly string[] }): string =>
  `⚠ 银行自 **${clockTime(Date.parse(since))}** 起未答复 the bank has not answered: ${references.map((one) => `\`${one}\``).join(' ')} — ` +
  '财务向银行查询；运维检查银行接口（payOut 活动）。系统按同一指令号续问，不重复付款 · finance asks the bank, operators look at its line (activity payOut); ' +
  'it is asked on under the same reference and pays nothing twice';

/** Papers by the names people know them by. */
const missingOf = ({ checklist }: ApplicationInput, { missingDocuments }: ApplicationView): string[] =>
  checklist.filter(({ code }) => missingDocuments.includes(code)).map(({ nameZh, nameEn }) => `${nameZh} ${nameEn}`);
