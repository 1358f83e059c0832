import type { IsoDate } from '../date';
import type { RateRule } from '../pricing/rate-rule';
import type { Rate } from '../rate';
import type { Quote, QuoteTerms } from '../schedule';
import { inCapitals } from './capitals';
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
  terms: Pick<QuoteTerms, 'method' | 'principal' | 'annualRate' | 'instalments' | 'frequency'>;
  /** The rule of a rate that follows the LPR, else null. */
  rateRule: RateRule | null;
  overdueRate: Rate;
  misuseRate: Rate;
  graceDays: number;
  account: string;
  security: 'UNSECURED' | 'GUARANTEED' | 'MORTGAGE' | 'PLEDGE';
  /** Were the money to leave on the day of signing. */
  plan: Quote;
}

/** A clause of a template; {names} are filled in. */
interface Clause {
  heading: string;
  /** The lender must draw attention to it (民法典 496): underlined. */
  noticed?: true;
  text: readonly string[];
}

/**
 * 借款合同 by version: a signed contract keeps the clauses it was signed with. Sources: 民法典 667-680, 商业银行法 37,
 * RULES 1.4 (示例文本，须经本行法律部门审定).
 */
const CLAUSES: Readonly<Record<string, readonly Clause[]>> = {
  '2026-1': [
    {
      heading: '第一条　借款种类、金额与用途',
      text: [
        '贷款人同意向借款人发放人民币贷款，金额为{capitals}（小写：¥{principal}）。',
        '借款用途为：{purpose}。未经贷款人书面同意，借款人不得改变用途；贷款资金不得用于购房、证券、期货、股权投资、理财及转贷。',
      ],
    },
    {
      heading: '第二条　期限',
      text: ['借款期限{instalments}期，{frequency}，自贷款实际发放之日起算；实际放款日与还款日以借据及还款计划为准。'],
    },
    {
      heading: '第三条　利率与计息',
      text: [
        '年利率（单利）为{rate}。{rateRule}',
        '利息自放款之日起按实际占用天数计收，不预先从本金中扣除。综合融资成本见《综合融资成本明示表》。',
      ],
    },
    {
      heading: '第四条　还款',
      text: [
        '还款方式为{method}。借款人应于每期应还日（含当日）将应还款项存入约定账户；每期金额见附件《还款计划表》。',
        '还款到账后，依次清偿费用、复利、罚息、利息、本金，法律另有规定的从其规定。',
        '借款人可以提前还款，应当提前告知贷款人；利息按实际借款期间计算。',
      ],
    },
    {
      heading: '第五条　发放与支付',
      text: [
        '贷款人在提款条件全部落实后，将贷款划入账户 {account}；依监管规定应当受托支付的，直接支付给借款人的交易对象。',
        '贷款人有权监督贷款资金的使用，借款人应当配合并提供凭证。',
      ],
    },
    {
      heading: '第六条　担保',
      text: ['本合同项下债务的担保方式为{security}；设有担保的，另行签订担保合同并依法办理登记或交付。'],
    },
    {
      heading: '第七条　借款人的陈述与承诺',
      noticed: true,
      text: [
        '借款人提供的资料真实、完整、有效；发生可能影响还款能力的重大事项（包括诉讼、失业、停产、重大资产转让、联系方式变更）时，应在五日内书面告知贷款人。',
        '借款人同意贷款人依法向金融信用信息基础数据库查询和报送信用信息；不良信息报送前，贷款人将事先告知。',
      ],
    },
    {
      heading: '第八条　违约责任',
      noticed: true,
      text: [
        '借款人未按期还款的，{grace}对逾期本金自逾期之日起按年利率{overdueRate}计收罚息，对未按期支付的利息按同一利率计收复利。',
        '借款人未按约定用途使用借款的，对挪用部分按年利率{misuseRate}计收罚息，贷款人有权停止发放、提前收回贷款或者解除合同。同一笔借款不并处两种罚息。',
        '借款人严重违约时，贷款人有权宣布贷款全部提前到期，并依法实现债权，由此产生的合理费用由违约方承担。',
      ],
    },
    {
      heading: '第九条　争议解决与其他',
      text: [
        '本合同争议由双方协商解决；协商不成的，向贷款人所在地有管辖权的人民法院起诉。',
        '本合同自双方签字（盖章）之日起生效，一式两份，双方各执一份，附件为合同组成部分。加下划线的条款已由贷款人提请借款人注意并说明。',
      ],
    },
  ],
};

/** The version a contract is signed with today. */
export const CONTRACT_VERSION = '2026-1';

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
  const clauses = CLAUSES[version];
  if (clauses === undefined) throw new RangeError(`no clauses of version ${version}`);
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
      ...clauses.flatMap(({ heading, text, noticed }): Block[] => [
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

function wordsOf({
  terms,
  purpose,
  rateRule,
  overdueRate,
  misuseRate,
  graceDays,
  account,
  security,
}: ContractFacts): Record<string, string> {
  const { principal, annualRate, instalments, method, frequency = { every: 1, unit: 'MONTH' } } = terms;
  return {
    capitals: inCapitals(principal),
    principal: yuanOf(principal),
    purpose,
    instalments: String(instalments),
    frequency: frequencyText(frequency),
    rate: percentOf(annualRate),
    rateRule: rateRule === null ? '合同期内利率固定不变。' : ruleText(rateRule),
    method: methodText(method),
    account,
    security: SECURITIES[security],
    grace: graceDays === 0 ? '' : `宽限期${String(graceDays)}日届满后，`,
    overdueRate: percentOf(overdueRate),
    misuseRate: percentOf(misuseRate),
  };
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
