import type { ApplicationFact } from '../contracts/application-effect';
import type { Prisma } from './generated/client';

/** What the audit entry of a step says of the fact it leaves. */
export function summaryOf(fact: ApplicationFact): Prisma.InputJsonObject {
  switch (fact.kind) {
    case 'documents':
      return { documents: fact.documents.map(({ code, status }) => `${code}:${status}`) };
    case 'documents-expired':
      return { documents: fact.codes };
    case 'investigation':
      return { part: fact.part, agree: fact.agree };
    case 'judgement': {
      const { part, outcome, reasonCode, team, reportOn } = fact.judgement;
      return { part, outcome, reasonCode, team, reportOn };
    }
    case 'rating':
      return {
        grade: fact.grade,
        score: fact.score,
        ...(fact.sentScore === undefined ? {} : { sentScore: fact.sentScore }),
        ...(fact.computed === undefined ? {} : { computed: fact.computed }),
      };
    case 'approval':
      return { outcome: fact.conclusion.outcome, reasonCode: fact.conclusion.reasonCode };
    case 'payment':
    case 'issue':
      return {
        mode: fact.order.mode,
        conditions: fact.order.conditionsConfirmed,
        ...(fact.order.payments === undefined ? {} : { payees: fact.order.payments.length }),
      };
    case 'payment-rejected':
      return { reason: fact.reason };
    case 'payment-unanswered':
      return { references: fact.references, since: fact.since, times: fact.times };
    case 'opened':
      return { bankReference: fact.bankReference };
    case 'set-aside':
      return { reviewNo: fact.reviewNo };
    case 'rating-asked':
      return { reassessment: fact.reassessmentNo };
    case 'end':
      return { reasonCode: fact.reasonCode };
    default:
      return {};
  }
}
