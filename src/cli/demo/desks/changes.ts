import { until } from '../until';
import { todayOf, who, type Act } from './act';

/** Asked for by the client after a change of employer. */
export const anotherDueDay: Act = async (story) => {
  await story.manager.post(`/loans/${story.loanNo}/due-day-changes`, {
    dueDay: 12,
    reason: '客户更换工作单位，发薪日调整为每月 10 日',
    evidence: 'DOC-7801 变更申请书',
  });
};

/** Asked and to be answered in three days. */
export const question: Act = async (story) => {
  await who(story, 'RISK_OFFICER').post(`/applications/${story.applicationNo}/questions`, {
    question: '第一大客户占销售 46%，其账期由 60 天延长至 120 天的影响如何测算？',
  });
};

/** The first is answered by the account manager; another waits. */
export const answered: Act = async (story) => {
  const path = `/applications/${story.applicationNo}/questions`;
  const { data } = await story.manager.get<{ data: { id: string }[] }>(path);
  await story.manager.post(`${path}/${data[0]?.id ?? ''}/answers`, {
    answer: '按账期 120 天测算，营运资金缺口增加约 90 万元；该客户为上市公司，近三年无逾期付款，已补充应收账款质押意向',
  });
  await who(story, 'RISK_OFFICER').post(path, { question: '应收账款质押能否在放款前办妥登记？' });
};

/** The committee meets tomorrow. */
export const convene: Act = async (story) => {
  const task = await until('the task of the committee', async () =>
    (await story.application()).openTasks.find(({ level }) => level === 'BRANCH_COMMITTEE'),
  );
  const [chair, ...members] = story.cast.all('COMMITTEE_MEMBER').map(({ user }) => user.username);
  await who(story, 'RISK_OFFICER').post(`/tasks/${task.id}/session`, {
    chair,
    members: [chair, ...members],
    heldOn: await todayOf(story),
  });
};

/** A draw on the facility that its case was granted; the story goes on with it. */
export const draw =
  (amount: string, purpose: string, instalments: number): Act =>
  async (story) => {
    const path = `/facilities?clientNo=${story.clientNo}`;
    const { data } = await story.manager.get<{ data: { no: string; applicationNo: string }[] }>(path);
    const facility = data.find(({ applicationNo }) => applicationNo === story.applicationNo);
    const { applicationNo } = await story.manager.post<{ applicationNo: string }>(
      `/facilities/${facility?.no ?? ''}/draws`,
      { amount, instalments, purpose },
    );
    story.applicationNo = applicationNo;
  };
