import type { InspectionState, ReviewInput } from '../contracts/messages/review';
import type { LoanView, ServicingPlan } from '../contracts/messages/servicing';
import { worstOf } from '../domain/classification';
import type { RiskClass } from '../domain/account';
import { addDays, monthsAndDays, parseDate } from '../domain/date';
import { maskName } from '../domain/identity/masking';
import { standardPlan, type InspectionPlan } from '../domain/inspection/plan';
import type { LoanFacts, Trigger } from '../domain/inspection/trigger';
import { fromDbDate, toDbDate } from './dates';
import type { Inspection, PrismaClient } from './generated/client';
import { loadAccount, viewOf } from './loan-account';
import { contractOf } from './loan-contract';
import { nextPress } from './monitoring';

/** A loan as of a date, as far as its inspections are concerned. */
export async function reviewFacts(prisma: PrismaClient, loanNo: string, asOf: string): Promise<LoanFacts> {
  const [account, { terms }, recognised, dutyOn] = await Promise.all([
    loadAccount(prisma, loanNo, asOf),
    contractOf(prisma, loanNo),
    prisma.loanClass.findFirst({ where: { loanNo, since: { lte: toDbDate(asOf) } }, select: { riskClass: true } }),
    nextPress(prisma, loanNo, asOf),
  ]);
  const graceDays = terms.graceDays ?? 0;
  const missed = account.schedule.filter(({ dueOn, paidOn }) => paidOn === null && addDays(dueOn, graceDays) < asOf);
  const unpaid = missed.find(({ interest, paid, waived }) => interest > paid.interest + waived.interest);
  return {
    asOf,
    status: account.status,
    riskClass: worstOf([account.riskClass, (recognised?.riskClass ?? 'NORMAL') as RiskClass]),
    principalOverdue: account.balances.principalOverdue > 0,
    missedInstalments: missed.length,
    interestUnpaidSince: unpaid?.dueOn ?? null,
    oldestUnpaidDueOn: account.oldestUnpaidDueOn,
    nextDueOn: account.nextDueOn,
    graceDays,
    dutyOn,
  };
}

/** The term in months, a month begun being one. */
export function termMonths({ disbursedOn, maturityOn }: Pick<LoanView, 'disbursedOn' | 'maturityOn'>): number {
  const { months, days } = monthsAndDays(parseDate(disbursedOn), parseDate(maturityOn));
  return months + (days > 0 ? 1 : 0);
}

/** How a loan is inspected: as its contract says, else as its category is. */
export async function inspectionPlan(
  prisma: PrismaClient,
  { inspections }: Pick<ServicingPlan, 'inspections'>,
  code: string,
): Promise<InspectionPlan> {
  if (inspections !== undefined) return inspections;
  const product = await prisma.product.findFirst({ where: { code }, select: { category: true } });
  return standardPlan(product?.category ?? '');
}

/** What the watch over a loan must be told to go on from the books alone; null when there is no such loan. */
export async function reviewFromBooks(prisma: PrismaClient, loanNo: string): Promise<ReviewInput | null> {
  const loan = await prisma.loan.findUnique({ where: { no: loanNo } });
  if (loan === null) return null;
  const [{ terms, plan }, client, made, warnings] = await Promise.all([
    contractOf(prisma, loanNo),
    prisma.client.findUnique({ where: { no: loan.clientNo }, select: { kind: true, name: true } }),
    prisma.inspection.findMany({ where: { loanNo }, orderBy: { number: 'asc' } }),
    prisma.warning.findMany({ where: { loanNo, status: 'OPEN', late: false }, select: { no: true, dueOn: true } }),
  ]);
  const asOf = fromDbDate(loan.bookedOn);
  const view = viewOf(loanNo, terms, await loadAccount(prisma, loanNo, asOf));
  const { clientNo, branchCode, managerUsername } = loan;
  const clientMasked = client === null ? '*' : maskName(client.kind as 'PERSON' | 'COMPANY', client.name);
  return {
    loanNo,
    clientNo,
    branchCode,
    managerUsername,
    clientMasked,
    plan: await inspectionPlan(prisma, plan, loan.productCode),
    disbursedOn: view.disbursedOn,
    termMonths: termMonths(view),
    clockOffsetMs: Number(loan.clockOffsetMs),
    carried: {
      ...carriedFrom(made, view),
      warnings: warnings.map(({ no, dueOn }) => ({ no, dueOn: fromDbDate(dueOn), called: true })),
    },
  };
}

/** The watch looks at the loan at once: what happened to it meanwhile, nobody has told. */
function carriedFrom(made: readonly Inspection[], view: LoanView): NonNullable<ReviewInput['carried']> {
  const planned = made.filter(({ kind, status }) => kind !== 'TRIGGER' && status === 'DONE').at(-1);
  const since = view.oldestUnpaidDueOn;
  const raised = made.filter(({ openedOn }) => since !== null && fromDbDate(openedOn) >= since);
  return {
    count: made.at(-1)?.number ?? 0,
    open: made.filter(({ status }) => status === 'OPEN' || status === 'REPORTED').map(stateOf),
    riskClass: view.riskClass,
    inspectedOn: dateOf(planned?.inspectedOn),
    askedOn: dateOf(planned?.askedOn),
    raised: raised.flatMap(({ reasons }) => reasons as Trigger[]),
    lookOn: view.asOf,
    processedCommands: [],
  };
}

const dateOf = (date: Date | null | undefined): string | null => (date ? fromDbDate(date) : null);

const stateOf = (one: Inspection): InspectionState => ({
  id: one.id,
  number: one.number,
  reportedBy: one.reportedBy,
  kind: one.kind as InspectionState['kind'],
  reasons: one.reasons as Trigger[],
  status: one.status as InspectionState['status'],
  openedOn: fromDbDate(one.openedOn),
  dueOn: fromDbDate(one.dueOn),
  reminded: one.late !== 'NONE',
  late: one.late as InspectionState['late'],
  inspectedOn: dateOf(one.inspectedOn),
  askedOn: dateOf(one.askedOn),
});
