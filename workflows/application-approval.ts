import { getExternalWorkflowHandle, log, proxyActivities } from '@temporalio/workflow';
import type { ApprovalActivities, LoanApprovalRequest } from '../activities/approval';
import { approvalSignals, type ApprovalConclusion } from '../src/contracts/messages/approval';
import { workflowIds } from '../src/contracts/workflow-names';
import { authorityColumn } from '../src/domain/approval/levels';
import { afterApproval } from '../src/domain/application/state';
import { parseYuan } from '../src/domain/money';
import { monthsOf } from '../src/domain/product/eligibility';
import type { ApplicationCase } from './application-case';
import { refusalOf } from './refusal';
import { writeDown } from './signals';

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
      termMonths: monthsOf(terms),
      grade: state.grade,
      ...input.flags,
      ...(input.reconsiders === undefined ? {} : { atLeast: input.reconsiders.level }),
    },
    ...(input.renews === undefined ? {} : { renews: input.renews }),
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

/** What the approval's end means for the application. One that the file does not know is written down, and nothing else. */
export async function concludeApproval(app: ApplicationCase, conclusion: ApprovalConclusion): Promise<void> {
  try {
    await app.own('APPROVAL', () => {
      // An answer of an earlier round has been overtaken.
      if (conclusion.approvalId !== workflowIds.approval(app.input.applicationNo, app.state.round)) return null;
      return {
        commandId: `${conclusion.approvalId}/concluded`,
        by: 'system',
        action: `APPROVAL_${conclusion.outcome}`,
        after: afterApproval(app.state, conclusion),
        fact: { kind: 'approval', conclusion },
      };
    });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    const commandId = `concluded@${app.clock.now()}`;
    await writeDown(app.signalled, {
      commandId,
      username: 'unknown',
      command: 'approvalConcluded',
      code: refusal.code,
    });
  }
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
