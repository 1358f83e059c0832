import { getExternalWorkflowHandle, log, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { ApprovalActivities } from '../activities/approval';
import type { LoanChangeActivities } from '../activities/loan-changes';
import { approvalSignals, type ApprovalConclusion } from '../src/contracts/messages/approval';
import type { LoanChangeView, RequestExtension } from '../src/contracts/messages/servicing';
import { mayStillExtend } from '../src/domain/servicing/extension';
import { ALLOWED, refused } from '../src/domain/verdict';
import type { LoanCase } from './loan-case';
import { asRefusal, refuseUnless } from './refusal';

const { recordExtension, concludeChange, lapseChange } = proxyLocalActivities<LoanChangeActivities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
  summary: '合同变更 change of the contract',
});
const { startApproval } = proxyActivities<Pick<ApprovalActivities, 'startApproval'>>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', maximumInterval: '1m' },
  summary: '展期送审 send the extension to approval',
});

/** Changes of a loan's contract: asked for here, decided by the approval engine, booked here. */
export class LoanChanges {
  constructor(private readonly loan: LoanCase) {}

  /** The synchronous question before an update is accepted; limits and consents are judged with the file. */
  validate({ addInstalments, newMaturity }: Pick<RequestExtension, 'addInstalments' | 'newMaturity'>): void {
    refuseUnless((addInstalments === undefined) === (newMaturity === undefined) ? refused('EXTENSION_FORM') : ALLOWED);
    refuseUnless(mayStillExtend(this.loan.view, this.loan.clock.today()));
  }

  async request({ commandId, actor, ...asked }: RequestExtension): Promise<LoanChangeView> {
    const { loan } = this;
    const { loanNo, clientMasked, clockOffsetMs } = loan.input;
    const { approval, maturityOn } = await loan.exclusively(async () => {
      this.validate(asked);
      const asking = { loanNo, clientMasked, asked, by: actor.username, today: loan.clock.today(), clockOffsetMs };
      try {
        const recorded = await recordExtension(`loan-${loanNo}/extension-request/${commandId}`, asking);
        loan.openChange = recorded.approval.approvalId;
        loan.tell(`申请展期至 ${recorded.maturityOn} extension asked for`);
        return recorded;
      } catch (error) {
        throw asRefusal(error);
      }
    });
    // Money is not kept waiting for the approval to stand.
    await startApproval(approval, loan.clock.now());
    return { approvalId: approval.approvalId, status: 'REQUESTED', maturityOn };
  }

  /** The change was decided. One that the file does not know is refused, and the loan goes on waiting for the true one. */
  concluded(conclusion: ApprovalConclusion): Promise<void> {
    const { loan } = this;
    return loan.exclusively(async () => {
      if (loan.openChange === null || conclusion.approvalId !== loan.openChange) return;
      try {
        const view = await concludeChange(conclusion, loan.concluding);
        loan.openChange = null;
        if (view !== null) loan.view = view;
        loan.tell(view === null ? '展期未生效 no extension' : `展期至 ${view.maturityOn} extended`);
      } catch (error) {
        throw asRefusal(error);
      }
    });
  }

  /** The loan has ended: nobody need decide any more. */
  async lapse(): Promise<void> {
    const { openChange } = this.loan;
    if (openChange === null) return;
    await lapseChange(openChange, this.loan.concluding);
    this.loan.openChange = null;
    try {
      await getExternalWorkflowHandle(openChange).signal(approvalSignals.cancel);
    } catch (error) {
      log.warn('the approval had ended already', { openChange, error: String(error) });
    }
  }
}
