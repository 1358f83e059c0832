import type { Register } from './registers';

/** The year's plan, in force and handed down in part, and the next quarter's, to be decided. */
export const creditPlans: Register = async (cast, today) => {
  const head = cast.one('DEPARTMENT_MANAGER', 'SB01');
  const risk = cast.one('RISK_OFFICER');
  const year = Number(today.slice(0, 4));
  const { no } = await head.post<{ no: string }>('/credit-plans', {
    period: String(year),
    basis: '城东片区小微与居民消费需求调查；存量到期测算；不良率不超过上年',
    lines: [
      { disbursed: '12000000', newBorrowers: 30, badRate: '0.015' },
      { productCode: 'PERSONAL_CONSUMER', disbursed: '2000000', newBorrowers: 20 },
      { productCode: 'WORKING_CAPITAL', disbursed: '6000000', balance: '8000000' },
      { industry: '食品加工', balance: '3000000' },
    ],
  });
  await risk.post(`/credit-plans/${no}/decision`, { outcome: 'APPROVE', comment: '与全行计划衔接，同意' });
  await head.post(`/credit-plans/${no}/lines/2/targets`, {
    metric: 'DISBURSED',
    shares: [
      { managerUsername: 'li.na', target: '1200000' },
      { managerUsername: 'wang.qiang', target: '800000' },
    ],
  });
  await head.post('/credit-plans', {
    period: followingQuarter(year, Number(today.slice(5, 7))),
    basis: '春节前备货需求集中，一季度到期较少',
    lines: [
      { productCode: 'PERSONAL_BUSINESS', disbursed: '1500000', newBorrowers: 8 },
      { kind: 'PERSON', balance: '4000000' },
    ],
  });
};

function followingQuarter(year: number, month: number): string {
  const quarter = Math.ceil(month / 3);
  return quarter === 4 ? `${String(year + 1)}-Q1` : `${String(year)}-Q${String(quarter + 1)}`;
}
