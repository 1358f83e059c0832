import { mayLendAnew } from '../appraisal/corporate-rating';
import { appraisalsHold, type SecurityItem } from '../security/item';
import { needsOriginal } from '../application/papers';
import { CREDIT_REPORT_DAYS, reportHolds } from '../client/credit-freshness';
import type { IsoDate } from '../date';

export const CAUTIONS = [
  'CREDIT_REPORT_ABSENT',
  'CREDIT_REPORT_STALE',
  'APPRAISAL_STALE',
  'RATED_IN_DEFAULT',
  'TERM_GROUND_MISSING',
  'ORIGINAL_NOT_SEEN',
  'PAYMENT_BELOW_TERMS',
  'DTI_BELOW_CASE',
] as const;

/** One thing that who decides a case must know before he does. */
export interface Caution {
  code: (typeof CAUTIONS)[number];
  text: { zh: string; en: string };
}

/** What the file says of a case that is not decided, signed and paid yet. */
export interface CautionFacts {
  /** Of the latest credit report asked for the loan, or null. */
  reportOn: IsoDate | null;
  grade: string | null;
  /** What is offered as security and not withdrawn. */
  security: readonly Pick<SecurityItem, 'no' | 'appraisal'>[];
  /** What is proposed runs longer than is normal, and no ground on file carries it; null otherwise. */
  ungrounded: { months: number; normalMonths: number } | null;
  documents: readonly {
    code: string;
    nameZh: string;
    nameEn: string;
    status: string;
    originalSeenBy: string | null;
  }[];
  /** The monthly payment of the new loan as somebody gave it, and as its terms come to, in yuan; null where it was not worked out. */
  payment: { given: string; computed: string } | null;
  /** The same of the ratio of debts that the scorecard was made with; null too where it was not given as less. */
  dti: { given: string; computed: string } | null;
}

/** Whether it is so, and what is told then. */
type Asked = [boolean, Caution['code'], Caution['text']];

/** On file, but only as a copy as far as anybody wrote down. */
const ON_FILE = ['RECEIVED', 'VERIFIED'];

/**
 * What is missing or contradicts itself in a case, in words, for those who decide it: what is refused says so, the rest is theirs to weigh.
 * Source: RULES 1.1, 5.1, 6.1, 6.2; decisions 0147, 0148, 0160.
 * @throws never
 * @example cautionsOf({ reportOn: '2026-03-01', grade: 'A', security: [], ungrounded: null, documents: [], payment: null, dti: null }, '2026-03-31') // => []
 * @example cautionsOf({ reportOn: null, grade: 'A', security: [], ungrounded: null, documents: [], payment: null, dti: null }, '2026-03-31').map(({ code }) => code) // => ['CREDIT_REPORT_ABSENT']
 */
export function cautionsOf(facts: CautionFacts, today: IsoDate): Caution[] {
  const { reportOn, grade, security, documents, ungrounded } = facts;
  const copies = documents.filter(
    ({ code, status, originalSeenBy }) => ON_FILE.includes(status) && originalSeenBy === null && needsOriginal(code),
  );
  const days = String(CREDIT_REPORT_DAYS.approval);
  const stale = security.filter((item) => !appraisalsHold([item], today).allowed).map(({ no }) => no);
  const asked: Asked[] = [
    [
      reportOn === null,
      'CREDIT_REPORT_ABSENT',
      {
        zh: '未见本客户的贷款审批征信报告；请先查询或录入报告，再作决定',
        en: 'There is no credit report of this client for the approval of a loan: query or enter one before you decide',
      },
    ],
    [
      !reportHolds(reportOn, today, 'approval').allowed,
      'CREDIT_REPORT_STALE',
      {
        zh: `征信报告查询于 ${reportOn ?? ''}，已超过 ${days} 天；重新查询后方可同意`,
        en: `The credit report was queried on ${reportOn ?? ''}, more than ${days} days ago; query it again before the case can be approved`,
      },
    ],
    [
      stale.length > 0,
      'APPRAISAL_STALE',
      {
        zh: `担保物 ${stale.join('、')} 的评估已失效；重新评估后方可同意`,
        en: `The appraisal of ${stale.join(', ')} has run out; have it appraised anew before the case can be approved`,
      },
    ],
    [
      !mayLendAnew(grade).allowed,
      'RATED_IN_DEFAULT',
      {
        zh: '客户评级为 D（违约），不得新增授信；只能拒绝或退回',
        en: 'The client is rated D (in default): nothing is lent anew, the case can be rejected or returned',
      },
    ],
    [
      ungrounded !== null,
      'TERM_GROUND_MISSING',
      {
        zh: `期限 ${String(ungrounded?.months)} 个月超过常规的 ${String(ungrounded?.normalMonths)} 个月而未登记理由；登记后方可同意`,
        en: `The term of ${String(ungrounded?.months)} months goes beyond the normal ${String(ungrounded?.normalMonths)} and no ground is given; it can be approved once one is`,
      },
    ],
    [
      copies.length > 0,
      'ORIGINAL_NOT_SEEN',
      {
        zh: `未登记核对原件：${copies.map(({ nameZh }) => nameZh).join('、')}；请客户经理核对后登记`,
        en: `Nobody is on record as having seen the original: ${copies.map(({ nameEn }) => nameEn).join(', ')}; the account manager checks and records it`,
      },
    ],
    ...understated(facts),
  ];
  return asked.filter(([is]) => is).map(([, code, text]) => ({ code, text }));
}

/** Figures that were given as less than the case itself comes to. */
const understated = ({ payment, dti }: CautionFacts): Asked[] => [
  [
    payment !== null,
    'PAYMENT_BELOW_TERMS',
    {
      zh: `偿债测算中本笔月供按 ${payment?.given ?? ''} 元录入，低于按条件试算的 ${payment?.computed ?? ''} 元；请核对收入负债比`,
      en: `The repayment test was made with ${payment?.given ?? ''} yuan a month for this loan; its terms come to ${payment?.computed ?? ''}: check the ratio of debt to income`,
    },
  ],
  [
    dti !== null,
    'DTI_BELOW_CASE',
    {
      zh: `评分卡的收入负债比按 ${dti?.given ?? ''} 录入，低于案卷算出的 ${dti?.computed ?? ''}；请核对后再作决定`,
      en: `The scorecard was made with a debt to income of ${dti?.given ?? ''}; the case comes to ${dti?.computed ?? ''}: check it before you decide`,
    },
  ],
];
