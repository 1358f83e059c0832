import type { AnswerOf } from '../contracts/http/operation';
import { getReconciliation, repairLoan, repairMatter } from '../contracts/http/reconciliation';
import type { ApiClient } from './http-client';
import { runClientCommand } from './client-command';

const HELP = `用法 Usage: xindai reconcile [--repair]

核对数据库与流程：每笔未结清贷款须有且仅有一个状态一致、正在运行的流程，未了结的投诉、人工复核、服务工单、责任认定、额度、表外承诺与已终止申请的担保解除亦须有流程保管期限；
--repair 由账簿恢复缺失的流程（记入审计）。
有差异时退出码为 1。
Database against engine: every open loan must have its one living workflow in the same state, and every open
complaint, review, service ticket, case of accountability, facility, promise and ended application whose security is given back one that keeps its days. --repair begins missing ones again
from the books (audited). Exits 1 when differences remain.`;

/** What the states of each kind are called. */
const STATES = {
  COMPLAINT: 'complaintStatus',
  HUMAN_REVIEW: 'humanReviewStatus',
  SERVICE_TICKET: 'ticketStatus',
  ACCOUNTABILITY: 'accountabilityStatus',
  FACILITY: 'facilityStatus',
  COMMITMENT: 'commitmentStatus',
  APPLICATION: 'stage',
} as const;

type Page = AnswerOf<typeof getReconciliation>;
type Answer = Omit<Page, 'found' | 'nextCursor' | 'hasMore'>;

/** `xindai reconcile`: exit 1 when something differs, after any repair. */
export async function runReconcile(args: string[]): Promise<number> {
  let remaining = 0;
  const code = await runClientCommand(args, {
    help: HELP,
    options: { repair: 'boolean' },
    run: async ({ api, flag }) => {
      const answer = await whole(api);
      const repaired: string[] = [];
      if (flag('repair')) {
        for (const { loanNo, repairable } of answer.differences) {
          if (!repairable) continue;
          await api.call(repairLoan, { body: { loanNo } });
          repaired.push(loanNo);
        }
        for (const { kind, no } of answer.matters) {
          await api.call(repairMatter, { body: { kind, no } });
          repaired.push(no);
        }
      }
      const found = [...answer.differences.map(({ loanNo }) => loanNo), ...answer.matters.map(({ no }) => no)];
      remaining = found.filter((no) => !repaired.includes(no)).length;
      return { ...answer, repaired };
    },
    show: (answer: Answer & { repaired: string[] }, { say, label }) => {
      const { loans, workflows, differences, matters, repaired } = answer;
      const count = differences.length + matters.length;
      const again = (no: string): string => (repaired.includes(no) ? say('  已恢复', '  begun again') : '');
      const head = say(
        `未结清贷款 ${String(loans)}，运行中流程 ${String(workflows)}，差异 ${String(count)}`,
        `open loans ${String(loans)}, living workflows ${String(workflows)}, differences ${String(count)}`,
      );
      const state = (code: string | null): string => (code === null ? '–' : label('loanStatus', code));
      const lines = differences.map(
        ({ loanNo, kind, database, workflow }) =>
          `  ${loanNo}  ${label('difference', kind)}  ${say('数据库', 'database')} ${state(database)} / ${say('流程', 'workflow')} ${state(workflow)}` +
          again(loanNo),
      );
      const lost = matters.map(
        ({ kind, no, status }) => `  ${no}  ${label('matterKind', kind)}  ${label(STATES[kind], status)}${again(no)}`,
      );
      return [head, ...lines, ...lost].join('\n');
    },
  });
  return code === 0 && remaining > 0 ? 1 : code;
}

/** Page after page: nothing agrees before all of it was looked at. */
async function whole(api: ApiClient): Promise<Answer> {
  const all: Answer = { loans: 0, workflows: 0, differences: [], matters: [] };
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Page = await api.call(getReconciliation, { query: { cursor } });
    Object.assign(all, { loans: page.loans, workflows: page.workflows });
    all.differences.push(...page.differences);
    all.matters.push(...page.matters);
    cursor = page.nextCursor;
  }
  return all;
}
