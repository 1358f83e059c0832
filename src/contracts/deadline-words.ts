import type { DeadlineKind, DeadlineState } from '../domain/collection/deadlines';

interface Words {
  zh: string;
  en: string;
}

/** The articles that a deadline rests on. */
export const DEADLINE_BASIS: Readonly<Record<DeadlineKind, Words>> = {
  LIMITATION: { zh: '诉讼时效（民法典第188、189、195条）', en: 'Limitation of action (Civil Code Art 188, 189, 195)' },
  SURETY: { zh: '保证期间（民法典第692至694条）', en: 'Period of the surety (Civil Code Art 692 to 694)' },
  MORTGAGE: {
    zh: '抵押权行使期间（民法典第419条，担保制度解释第44条）',
    en: 'Exercise of the mortgage (Civil Code Art 419, Interpretation on Security Art 44)',
  },
};

const NOT_BEGUN: Words = {
  zh: '尚未到期，期间未开始；按合同催收逾期分期。',
  en: 'Not due yet, so nothing runs; collect the instalments in arrears.',
};
const LIMITATION: Record<DeadlineState, Words> = {
  NOT_BEGUN,
  RUNNING: {
    zh: '期间内寄送催收通知书并留存送达凭证，可中断时效。',
    en: 'A demand letter with proof of delivery starts it anew.',
  },
  SOON: {
    zh: '即将届满：立即寄送催收通知书并留存送达凭证，或提起诉讼。',
    en: 'About to end: send a demand letter with proof of delivery now, or sue.',
  },
  KEPT: { zh: '已保全。', en: 'Kept.' },
  PASSED: {
    zh: '已届满：请法律部门处理；争取债务人书面承诺还款（民法典第192条）。',
    en: 'Passed: bring in legal; seek the debtor’s written promise to pay (Civil Code Art 192).',
  },
};

/** What to do about a deadline. */
export const DEADLINE_ADVICE: Readonly<Record<DeadlineKind, Readonly<Record<DeadlineState, Words>>>> = {
  LIMITATION,
  SURETY: {
    NOT_BEGUN,
    RUNNING: {
      zh: '期间内书面要求连带责任保证人履行；一般保证须对债务人起诉或申请仲裁。',
      en: 'Demand performance of a joint surety in writing within the period; for a general surety, sue the debtor.',
    },
    SOON: {
      zh: '保证期间即将届满：立即向连带责任保证人寄送催收函并留存凭证；一般保证请立即起诉或申请仲裁。',
      en: 'About to end: send the joint surety a demand letter with proof now; for a general surety, sue or go to arbitration.',
    },
    KEPT: {
      zh: '已在保证期间内主张权利，对保证人的三年诉讼时效正在计算。',
      en: 'Claimed within the period; the three years of limitation against the surety are running.',
    },
    PASSED: {
      zh: '已届满，保证人可以免责：请法律部门处理并补充担保。',
      en: 'Passed, the surety may be free: bring in legal and ask for other security.',
    },
  },
  MORTGAGE: {
    ...LIMITATION,
    SOON: {
      zh: '即将届满：保全主债权时效，或申请实现抵押权。',
      en: 'About to end: keep the claim from lapsing, or have the mortgage enforced.',
    },
    PASSED: {
      zh: '已届满，法院不再保护抵押权：请法律部门处理。',
      en: 'Passed, courts no longer protect the mortgage: bring in legal.',
    },
  },
};
