import { workflowIds } from '../contracts/workflow-names';
import { instantOf } from '../domain/business-time';
import { workingDaysAfter } from '../domain/warning/deadline';
import { ruleOf, type WarningRule } from '../domain/warning/policy';
import { refused, type Verdict } from '../domain/verdict';
import { audit } from './audit';
import { announcedFrom } from './calendar';
import { fromDbDate, toDbDate } from './dates';
import { enqueueNotices, toStaff } from './notices';
import { nextNumber } from './numbers';
import type { Tx } from './once';
import { openTask } from './tasks';
import { warningPolicy } from './warning-policy';

/** A signal about a loan, from inside or outside. */
export interface Signal {
  code: string;
  /** Who says so: SYSTEM, or the name of an outside source. */
  source: string;
  /** Unique at its source: told twice it is one warning. */
  reference: string;
  loanNo: string;
  detail: string;
  /** Business day and instant at which it came. */
  on: string;
  at: string;
  by: string;
}

/** A warning as whoever told it hears of it. */
export interface Raised {
  no: string;
  loanNo: string;
  level: string;
  dueOn: string;
  repeated: boolean;
}

const ENDS_AT_MINUTE = 18 * 60;

export const warningTaskId = (no: string): string => `warning-${no}`;

/**
 * Raises a warning with its task and deadline; told again by the same source under the same reference it is the same one. The
 * refusal names a signal that the policy does not know, or a loan that is not there or is over.
 */
export async function raiseWarning(tx: Tx, signal: Signal): Promise<{ raised: Raised } | { verdict: Verdict }> {
  const { code, source, reference, loanNo, on } = signal;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`warning/${source}/${reference}`}))`;
  const before = await tx.warning.findUnique({ where: { source_reference: { source, reference } } });
  if (before !== null) {
    const { no, level, dueOn } = before;
    return { raised: { no, loanNo: before.loanNo, level, dueOn: fromDbDate(dueOn), repeated: true } };
  }
  const policy = await warningPolicy(tx, on);
  const rule = ruleOf(policy, code);
  if (rule === null) return { verdict: refused('WARNING_UNKNOWN', { code }) };
  const loan = await tx.loan.findUnique({ where: { no: loanNo } });
  if (loan === null || (loan.status !== 'CURRENT' && loan.status !== 'OVERDUE'))
    return { verdict: refused('WARNING_SUBJECT', { loanNo }) };
  const dueOn = workingDaysAfter(on, policy.deadlineDays[rule.level], await announcedFrom(tx, on));
  const no = await nextNumber(tx, 'EW', on);
  await write(tx, signal, { no, rule, dueOn, policyVersion: policy.version, loan });
  return { raised: { no, loanNo, level: rule.level, dueOn, repeated: false } };
}

interface Assigned {
  no: string;
  rule: WarningRule;
  dueOn: string;
  policyVersion: number;
  loan: { clientNo: string; branchCode: string; managerUsername: string; clockOffsetMs: bigint };
}

async function write(tx: Tx, signal: Signal, { no, rule, dueOn, policyVersion, loan }: Assigned): Promise<void> {
  const { code, source, reference, loanNo, detail, on, at, by } = signal;
  const { clientNo, branchCode, managerUsername } = loan;
  const { level, zh, en } = rule;
  await tx.warning.create({
    data: {
      no,
      code,
      level,
      source,
      reference,
      detail,
      loanNo,
      clientNo,
      branchCode,
      policyVersion,
      raisedBy: by,
      raisedOn: toDbDate(on),
      dueOn: toDbDate(dueOn),
      status: 'OPEN',
    },
  });
  await openTask(tx, {
    id: warningTaskId(no),
    kind: 'WARNING',
    room: 'LOAN',
    subjectNo: loanNo,
    branchCode,
    workflowId: workflowIds.review(loanNo),
    role: 'CLIENT_MANAGER',
    assignee: managerUsername,
    title: { zh: `预警处置：${zh}（${no}）`, en: `Dispose of the warning: ${en} (${no})` },
    dueAt: new Date(instantOf(dueOn, ENDS_AT_MINUTE)).toISOString(),
    createdAt: at,
  });
  await enqueueNotices(
    tx,
    toStaff({
      cause: `warning-${no}`,
      recipient: managerUsername,
      template: 'warning-raised',
      subjectNo: loanNo,
      params: { loanNo, name: { zh, en }, level, dueOn },
      businessAt: at,
      clockOffsetMs: Number(loan.clockOffsetMs),
    }),
  );
  await audit(tx, {
    businessOn: on,
    actor: by,
    action: 'WARNING_RAISED',
    subject: 'LOAN',
    subjectNo: loanNo,
    detail: { no, code, level, source, reference, dueOn },
  });
}
