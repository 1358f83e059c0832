import type { ReviewChange } from '../contracts/messages/review';
import type { TemplateName } from '../domain/notice/catalogue';
import { toStaff, type NoticeFact } from './notices';

/** What the account manager hears of the watch over his loan. Whom a late one is put before, the tasks say. */
export function inspectionNotices({ input, key, fact, at }: ReviewChange): NoticeFact[] {
  const { loanNo, managerUsername: recipient, clockOffsetMs } = input;
  const tell = (template: TemplateName, params: NoticeFact['params']): NoticeFact[] =>
    toStaff({
      cause: `review-${loanNo}/${key}`,
      recipient,
      template,
      params,
      subjectNo: loanNo,
      businessAt: at,
      clockOffsetMs,
    });
  switch (fact.kind) {
    case 'OPENED':
      return tell('inspection-opened', { loanNo, kind: fact.inspection.kind, dueOn: fact.inspection.dueOn });
    case 'REMINDED':
      return tell('inspection-reminder', { loanNo, kind: fact.inspection.kind, dueOn: fact.inspection.dueOn });
    case 'LATE':
      return tell('inspection-late', { loanNo, dueOn: fact.inspection.dueOn });
    case 'REVIEWED':
      return fact.outcome === 'RETURN' ? tell('inspection-returned', { loanNo, comment: fact.comment }) : [];
    default:
      return [];
  }
}
