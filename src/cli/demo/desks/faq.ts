import { addDays } from '../../../domain/date';
import type { Register } from './registers';

const WRITTEN = [
  {
    topic: 'RATE',
    productCode: 'PERSONAL_CONSUMER',
    questionZh: '消费贷的利率怎么定？',
    questionEn: 'How is the rate of a consumer loan set?',
    answerZh: '按最近一期 LPR 加点，以审批结果为准；签约前出具综合融资成本明示表，列明年化利率与全部费用。',
    answerEn:
      'By the latest LPR and points, as approved. Before signing you get the statement of all costs with the annual rate.',
  },
  {
    topic: 'REPAYMENT',
    questionZh: '提前还一部分，缩短期限还是减少月供划算？',
    questionEn: 'Part repaid early: a shorter term or smaller instalments?',
    answerZh: '缩短期限利息更少，减少月供压力更小。可请客户经理当面试算两种方案后再定。',
    answerEn:
      'A shorter term costs less interest, smaller instalments ease the month. Your manager works out both first.',
  },
  {
    topic: 'DOCUMENTS',
    productCode: 'PERSONAL_BUSINESS',
    questionZh: '个体工商户没有报表，怎么证明经营情况？',
    questionEn: 'A sole trader keeps no accounts: what shows how the business does?',
    answerZh: '近十二个月经营流水、纳税记录、租赁合同与进货单据即可，客户经理会实地查看。',
    answerEn:
      'Twelve months of takings, tax records, the lease and purchase slips will do; the manager comes to see the shop.',
  },
];

/** What is often asked: three answers let out by who did not write them, and a draft. */
export const faq: Register = async (cast, today) => {
  const manager = cast.one('CLIENT_MANAGER', 'SB01');
  const head = cast.one('DEPARTMENT_MANAGER', 'SB01');
  for (const answer of WRITTEN) {
    const { id } = await manager.post<{ id: string }>('/faq', { ...answer, validFrom: today });
    await head.post(`/faq/${id}/release`, {});
  }
  await manager.post('/faq', {
    topic: 'PROCESS',
    questionZh: '从申请到放款要多久？',
    questionEn: 'How long does it take from the application to the money?',
    answerZh: '资料齐全后，消费贷一般五个工作日内完成调查、审批与签约，签约后次日放款。',
    answerEn: 'Once the papers are complete, five working days as a rule; the money leaves the day after the signing.',
    validFrom: today,
    validTo: addDays(today, 180),
  });
};
