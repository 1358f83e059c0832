import type { IsoDate } from '../date';
import type { Category } from '../product/category';
import type { RateRule } from '../pricing/rate-rule';
import type { Rate } from '../rate';
import type { DayCount, Quote, QuoteTerms } from '../schedule';
import { dayCountOf } from '../schedule/scheme';
import { inCapitals } from './capitals';
import { clausesOf } from './loan-clauses';
import { dayText, percentOf, yuanOf, type Block, type Paper } from './paper';
import { frequencyText, methodText, partyFields, type Party } from './parties';
import { repaymentPlan } from './repayment-plan';

/** What a loan contract says of one loan; amounts in fen. */
export interface ContractFacts {
  /** A loan of its own, the facility that draws are made on, or one such draw 借据. */
  kind: 'LOAN' | 'FACILITY' | 'DRAW';
  no: string;
  lender: string;
  borrower: Party;
  signedOn: IsoDate;
  purpose: string;
  category: Category;
  terms: Pick<QuoteTerms, 'method' | 'principal' | 'annualRate' | 'instalments' | 'frequency' | 'dayCount'>;
  /** The rule of a rate that follows the LPR, else null. */
  rateRule: RateRule | null;
  overdueRate: Rate;
  misuseRate: Rate;
  graceDays: number;
  /** Does interest that is late bear interest (复利)? */
  compounds: boolean;
  /** Once an instalment is overdue for more days than this, principal is paid first; null: never. */
  principalFirstAfterDays: number | null;
  account: string;
  security: 'UNSECURED' | 'GUARANTEED' | 'MORTGAGE' | 'PLEDGE';
  /** Were the money to leave on the day of signing. */
  plan: Quote;
}

const TITLES = { LOAN: '借款合同', FACILITY: '授信额度借款合同', DRAW: '借款借据' };
const SECURITIES = { UNSECURED: '信用', GUARANTEED: '保证', MORTGAGE: '抵押', PLEDGE: '质押' };
const REPRICINGS: Record<RateRule['repricing'], string> = {
  FIXED: '合同期内利率固定不变',
  JANUARY_FIRST: '每年1月1日重新定价',
  ANNIVERSARY: '放款日的对月对日每满一年重新定价',
};

/**
 * The loan contract 借款合同 with its repayment plan; that of a facility has none, each draw has its own.
 * @param version of the clauses the contract was signed with
 * @throws RangeError for a version that never was
 */
export function loanContract(facts: ContractFacts, version: string): Paper {
  const words = wordsOf(facts);
  const { kind, no, lender, borrower, signedOn, plan } = facts;
  return {
    title: TITLES[kind],
    no,
    lender,
    issuedOn: signedOn,
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['合同编号', no],
          ['贷款人（甲方）', lender],
        ],
      },
      partyFields('借款人（乙方）', borrower),
      { kind: 'text', text: '根据《中华人民共和国民法典》及有关规定，双方经协商一致，订立本合同。' },
      ...clausesOf(version).flatMap(({ heading, text, noticed }): Block[] => [
        { kind: 'heading', text: heading },
        ...text.map((one): Block => ({
          kind: 'text',
          text: filled(one, words),
          ...(noticed === true ? { strong: true } : {}),
        })),
      ]),
      { kind: 'signatures', parties: ['贷款人（盖章）', '借款人（签字或盖章）'] },
      ...(kind === 'FACILITY'
        ? [
            {
              kind: 'text' as const,
              text: '本合同项下的借款在额度有效期内分笔支用；每笔支用另签借据，金额、期限、利率与还款计划以借据为准，借据为本合同的组成部分。',
            },
          ]
        : [
            { kind: 'heading' as const, text: '附件　还款计划表' },
            { kind: 'text' as const, text: `以${dayText(signedOn)}放款测算，实际以放款日为准。` },
            repaymentPlan(plan),
          ]),
      { kind: 'text', text: `合同文本版本：${version}` },
    ],
  };
}

const PERSONAL_BANNED = '贷款资金不得用于购房、证券、期货、股权投资、理财及转贷';
const TURNOVER_BANNED = '贷款资金不得用于固定资产投资、股权投资、股东分红、购房、证券、期货、理财及转贷';

/** What the money may not be used for, by kind of business (RULES 1.5). */
const BANNED: Partial<Record<Category, string>> = {
  PERSONAL_HOUSING: '贷款资金只用于支付所购住房的价款，不得用于证券、期货、股权投资、理财及转贷',
  WORKING_CAPITAL: TURNOVER_BANNED,
  OVERDRAFT: TURNOVER_BANNED,
  FIXED_ASSET: '贷款资金只用于约定的项目，不得用于股权投资、证券、期货、理财及转贷',
};

function wordsOf({
  terms,
  purpose,
  category,
  rateRule,
  overdueRate,
  misuseRate,
  graceDays,
  compounds,
  principalFirstAfterDays,
  account,
  security,
}: ContractFacts): Record<string, string> {
  const { principal, annualRate, instalments, method, frequency = { every: 1, unit: 'MONTH' } } = terms;
  return {
    capitals: inCapitals(principal),
    principal: yuanOf(principal),
    purpose,
    banned: BANNED[category] ?? PERSONAL_BANNED,
    instalments: String(instalments),
    frequency: frequencyText(frequency),
    rate: percentOf(annualRate),
    interest: interestText(terms),
    rateRule: rateRule === null ? '合同期内利率固定不变。' : ruleText(rateRule),
    method: methodText(method),
    account,
    security: SECURITIES[security],
    grace: graceDays === 0 ? '' : `宽限期${String(graceDays)}日届满后，`,
    principalFirst:
      principalFirstAfterDays === null
        ? ''
        : `任一期逾期超过${String(principalFirstAfterDays)}日的，先清偿本金，再依上述顺序清偿其余款项；`,
    compound: compounds ? '，对未按期支付的利息按同一利率计收复利' : '；对未按期支付的利息不计收复利',
    overdueRate: percentOf(overdueRate),
    misuseRate: percentOf(misuseRate),
  };
}

const BY_DAYS: Record<DayCount, string> = {
  '30/360': '按实际占用天数计收，日利率为年利率除以360',
  'ACT/360': '按实际占用天数计收，日利率为年利率除以360',
  'ACT/365': '按实际占用天数计收，日利率为年利率除以365',
  'ACT/ACT': '按实际占用天数计收，日利率为年利率除以当年天数',
};

/** 计息 as CONVENTIONS counts: by months where every period is one of months, by days otherwise (Quote, Q14, Q17). */
function interestText(terms: ContractFacts['terms']): string {
  const { method, frequency = { every: 1, unit: 'MONTH' } } = terms;
  const dayCount = dayCountOf(terms);
  if (method === 'FLAT') return '各期利息以还款计划表所列为准';
  if (dayCount !== '30/360' || frequency.unit !== 'MONTH') return BY_DAYS[dayCount];
  return '按月计收，每满一个月的利息为本金余额乘以年利率除以12；不足一期或者期间本金、利率有变动的，按实际天数计收，日利率为年利率除以360';
}

function ruleText({ tenor, basisPoints, repricing }: RateRule): string {
  const base = tenor === '1Y' ? '一年期' : '五年期以上';
  const spread = `${basisPoints < 0 ? '减' : '加'}${String(Math.abs(basisPoints))}个基点`;
  return `利率为${base}贷款市场报价利率（LPR）${spread}，加点数值在合同期内不变，${REPRICINGS[repricing]}。`;
}

function filled(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const word = words[name];
    if (word === undefined) throw new RangeError(`the clause names ${name}, which nobody fills in`);
    return word;
  });
}
