import { getExternalWorkflowHandle, log, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { ApprovalActivities } from '../activities/approval';
import type { LoanChangeActivities } from '../activities/loan-changes';
import { approvalSignals, type ApprovalConclusion } from '../src/contracts/messages/approval';
import type { Command } from '../src/contracts/messages/common';
import type {
  ChangeAsked,
  LoanChangeView,
  RequestDueDay,
  RequestExtension,
  RequestRestructure,
  RequestWaiver,
} from '../src/contracts/messages/servicing';
import { mayStillRestructure } from '../src/domain/restructuring/restructuring';
import { mayStillMoveDueDay } from '../src/domain/servicing/due-day';
import { mayStillExtend } from '../src/domain/servicing/extension';
import { ALLOWED, refused } from '../src/domain/verdict';
import { mayStillWaive } from '../src/domain/workout/waiver';
import type { LoanCase } from './loan-case';
import { asRefusal, refuseUnless } from './refusal';

const { recordRequest, concludeChange, lapseChange } = proxyLocalActivities<LoanChangeActivities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
  summary: '合同变更 change of the contract',
});
const { startApproval } = proxyActivities<Pick<ApprovalActivities, 'startApproval'>>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', maximumInterval: '1m' },
  summary: '合同变更送审 send the change to approval',
});

const WORDS: Record<ChangeAsked['kind'], string> = {
  EXTENSION: '展期 extension',
  RESTRUCTURE: '重组 restructuring',
  WAIVER: '减免 waiver',
  DUE_DAY: '变更还款日 another due day',
};

/** What of a request the loan's own state answers. */
type Judged =
  | ({ kind: 'WAIVER' } & Pick<RequestWaiver, 'waivers'>)
  | ({ kind: 'DUE_DAY' } & Pick<RequestDueDay, 'dueDay'>)
  | ({ kind: 'EXTENSION' | 'RESTRUCTURE' } & Pick<RequestExtension, 'addInstalments' | 'newMaturity'>);

/** Changes of a loan's contract: asked for here, decided by the approval engine, booked here. */
export class LoanChanges {
  constructor(private readonly loan: LoanCase) {}

  /** The synchronous question before an update is accepted; limits and consents are judged with the file. */
  validate(asked: Judged): void {
    const { view, clock } = this.loan;
    if (asked.kind === 'DUE_DAY') {
      refuseUnless(mayStillMoveDueDay(view, asked.dueDay));
      return;
    }
    if (asked.kind === 'WAIVER') {
      refuseUnless(asked.waivers.length === 0 ? refused('WAIVER_NOTHING') : mayStillWaive(view));
      return;
    }
    const { kind, addInstalments, newMaturity } = asked;
    const forms = [addInstalments, newMaturity].filter((form) => form !== undefined).length;
    refuseUnless(forms > 1 || (forms === 0 && kind === 'EXTENSION') ? refused('EXTENSION_FORM') : ALLOWED);
    refuseUnless(kind === 'EXTENSION' ? mayStillExtend(view, clock.today()) : mayStillRestructure(view));
  }

  extend({ commandId, actor, ...asked }: RequestExtension): Promise<LoanChangeView> {
    return this.request({ commandId, actor }, { kind: 'EXTENSION', ...asked });
  }

  restructure({ commandId, actor, ...asked }: RequestRestructure): Promise<LoanChangeView> {
    return this.request({ commandId, actor }, { kind: 'RESTRUCTURE', ...asked });
  }

  waive({ commandId, actor, ...asked }: RequestWaiver): Promise<LoanChangeView> {
    return this.request({ commandId, actor }, { kind: 'WAIVER', ...asked });
  }

  moveDueDay({ commandId, actor, ...asked }: RequestDueDay): Promise<LoanChangeView> {
    return this.request({ commandId, actor }, { kind: 'DUE_DAY', ...asked });
  }

  private async request({ commandId, actor }: Command, asked: ChangeAsked): Promise<LoanChangeView> {
    const { loan } = this;
    const { loanNo, clientMasked, clockOffsetMs } = loan.input;
    const { approval, maturityOn } = await loan.exclusively(async () => {
      this.validate(asked);
      const asking = { loanNo, clientMasked, asked, by: actor.username, today: loan.clock.today(), clockOffsetMs };
      try {
        const recorded = await recordRequest(`loan-${loanNo}/change-request/${commandId}`, asking);
        loan.openChange = recorded.approval.approvalId;
        loan.tell(`申请${WORDS[asked.kind]} ${recorded.approval.approvalId}，到期 maturity ${recorded.maturityOn}`);
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
        loan.tell(
          view === null
            ? '合同变更未生效 the change lapsed'
            : `合同变更已生效 changed, 到期 maturity ${view.maturityOn}`,
        );
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
