import { approveAll, type Act, type DeskCase } from '../../src/cli/demo/desks/act';
import { until } from '../../src/cli/demo/until';
import type { Kind } from './kinds';

type Steps = DeskCase['story'];

/** What becomes of an application: the decision of its first level, what follows, and where it stands in the end. */
export interface Fate {
  name: string;
  decision: (kind: Kind) => object;
  then: (kind: Kind) => Steps;
  stage: (kind: Kind) => string;
}

const approve = (): object => ({ outcome: 'APPROVE', comment: '同意' });
/** Longer than any contract is waited for. */
const LONGER_DAYS = 61;

const halved = ({ application: { terms } }: Kind): object => ({
  outcome: 'APPROVE_CHANGED',
  comment: '按还款能力压降',
  terms: { ...terms, principal: (Number(terms.principal) / 2).toFixed(2) },
});

const withdraw: Act = async (story) => {
  await story.manager.post(`/applications/${story.applicationNo}/withdrawal`, {
    reasonCode: 'CLIENT_REQUEST',
    comment: '客户资金已落实',
  });
};

const letLapse: Act = async (story) => {
  await story.cast.one('OPERATOR').post('/sandbox/travel', { applicationNo: story.applicationNo, days: LONGER_DAYS });
};

/** Sent back, supplemented and approved in its second round: it waits for its contract. */
const supplemented: Steps = [{ do: 'resubmit', comment: '已补充流水说明' }, approveAll];

export const FATES: readonly Fate[] = [
  { name: 'approved', decision: approve, then: ({ toEnd }) => [approveAll, ...toEnd], stage: ({ end }) => end },
  {
    name: 'approved with changed terms',
    decision: halved,
    then: ({ toEnd }) => [approveAll, ...toEnd],
    stage: ({ end }) => end,
  },
  {
    name: 'rejected',
    decision: () => ({ outcome: 'REJECT', comment: '还款来源不足', reasonCode: 'OTHER' }),
    then: () => [],
    stage: () => 'REJECTED',
  },
  {
    name: 'returned',
    decision: () => ({ outcome: 'RETURN', comment: '补充流水说明', reasonCode: 'OTHER' }),
    then: () => supplemented,
    stage: () => 'CONTRACT',
  },
  { name: 'withdrawn', decision: approve, then: () => [withdraw], stage: () => 'WITHDRAWN' },
  { name: 'lapsed', decision: approve, then: () => [approveAll, letLapse], stage: () => 'EXPIRED' },
];

/** Waits until it stands where its fate says. */
export const standsAt =
  (stage: string): Act =>
  async (story) => {
    await until(`${story.applicationNo} at ${stage}`, async () => (await story.application()).stage === stage);
  };
