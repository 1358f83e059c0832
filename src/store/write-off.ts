import type { CollectionChange } from '../contracts/collection-change';
import type { ApprovalInput } from '../contracts/messages/approval';
import { workflowIds } from '../contracts/workflow-names';
import type { AuthorityCase } from '../domain/approval/levels';
import { monthsAndDays, parseDate } from '../domain/date';
import { levelsInForce } from './authority';
import type { Tx } from './once';

/** Hours on working days that a level may take before it is reminded. */
const SLA_HOURS = 72;

/** The approval that a write-off needs: levels by what is owed, and the proposer among those who may not decide it. */
export async function writeOffApproval(tx: Tx, { input, loan, by, today }: CollectionChange): Promise<ApprovalInput> {
  const { loanNo, clientNo, clientMasked, branchCode, managerUsername, caseId, clockOffsetMs } = input;
  const round = (await tx.approval.count({ where: { subjectNo: loanNo } })) + 1;
  const client = await tx.client.findUnique({ where: { no: clientNo }, select: { relatedParty: true } });
  const subject: AuthorityCase = {
    column: 'WRITE_OFF',
    amountFen: loan.payoffFen,
    groupExposureFen: 0,
    termMonths: monthsAndDays(parseDate(loan.disbursedOn), parseDate(loan.maturityOn)).months,
    grade: null,
    relatedParty: client?.relatedParty ?? false,
    restrictedIndustry: false,
    policyException: false,
  };
  const of = {
    approvalId: workflowIds.approval(loanNo, round),
    subject: 'WRITE_OFF',
    subjectNo: loanNo,
    branchCode,
  } as const;
  return {
    ...of,
    replyTo: caseId,
    round,
    clientMasked,
    levels: await levelsInForce(tx, subject, today, of),
    terms: null,
    amountFen: loan.payoffFen,
    slaHours: SLA_HOURS,
    clientNo,
    // Who proposes does not decide (RULES 7.3).
    parties: { investigators: [by], raters: [], managerUsername, related: [] },
    clockOffsetMs,
  };
}
