import type { ApprovalConclusion, ApprovalInput } from '../src/contracts/messages/approval';
import type { LoanView } from '../src/contracts/messages/servicing';
import { mayServe } from '../src/domain/access/access';
import { mayHandle } from '../src/domain/approval/separation';
import { mayRestructure } from '../src/domain/restructuring/restructuring';
import { RuleViolation } from '../src/domain/rule-violation';
import { mayMoveDueDay } from '../src/domain/servicing/due-day';
import { mayExtend } from '../src/domain/servicing/extension';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../src/domain/verdict';
import { mayAskForWaiver, mayWaive } from '../src/domain/workout/waiver';
import { isOnFile } from '../src/store/approval-facts';
import { audit } from '../src/store/audit';
import { concludeRequest, lapseRequest, type Concluding } from '../src/store/change-conclusion';
import { askedChange, insertChange, openChange, type AskedChange, type Asking } from '../src/store/loan-changes';
import { lockLoan } from '../src/store/loan-events';
import { once, type Tx } from '../src/store/once';
import { findActor } from '../src/store/users';
import type { ActivityDeps } from './deps';
import { recordedOrRefused, refuseUnless } from './refusal';
import { tellOfEnd } from './servicing';

export interface LoanChangeActivities {
  /** Judges and records what is asked, once; returns the approval that decides it and the maturity it would bring. */
  recordRequest(businessKey: string, asking: Asking): Promise<{ approval: ApprovalInput; maturityOn: string }>;
  /** Books an approved change if it may still be; otherwise writes down how the request ended, and answers null. */
  concludeChange(conclusion: ApprovalConclusion, at: Concluding): Promise<LoanView | null>;
  /** The loan has ended: what is still being decided lapses. */
  lapseChange(approvalId: string, at: Concluding): Promise<void>;
}

export function createLoanChangeActivities(deps: ActivityDeps): LoanChangeActivities {
  const { prisma } = deps;
  const lapse = (approvalId: string, at: Concluding, why: { code: string; params: Readonly<Record<string, string>> }) =>
    once(prisma, `${approvalId}/lapsed`, async (tx) => {
      await lapseRequest(tx, approvalId, at, why);
      return null;
    });
  return {
    async recordRequest(businessKey, asking) {
      const { loanNo, by, today, asked } = asking;
      const work = once(prisma, businessKey, async (tx) => {
        await lockLoan(tx, loanNo);
        refuseUnless(await mayAsk(tx, asking));
        const open = await openChange(tx, loanNo);
        refuseUnless(open === null ? ALLOWED : refused('LOAN_CHANGE_PENDING', { approvalId: open }));
        const change = await askedChange(tx, asking);
        refuseUnless(judge(change, asking));
        await insertChange(tx, change, by, today);
        const { approval, maturityOn, loan } = change;
        await audit(tx, {
          businessOn: today,
          actor: by,
          action: `LOAN_${asked.kind}_REQUESTED`,
          subject: 'LOAN',
          subjectNo: loanNo,
          detail: { approvalId: approval.approvalId, formerOn: loan.maturityOn, maturityOn, reason: asked.reason },
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
      try {
        return await concludeOnce(deps, { approvalId, outcome, by }, at);
      } catch (error) {
        // What the account has come to refuse meanwhile would be refused for ever.
        if (!(error instanceof RuleViolation)) throw error;
        await lapse(approvalId, at, error);
        return null;
      }
    },

    async lapseChange(approvalId, at) {
      await lapse(approvalId, at, { code: 'LOAN_CLOSED', params: {} });
    },
  };
}

/** The person once more, with the authority on file: what is asked need not have come by the API. */
async function mayAsk(tx: Tx, { loanNo, by, asked }: Asking): Promise<Verdict> {
  const [actor, { branchCode, managerUsername }] = await Promise.all([
    findActor(tx, by),
    tx.loan.findUniqueOrThrow({ where: { no: loanNo }, select: { branchCode: true, managerUsername: true } }),
  ]);
  if (actor === null) return refused('UNKNOWN_USER');
  return firstRefusal(
    () => mayServe(actor.branchCode, branchCode),
    () => (asked.kind === 'WAIVER' ? mayAskForWaiver : mayHandle)(actor, managerUsername),
  );
}

async function concludeOnce(
  deps: ActivityDeps,
  ended: { approvalId: string; outcome: string; by: string },
  at: Concluding,
): Promise<LoanView | null> {
  const { result: view } = await once(deps.prisma, `${ended.approvalId}/concluded`, (tx) =>
    concludeRequest(tx, ended, at),
  );
  // What was given up may have been all that was still owed.
  if (view?.status === 'SETTLED') await tellOfEnd(deps, view, at.at);
  return view;
}

function judge({ loan, maturityOn, request }: AskedChange, { asked, today }: Asking): Verdict {
  const consents = request.consents.length;
  if (asked.kind === 'WAIVER') return mayWaive(loan, asked);
  if (asked.kind === 'DUE_DAY') return mayMoveDueDay(loan, asked.dueDay, today);
  if (asked.kind === 'EXTENSION') return mayExtend(loan, { maturityOn, consents }, today);
  const isLonger = asked.addInstalments !== undefined || asked.newMaturity !== undefined;
  return mayRestructure(loan, {
    maturityOn: isLonger ? maturityOn : null,
    annualRate: asked.annualRate ?? null,
    waives: asked.waivers.length > 0,
    difficulties: asked.difficulties,
    consents,
  });
}
