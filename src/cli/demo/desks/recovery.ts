import { addDays } from '../../../domain/date';
import { until } from '../until';
import { todayOf, who, type Act } from './act';
import type { Story } from '../story';

const collectionOf = (story: Story): Promise<string> =>
  until('an open collection case', async () => (await story.collections()).find(({ status }) => status === 'OPEN')?.id);

/** A suit that the court has taken, its fee paid. */
export const sue: Act = async (story) => {
  const collector = who(story, 'COLLECTOR');
  const path = `/loans/${story.loanNo}/lawsuits`;
  const today = await todayOf(story);
  const { data } = await collector.post<{ data: { no: string }[] }>(path, {
    court: '杭州市上城区人民法院',
    procedure: 'SUMMARY',
    claim: '90000.00',
    filedOn: today,
    document: 'DOC-9100 起诉状',
    note: '',
  });
  const no = data[0]?.no ?? '';
  await collector.post(`${path}/${no}/steps`, {
    stage: 'ACCEPTED',
    on: today,
    courtCaseNo: '（2026）浙0102民初4417号',
    document: 'DOC-9101 受理通知书',
    note: '',
  });
  await collector.post(`${path}/${no}/costs`, {
    cost: 'ACCEPTANCE',
    amount: '1025.00',
    paidOn: today,
    evidence: 'DOC-9102 缴费凭证',
  });
};

/** Its client says that the arrears are not his; a risk officer has twenty days to answer. */
export const object: Act = async (story) => {
  await story.manager.post(`/loans/${story.loanNo}/objections`, {
    receivedOn: await todayOf(story),
    claim: '客户称首期款项已于到期日由配偶账户转入，报送逾期有误，请核查',
    evidence: 'DOC-9501 异议申请表及转账回单',
  });
};

/** A letter of demand by registered post. */
export const demand: Act = async (story) => {
  await who(story, 'COLLECTOR').post(`/collections/${await collectionOf(story)}/letters`, {
    kind: 'DEMAND',
    method: 'POST',
    sentOn: await todayOf(story),
    tracking: 'EMS1176402238CN',
    addressAgreed: true,
  });
};

/** Three dated payments instead of one. */
export const plan =
  (amounts: readonly string[]): Act =>
  async (story) => {
    const today = await todayOf(story);
    await who(story, 'COLLECTOR').post(`/collections/${await collectionOf(story)}/actions`, {
      kind: 'PLAN',
      note: '客户工资每月 10 日到账，分三笔还清欠款',
      contacted: true,
      plan: amounts.map((amount, index) => ({ amount, payOn: addDays(today, 7 * (index + 1)) })),
    });
  };

/** Asked for by the collector; somebody decides. */
export const waive =
  (amount: string): Act =>
  async (story) => {
    await who(story, 'COLLECTOR').post(`/loans/${story.loanNo}/waivers`, {
      waivers: [{ component: 'PENALTY', amount }],
      ground: 'SETTLEMENT',
      reason: '客户承诺本周内一次性结清全部欠款',
      evidence: 'DOC-7790 和解协议',
    });
  };
