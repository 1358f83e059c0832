import type { LoanView } from '../contracts/messages/servicing';
import { textOf } from '../contracts/problem';
import { mayRestructure } from '../domain/restructuring/restructuring';
import { parseYuan } from '../domain/money';
import { mayMoveDueDay } from '../domain/servicing/due-day';
import { mayExtend } from '../domain/servicing/extension';
import type { Verdict } from '../domain/verdict';
import { mayWaive, type Waivable, type WaiverGround } from '../domain/workout/waiver';
import { audit } from './audit';
import { fromDbDate } from './dates';
import type { LoanChange } from './generated/client';
import { changeFacts, closeChange, type ChangeRequest } from './loan-changes';
import { lockLoan } from './loan-events';
import { bookEvents } from './loans';
import { enqueueNotices, toClient, toStaff } from './notices';
import { observe } from './observation';
import type { Tx } from './once';
import { tellingOf } from './servicing-notices';

/** When something is concluded, on the loan's own clock. */
export interface Concluding {
  loanNo: string;
  today: string;
  /** Business instant. */
  at: string;
  clockOffsetMs: number;
  /** The last instalment whose reminders are planned. */
  reminded: number;
}

const WHAT = {
  EXTENSION: { zh: '展期', en: 'an extension' },
  RESTRUCTURE: { zh: '重组', en: 'a restructuring' },
  WAIVER: { zh: '减免', en: 'a waiver' },
  DUE_DAY: { zh: '变更还款日', en: 'another due day' },
} as const;
type Kind = keyof typeof WHAT;

/**
 * Ends a request as its approval did. An approved one is judged once more, for the loan has lived on meanwhile, and booked with
 * the day as its date; what may no longer be lapses and is told.
 * @throws RuleViolation when the account refuses the events; nothing is changed.
 */
export async function concludeRequest(
  tx: Tx,
  { approvalId, outcome, by }: { approvalId: string; outcome: string; by: string },
  at: Concluding,
): Promise<LoanView | null> {
  const { loanNo, today } = at;
  const before = await lockLoan(tx, loanNo);
  const change = await tx.loanChange.findUniqueOrThrow({ where: { id: approvalId } });
  if (change.status !== 'REQUESTED' || change.loanNo !== loanNo) return null;
  if (outcome !== 'APPROVED') {
    await closeChange(tx, approvalId, { status: outcome === 'RETURNED' ? 'RETURNED' : 'REJECTED', on: today });
    const told = { ...about(at, change), recipient: before.clientNo, template: 'change-refused' } as const;
    if (outcome === 'REJECTED') await enqueueNotices(tx, toClient(told));
    await record(tx, at, `LOAN_${change.kind}_DECIDED`, { approvalId, outcome });
    return null;
  }
  const verdict = await judge(tx, change, today);
  if (verdict.allowed) return bookChange(tx, change, by, at);
  await lapse(tx, change, at, verdict);
  return null;
}

async function judge(
  tx: Tx,
  { loanNo, kind, maturityOn, formerOn, request }: LoanChange,
  today: string,
): Promise<Verdict> {
  const { consents, difficulties, events, ground } = request as unknown as ChangeRequest;
  const { loan } = await changeFacts(tx, loanNo, today);
  const wanted = fromDbDate(maturityOn);
  if (kind === 'EXTENSION') return mayExtend(loan, { maturityOn: wanted, consents: consents.length }, today);
  if (kind === 'DUE_DAY') return mayMoveDueDay(loan, Number(events[0]?.['dueDay']), today);
  if (kind === 'WAIVER') {
    const waivers = events.map(({ component, amount }) => ({
      component: component as Waivable,
      amountFen: parseYuan(amount as string),
    }));
    return mayWaive(loan, { ground: ground as WaiverGround, waivers });
  }
  const rate = events.find(({ type }) => type === 'RATE_CHANGE')?.['annualRate'];
  return mayRestructure(loan, {
    maturityOn: wanted > fromDbDate(formerOn) ? wanted : null,
    annualRate: typeof rate === 'string' ? rate : null,
    waives: events.some(({ type }) => type === 'WAIVER'),
    difficulties,
    consents: consents.length,
  });
}

async function bookChange(tx: Tx, change: LoanChange, by: string, at: Concluding): Promise<LoanView> {
  const { id, kind, loanNo, request } = change;
  const { today, clockOffsetMs, reminded } = at;
  await closeChange(tx, id, { status: 'BOOKED', on: today });
  const events = (request as unknown as ChangeRequest).events.map((event) => ({ ...event, on: today }));
  const businessKey = `loan-${loanNo}/change/${id}`;
  const facts = { businessKey, events, at: at.at, clockOffsetMs, reminders: null, reminded };
  if (kind === 'RESTRUCTURE') await observe(tx, { approvalId: id, loanNo, events, by, today });
  return bookEvents(tx, {
    loanNo,
    businessKey,
    events,
    asOf: today,
    cause: `${kind} ${id}`,
    action: `LOAN_${kind}`,
    actor: by,
    tell: (booked) => tellingOf(kind === 'RESTRUCTURE' ? { ...facts, as: 'loan-restructured' } : facts, booked),
  });
}

/** A request that its loan has outlived, or that the account refuses. */
export async function lapseRequest(tx: Tx, approvalId: string, at: Concluding, why: Refusal): Promise<void> {
  const change = await tx.loanChange.findUnique({ where: { id: approvalId } });
  if (change?.status === 'REQUESTED') await lapse(tx, change, at, why);
}

interface Refusal {
  code: string;
  params: Readonly<Record<string, string>>;
}

async function lapse(tx: Tx, change: LoanChange, at: Concluding, { code, params: why }: Refusal): Promise<void> {
  await closeChange(tx, change.id, { status: 'LAPSED', on: at.today, lapsedFor: code });
  const { managerUsername } = await tx.loan.findUniqueOrThrow({
    where: { no: at.loanNo },
    select: { managerUsername: true },
  });
  const told = about(at, change);
  const params = { ...told.params, reason: { zh: textOf(code, 'zh', why), en: textOf(code, 'en', why) } };
  await enqueueNotices(tx, toStaff({ ...told, params, recipient: managerUsername, template: 'change-lapsed' }));
  await record(tx, at, `LOAN_${change.kind}_LAPSED`, { approvalId: change.id, code });
}

const about = ({ loanNo, at, clockOffsetMs }: Concluding, { id, kind }: LoanChange) => ({
  cause: `${id}/ended`,
  params: { loanNo, what: WHAT[kind as Kind] },
  subjectNo: loanNo,
  businessAt: at,
  clockOffsetMs,
});

const record = (tx: Tx, { loanNo, today }: Concluding, action: string, detail: Record<string, string>): Promise<void> =>
  audit(tx, { businessOn: today, actor: 'system', action, subject: 'LOAN', subjectNo: loanNo, detail });
