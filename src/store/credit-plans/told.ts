import { isCount, type TargetMetric } from '../../domain/performance/targets';
import { formatParam } from '../../domain/notice/params';
import { enqueueNotices, toStaff } from '../notices';
import type { Tx } from '../once';
import { openTask } from '../tasks';

interface Plan {
  no: string;
  branchCode: string;
  period: string;
  madeBy: string;
}

export const planTaskId = (no: string): string => `${no}-decide`;

/** Risk is asked to decide, but not who made the plan. */
export const openPlanTask = (tx: Tx, { no, branchCode, period, madeBy }: Plan, at: string): Promise<void> =>
  openTask(tx, {
    id: planTaskId(no),
    kind: 'CREDIT_PLAN_DECIDE',
    room: 'CREDIT_PLAN',
    subjectNo: no,
    workflowId: '',
    role: 'RISK_OFFICER',
    branchCode,
    excluded: [madeBy],
    title: { zh: `审批 ${period} 信贷计划`, en: `Decide the credit plan of ${period}` },
    createdAt: at,
  });

/** Whoever made the plan hears what became of it. */
export const tellDecided = (
  tx: Tx,
  { no, period, madeBy }: Plan,
  said: { outcome: 'APPROVED' | 'RETURNED'; comment: string; by: string },
  at: string,
): Promise<void> =>
  enqueueNotices(
    tx,
    toStaff({
      cause: `credit-plan-${no}/decided`,
      recipient: madeBy,
      template: 'credit-plan-decided',
      params: { planNo: no, period, ...said },
      subjectNo: no,
      businessAt: at,
      clockOffsetMs: 0,
    }),
  );

interface HandedDown {
  plan: Plan;
  /** Which line, of what, by which command: one telling each. */
  line: number;
  metric: TargetMetric;
  commandId: string;
  shares: readonly { managerUsername: string; value: number }[];
}

/** Each to whom a line is handed down hears what is now expected of him. */
export async function tellHandedDown(
  tx: Tx,
  { plan: { no, period }, line, metric, commandId, shares }: HandedDown,
  { by, at }: { by: string; at: string },
): Promise<void> {
  const notices = shares.flatMap(({ managerUsername, value }) =>
    toStaff({
      cause: `credit-plan-${no}/${String(line)}/${metric}/${commandId}`,
      recipient: managerUsername,
      template: 'credit-plan-handed-down',
      params: { planNo: no, period, target: inWords(metric, value), by },
      subjectNo: no,
      businessAt: at,
      clockOffsetMs: 0,
    }),
  );
  await enqueueNotices(tx, notices);
}

const METRICS: Readonly<Record<TargetMetric, { zh: string; en: string }>> = {
  DISBURSED: { zh: '投放', en: 'lent' },
  NEW_BORROWERS: { zh: '新增客户', en: 'new borrowers' },
  BALANCE: { zh: '期末余额', en: 'balance at the end' },
};

function inWords(metric: TargetMetric, value: number): { zh: string; en: string } {
  const { zh, en } = METRICS[metric];
  return isCount(metric)
    ? { zh: `${zh} ${String(value)} 户`, en: `${String(value)} ${en}` }
    : {
        zh: `${zh} ${formatParam('target', 'money', value, 'zh')}`,
        en: `${formatParam('target', 'money', value, 'en')} ${en}`,
      };
}
