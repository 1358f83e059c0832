import { getExternalWorkflowHandle, log, proxyActivities } from '@temporalio/workflow';
import type { ApprovalActivities, LoanApprovalRequest } from '../activities/approval';
import { approvalSignals, type ApprovalConclusion } from '../src/contracts/messages/approval';
import type { LoanTerms } from '../src/contracts/terms';
import { workflowIds } from '../src/contracts/workflow-names';
import { authorityColumn } from '../src/domain/approval/levels';
import { afterApproval } from '../src/domain/application/state';
import { parseYuan } from '../src/domain/money';
import type { ApplicationCase } from './application-case';

const { startLoanApproval } = proxyActivities<ApprovalActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
  summary: '发起审批 begin the approval',
});

/** Starts the present round: at the levels this case needs, by the matrix in force. */
export async function beginApproval(app: ApplicationCase): Promise<void> {
  await startLoanApproval(request(app), app.clock.now());
}

function request(app: ApplicationCase): LoanApprovalRequest {
  const { input, state } = app;
  const { terms, round } = state;
  const amountFen = parseYuan(terms.principal);
  return {
    approvalId: workflowIds.approval(input.applicationNo, round),
    subject: 'APPLICATION',
    subjectNo: input.applicationNo,
    replyTo: workflowIds.application(input.applicationNo),
    round,
    branchCode: input.branchCode,
    clientMasked: input.clientMasked,
    clientNo: input.clientNo,
    authority: {
      column: authorityColumn(input.category, input.security),
      amountFen,
      groupExposureFen: input.groupExposureFen,
      termMonths: termMonths(terms),
      grade: state.grade,
      ...input.flags,
    },
    terms,
    amountFen,
    slaHours: input.deadlines.approvalHours,
    parties: {
      investigators: [...state.investigators],
      raters: [...state.raters],
      managerUsername: input.managerUsername,
      related: [],
    },
    clockOffsetMs: input.clockOffsetMs,
  };
}

/** Months of the contract's term; days and weeks by thirty days, as only the band matters. */
function termMonths({ instalments, frequency }: LoanTerms): number {
  const { every, unit } = frequency ?? { every: 1, unit: 'MONTH' as const };
  const months = { MONTH: 1, WEEK: 7 / 30, DAY: 1 / 30 };
  return instalments * every * months[unit];
}

/** What the approval's end means for the application. */
export function concludeApproval(app: ApplicationCase, conclusion: ApprovalConclusion): Promise<void> {
  return app.own('APPROVAL', () => {
    // An answer of an earlier round has been overtaken.
    if (conclusion.approvalId !== workflowIds.approval(app.input.applicationNo, app.state.round)) return null;
    const { outcome, reasonCode, comment } = conclusion;
    return {
      commandId: `${conclusion.approvalId}/concluded`,
      by: 'system',
      action: `APPROVAL_${outcome}`,
      after: afterApproval(app.state, conclusion),
      fact: { kind: 'approval', outcome, reasonCode, comment },
    };
  });
}

/** A withdrawn application needs no decision any more. */
export async function cancelApproval(app: ApplicationCase): Promise<void> {
  const workflowId = workflowIds.approval(app.input.applicationNo, app.state.round);
  try {
    await getExternalWorkflowHandle(workflowId).signal(approvalSignals.cancel);
  } catch (error) {
    log.warn('the approval had ended already', { workflowId, error: String(error) });
  }
}
