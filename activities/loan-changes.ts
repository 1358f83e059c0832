import type { ApprovalConclusion, ApprovalInput } from '../src/contracts/messages/approval';
import type { LoanView } from '../src/contracts/messages/servicing';
import { RuleViolation } from '../src/domain/rule-violation';
import { mayExtend } from '../src/domain/servicing/extension';
import { ALLOWED, refused } from '../src/domain/verdict';
import { isOnFile } from '../src/store/approval-facts';
import { audit } from '../src/store/audit';
import { concludeExtension, withdrawChange, type Concluding } from '../src/store/extension';
import { askedChange, insertChange, openChange, type Asking } from '../src/store/loan-changes';
import { lockLoan } from '../src/store/loan-events';
import { once } from '../src/store/once';
import type { ActivityDeps } from './deps';
import { recordedOrRefused, refuseUnless } from './refusal';

/** What became of a change: the loan after it was booked, or null where nothing was booked. */
export interface LoanChangeActivities {
  /** Judges and records the request of an extension, once; returns the approval that decides it and the maturity asked for. */
  recordExtension(businessKey: string, asking: Asking): Promise<{ approval: ApprovalInput; maturityOn: string }>;
  /** Books an approved extension if the loan may still be extended; otherwise writes down how the request ended. */
  concludeChange(conclusion: ApprovalConclusion, at: Concluding): Promise<LoanView | null>;
  /** The loan has ended: what is still being decided lapses. */
  lapseChange(approvalId: string, at: Concluding): Promise<void>;
}

export function createLoanChangeActivities({ prisma }: ActivityDeps): LoanChangeActivities {
  return {
    async recordExtension(businessKey, asking) {
      const work = once(prisma, businessKey, async (tx) => {
        await lockLoan(tx, asking.loanNo);
        const open = await openChange(tx, asking.loanNo);
        refuseUnless(open === null ? ALLOWED : refused('LOAN_CHANGE_PENDING', { approvalId: open }));
        const change = await askedChange(tx, asking);
        const { loan, maturityOn, approval, request } = change;
        refuseUnless(mayExtend(loan, { maturityOn, consents: request.consents.length }, asking.today));
        await insertChange(tx, change, asking.by, asking.today);
        await audit(tx, {
          ...{ businessOn: asking.today, actor: asking.by, action: 'LOAN_EXTENSION_REQUESTED', subject: 'LOAN' },
          subjectNo: asking.loanNo,
          detail: { approvalId: approval.approvalId, formerOn: loan.maturityOn, maturityOn, reason: request.reason },
        });
        return { approval, maturityOn };
      });
      try {
        return (await recordedOrRefused(work)).result;
      } catch (error) {
        if (error instanceof RuleViolation) refuseUnless(refused(error.code, { ...error.params }));
        throw error;
      }
    },

    async concludeChange(conclusion, at) {
      refuseUnless((await isOnFile(prisma, conclusion)) ? ALLOWED : refused('CONCLUSION_NOT_ON_FILE'));
      const { approvalId, outcome } = conclusion;
      const by = conclusion.approvers.at(-1) ?? 'system';
      const { result } = await once(prisma, `${approvalId}/concluded`, (tx) => concludeExtension(tx, { approvalId, outcome, by }, at));
      return result;
    },

    async lapseChange(approvalId, at) {
      await once(prisma, `${approvalId}/lapsed`, async (tx) => {
        await withdrawChange(tx, approvalId, at);
        return null;
      });
    },
  };
}
