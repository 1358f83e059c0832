import { who, type Act } from './act';

/** In yuan; the second quarter of a company whose sales fell and whose debt rose. */
const FIGURES = {
  totalAssets: '38600000',
  currentAssets: '21400000',
  cash: '1900000',
  receivables: '9200000',
  inventory: '7600000',
  prepayments: '900000',
  totalLiabilities: '26800000',
  currentLiabilities: '17500000',
  payables: '5400000',
  advances: '600000',
  interestBearingDebt: '16200000',
  equity: '11800000',
  sales: '11300000',
  cost: '9400000',
  interestExpense: '210000',
  depreciation: '380000',
  profitTotal: '640000',
  netProfit: '480000',
  operatingCash: '520000',
};

/** What the borrower has promised of its figures, agreed to by a second person, and the quarter that breaks it. */
export const covenants: Act = async (story) => {
  const path = `/applications/${story.applicationNo}/covenants`;
  const risk = who(story, 'RISK_OFFICER');
  const promised = [
    { metric: 'DEBT_RATIO', direction: 'MAX', bound: '0.65' },
    { metric: 'CURRENT_RATIO', direction: 'MIN', bound: '1.1' },
  ];
  for (const one of promised) {
    await story.manager.post(path, { ...one, frequency: 'QUARTER', cureDays: 30, consequence: 'MORE_SECURITY' });
  }
  const { covenants: proposed } = await risk.get<{ covenants: { no: string }[] }>(`/loans/${story.loanNo}/covenants`);
  for (const { no } of proposed) await risk.post(`${path}/${no}/decision`, { agree: true });
  await story.manager.post(`/clients/${story.clientNo}/statements`, {
    periodEnd: '2026-09-30',
    months: 3,
    figures: FIGURES,
    bankInflow: '10200000',
    evidence: 'DOC-7001 三季度报表',
  });
};

/** Told by the court's feed, and what the account manager makes of it. */
export const lawsuitElsewhere: Act = async (story) => {
  const { no } = await who(story, 'RISK_OFFICER').post<{ no: string }>('/warnings', {
    code: 'LITIGATION',
    loanNo: story.loanNo,
    source: 'COURT-FEED',
    reference: `${story.loanNo}-1`,
    detail: '买卖合同纠纷，被告，标的 86 万元，杭州市萧山区人民法院已立案',
  });
  await story.manager.post(`/warnings/${no}/disposition`, {
    disposition: 'WATCH',
    reason: '已电话核实：系原料质量争议，货款已计提，不影响正常经营，继续关注',
  });
};

/** An inspection that somebody asks for because of what the newspapers say. */
export const ordered: Act = async (story) => {
  await who(story, 'RISK_OFFICER').post(`/loans/${story.loanNo}/inspections`, {
    reason: '有媒体报道该企业一条生产线停产，请现场核实开工与库存情况',
  });
};
