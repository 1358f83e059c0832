import type { OpenLoanInput } from '../contracts/loan-opening';
import type { LoanView } from '../contracts/messages/servicing';
import { workflowIds } from '../contracts/workflow-names';
import { simulate, type LoanAccount } from '../domain/account';
import { entryFor, NO_POSITION, positionOf, type Position } from '../domain/ledger';
import { toDbDate } from './dates';
import type { Prisma } from './generated/client';
import { accountInput, viewOf } from './loan-account';
import { accrualsOf, NO_ACCRUALS } from './loan-accruals';
import { writePosting } from './loan-posting';
import { recordOf } from './loan-record';
import { toClient, type NoticeFact } from './notices';
import type { Tx } from './once';

/** Opens a loan on the day its money left, inside the transaction that closes its application. */
export async function openLoan(tx: Tx, input: OpenLoanInput): Promise<LoanView> {
  const { loanNo, disbursedOn, bookedOn = disbursedOn } = input;
  const opened = accountInput(input.terms, [], bookedOn);
  const account = simulate(opened);
  const view = viewOf(loanNo, input.terms, account);
  const position = positionOf(account);
  await tx.loan.create({ data: loanRow(input, view, account, position) });
  await writePosting(tx, {
    loanNo,
    businessKey: `loan-${loanNo}/disbursement`,
    on: bookedOn,
    cause: `DISBURSEMENT ${input.bankReference}`,
    action: 'LOAN_OPENED',
    actor: input.by,
    events: [],
    lines: entryFor(NO_POSITION, position),
    record: recordOf(view, account, position),
    accruals: accrualsOf(opened, view, NO_ACCRUALS),
    notices: input.advanceOn === undefined ? disbursed(input, account) : advanced(input, input.advanceOn, account),
    withdraw: null,
    result: view,
    detail: {
      applicationNo: input.applicationNo,
      principal: input.terms.principal,
      bankReference: input.bankReference,
      ...(input.advanceOn === undefined ? {} : { commitment: input.advanceOn }),
    },
  });
  return view;
}

function loanRow(
  input: OpenLoanInput,
  view: LoanView,
  account: LoanAccount,
  position: Position,
): Prisma.LoanCreateInput {
  return {
    no: input.loanNo,
    applicationNo: input.applicationNo,
    advanceOn: input.advanceOn ?? null,
    clientNo: input.clientNo,
    branchCode: input.branchCode,
    managerUsername: input.managerUsername,
    formerManagers: input.formerManagers ?? [],
    productCode: input.productCode,
    productVersion: input.productVersion,
    contract: {
      create: {
        terms: input.terms as unknown as Prisma.InputJsonObject,
        servicingPlan: input.plan as unknown as Prisma.InputJsonObject,
      },
    },
    periodMonths: input.terms.frequency?.unit === 'MONTH' ? input.terms.frequency.every : 1,
    disbursedOn: toDbDate(input.disbursedOn),
    disbursedFen: account.disbursed,
    graceDays: view.graceDays,
    technicalDays: view.technicalDays,
    workflowId: workflowIds.loan(input.loanNo),
    clockOffsetMs: input.clockOffsetMs,
    // The posting that follows in this transaction writes the rest of the read model.
    asOf: toDbDate(view.asOf),
    bookedOn: toDbDate(view.asOf),
    maturityOn: toDbDate(view.maturityOn),
    position,
    status: view.status,
    riskClass: view.riskClass,
    daysOverdue: view.daysOverdue,
    principalFen: view.principalFen,
    principalOverdueFen: 0,
    dueFen: view.dueFen,
    heldFen: view.heldFen,
  };
}

function disbursed(input: OpenLoanInput, account: LoanAccount): NoticeFact[] {
  const { loanNo, disbursedOn } = input;
  const [first] = account.schedule;
  return toClient({
    cause: `loan-${loanNo}/disbursed`,
    recipient: input.clientNo,
    template: 'loan-disbursed',
    params: {
      loanNo,
      amountFen: account.disbursed,
      disbursedOn,
      ...(first ? { firstDueOn: first.dueOn, firstDueFen: first.total } : {}),
    },
    subjectNo: loanNo,
    businessAt: input.at,
    clockOffsetMs: input.clockOffsetMs,
  });
}

/** The client hears that the lender has paid for him, and that he owes it at once. */
function advanced(
  { loanNo, clientNo, disbursedOn, at, clockOffsetMs, terms }: OpenLoanInput,
  commitmentNo: string,
  { disbursed: amountFen }: LoanAccount,
): NoticeFact[] {
  return toClient({
    cause: `loan-${loanNo}/disbursed`,
    recipient: clientNo,
    template: 'advance-made',
    params: { commitmentNo, loanNo, amountFen, disbursedOn, rate: terms.annualRate },
    subjectNo: loanNo,
    businessAt: at,
    clockOffsetMs,
  });
}
