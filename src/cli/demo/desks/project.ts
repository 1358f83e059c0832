import { todayOf, who, type Act } from './act';

const NOTHING = {
  investment: '0',
  capital: '0',
  otherFunds: '0',
  loan: '0',
  sales: '0',
  variableCost: '0',
  fixedCost: '0',
  tax: '0',
  principal: '0',
};
/** A year at work, in yuan. */
const EARNING = {
  ...NOTHING,
  phase: 'OPERATION',
  sales: '26000000',
  variableCost: '8100000',
  fixedCost: '2400000',
  tax: '1900000',
  principal: '6000000',
};

/** Two years of building, interest included, and five in which 30 million are repaid. */
const PROJECT = {
  kind: 'FEASIBILITY',
  name: '年产 12 万套精密齿轮技改项目',
  annualRate: '0.0435',
  discountRate: '0.08',
  residual: '9000000',
  years: [
    { ...NOTHING, phase: 'CONSTRUCTION', investment: '30000000', capital: '12400000', loan: '18000000' },
    { ...NOTHING, phase: 'CONSTRUCTION', investment: '18000000', capital: '7100000', loan: '12000000' },
    ...Array.from({ length: 5 }, () => EARNING),
  ],
};

/** What the project comes to, before anybody investigates. */
export const feasible: Act = async (story) => {
  await story.manager.post(`/applications/${story.applicationNo}/appraisals`, PROJECT);
};

/** So much of the capital has come, as its receipt and the report of the accountants say. */
export const capitalPaidIn =
  (amount: string): Act =>
  async (story) => {
    await who(story, 'FINANCE').post(`/applications/${story.applicationNo}/project-capital`, {
      amount,
      paidOn: await todayOf(story),
      reference: `JZ-${story.applicationNo}`,
      evidence: '验资报告 浙中会验〔2026〕第 118 号及进账单',
    });
  };
