import { who, type Act } from './act';

interface Change {
  reassessmentNo: string | null;
}

/** The company has a new actual controller while its case is with the committee: who decides it sees that, and its manager is asked. */
export const controllerChanged: Act = async (story) => {
  await story.manager.post(`/clients/${story.clientNo}/events`, {
    kind: 'CONTROLLER',
    on: '2026-11-16',
    source: 'REGISTRY',
    evidence: '国家企业信用信息公示系统查询记录 2026-11-16',
    before: '周恒达（持股 62%）',
    after: '苏州锦和投资控股有限公司（持股 51%）',
    share: '0.51',
    note: '老股东转让股权，经营团队暂未变动',
  });
};

/** The owner of the line has divorced: it is cut and to be rated again, as his manager concluded and the head agreed. */
export const cutAfterDivorce: Act = async (story) => {
  const { data } = await story.manager.post<{ data: Change[] }>(`/clients/${story.clientNo}/events`, {
    kind: 'MARRIAGE',
    on: '2026-11-10',
    source: 'CLIENT',
    evidence: '离婚证及财产分割协议复印件',
    before: '已婚',
    after: '离异',
    note: '婚内房产归对方所有',
  });
  const no = data[0]?.reassessmentNo;
  if (no === null || no === undefined) return;
  const { cases } = await story.manager.get<{ cases: { kind: string; no: string }[] }>(`/reassessments/${no}`);
  const facility = cases.find(({ kind }) => kind === 'FACILITY');
  if (facility === undefined) return;
  await story.manager.post(`/reassessments/${no}/conclusion`, {
    grounds: '家庭可支配资产减少约四成，门店流水稳定，压缩额度并重新评级',
    measures: [
      { kind: 'REDUCE', subjectNo: facility.no, limit: '200000.00' },
      { kind: 'RENEW_RATING', subjectNo: facility.no },
    ],
  });
  await who(story, 'DEPARTMENT_MANAGER').post(`/reassessments/${no}/confirmation`, {
    agree: true,
    comment: '同意压缩，请风险尽快重评',
  });
};
