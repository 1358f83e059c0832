import type { CollectionChange } from '../contracts/collection-change';
import type { TemplateName } from '../domain/notice/catalogue';
import { toClient, toStaff, type NoticeFact } from './notices';

/** Letters of the ladder, by step. */
const LETTERS: Readonly<Record<string, TemplateName>> = {
  MESSAGE: 'collection-message',
  LETTER: 'collection-letter',
  LAWYER_LETTER: 'lawyer-letter',
};

/** Who is told what of a change of a collection case. */
export function collectionNotices(change: CollectionChange): NoticeFact[] {
  const { fact, view, loan, input, today } = change;
  const { loanNo } = input;
  const { dueFen: amountFen } = loan;
  const { daysOverdue } = view;
  switch (fact.kind) {
    case 'STEP': {
      const template = LETTERS[fact.step];
      return template === undefined ? [] : client(change, template, { loanNo, amountFen, daysOverdue, asOfOn: today });
    }
    case 'ACTION': {
      const { promise, plan = [], kind } = fact.action;
      if (kind === 'PROMISE' && promise !== undefined)
        return client(change, 'promise-recorded', { loanNo, ...promise });
      const [first] = plan;
      if (kind === 'PLAN' && first !== undefined) {
        const total = plan.reduce((sum, item) => sum + item.amountFen, 0);
        const params = { loanNo, items: plan.length, amountFen: total, payOn: first.payOn, firstFen: first.amountFen };
        return client(change, 'plan-recorded', params);
      }
      if (kind !== 'WRITE_OFF_PROPOSAL') return [];
      return staff(change, 'write-off-proposed', { loanNo, amountFen: loan.payoffFen, daysOverdue });
    }
    case 'PAYMENT':
      return [];
    case 'PROMISE_RESULT': {
      const { amountFen: promised, payOn, status } = fact.promise;
      return status === 'BROKEN' ? staff(change, 'promise-broken', { loanNo, amountFen: promised, payOn }) : [];
    }
    case 'PLAN_RESULT': {
      const broken = fact.plan.items.find(({ status }) => status === 'BROKEN');
      if (broken === undefined) return [];
      return staff(change, 'plan-broken', { loanNo, amountFen: broken.amountFen, payOn: broken.payOn });
    }
    case 'WRITE_OFF_DECIDED':
      return staff(change, 'write-off-decided', { loanNo, outcome: fact.outcome, amountFen: loan.payoffFen });
    case 'CLOSED':
      return staff(change, 'collection-closed', { loanNo, status: view.status });
  }
}

type Params = NoticeFact['params'];

const about = (
  { input, key, at }: CollectionChange,
  recipient: string,
  template: TemplateName,
  params: Params,
): Omit<NoticeFact, 'channel'> => ({
  cause: `${input.caseId}/${key}/${template}`,
  recipient,
  template,
  params,
  subjectNo: input.caseId,
  businessAt: at,
  clockOffsetMs: input.clockOffsetMs,
});

/** Whatever the hour: the governor says when it may leave. */
const client = (change: CollectionChange, template: TemplateName, params: Params): NoticeFact[] =>
  toClient(about(change, change.input.clientNo, template, params));

const staff = (change: CollectionChange, template: TemplateName, params: Params): NoticeFact[] =>
  toStaff(about(change, change.input.managerUsername, template, params));
