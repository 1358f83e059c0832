import type { Session } from '../api';
import type { Story } from '../story';
import { until } from '../until';
import { who, type Act } from './act';

const CASES = '/accountability-cases';

interface Case {
  no: string;
  people: { username: string; unproved: { duty: string }[] }[];
}

/** A risk officer who did not rate the loan: who had a part in it does not look into it. */
const investigatorOf = (story: Story): Session =>
  story.cast.one('RISK_OFFICER', 'HQ', [who(story, 'RISK_OFFICER').user.username]);

const step = (by: Session, no: string, body: object): Promise<Case> => by.post(`${CASES}/${no}/steps`, body);

/** Three people recognise it as non-performing; a case is then asked for by itself, and opened with one word to the file. */
export const answerFor: Act = async (story) => {
  const investigator = investigatorOf(story);
  const reason = '逾期逾两个月，两次承诺未履行，第一还款来源已断';
  for (const by of [story.manager, investigator, story.cast.one('APPROVER', 'HQ')])
    await by.post(`/loans/${story.loanNo}/class/opinions`, { riskClass: 'SUBSTANDARD', reason });
  const no = await until('the case of accountability', async () => {
    const { data } = await investigator.get<{ data: { no: string }[] }>(`${CASES}?loanNo=${story.loanNo}`);
    return data[0]?.no;
  });
  await step(investigator, no, { act: 'OPEN', text: '调阅档案，固定证据' });
  const text = '已约谈管户客户经理：借款人离职前两月曾来行询问展期，未见联系记录';
  await step(investigator, no, { act: 'NOTE', text, document: 'DOC-9601 谈话记录' });
};

/** Asked for by audit and concluded; the client manager has appealed, and somebody else is to decide. */
export const appealed: Act = async (story) => {
  const [auditor, investigator] = [story.cast.one('AUDITOR'), investigatorOf(story)];
  const { no } = await auditor.post<Case>(CASES, {
    loanNo: story.loanNo,
    cause: 'AUDIT',
    reference: 'SJ-2026-07',
    reason: '抽查：首期即逾期，放款后未见用途核查记录',
  });
  const { people } = await step(investigator, no, { act: 'OPEN', text: '调阅档案，固定证据' });
  for (const { username, unproved } of people)
    await step(investigator, no, { act: 'FIND', username, finding: findingOf(story, username, unproved.length > 0) });
  await step(investigator, no, { act: 'HEAR', text: '请在五个工作日内陈述' });
  for (const { username } of people) {
    const isManager = username === story.manager.user.username;
    const text = isManager ? '客户首期到期日前一日已电话提醒，逾期系其单位迟发工资' : '无补充意见';
    await step(story.cast.named(username), no, { act: 'STATE', text, document: null });
  }
  await step(auditor, no, { act: 'CONCLUDE', text: '事实清楚，依据充分，予以认定' });
  const text = '电话提醒有录音为证，请求复核';
  await step(story.manager, no, { act: 'APPEAL', text, document: 'DOC-9611 通话录音清单' });
};

/** The client manager is reminded of what he left undone; nobody else is blamed for a loss as such. */
function findingOf({ manager }: Story, username: string, isShort: boolean): object {
  if (username === manager.user.username)
    return {
      outcome: 'LIGHTER',
      measure: 'REMINDER',
      duties: [],
      conduct: '首期到期前未联系客户，无提醒记录',
      excuse: '逾期后当日即上门，承诺与还款计划均由其取得',
      grounds: '贷后联系制度要求首期到期前三日内提醒',
    };
  const excuse = isShort ? '所缺记录与本笔逾期无因果关系' : '';
  return { outcome: 'EXEMPT', duties: [], conduct: '', excuse, grounds: '经手环节均有记录佐证，已尽职' };
}
