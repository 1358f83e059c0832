/** A clause of the loan contract 借款合同; {names} are filled in. */
export interface Clause {
  heading: string;
  /** The lender must draw attention to it (民法典 496): underlined. */
  noticed?: true;
  text: readonly string[];
}

const FIRST: readonly Clause[] = [
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
];

/**
 * What was said otherwise since: what the money may not be used for goes by the kind of business, and how interest is counted, what is
 * paid first and whether late interest bears interest by the terms.
 */
const SECOND: Readonly<Record<string, Omit<Clause, 'heading'>>> = {
  '第一条　借款种类、金额与用途': {
    text: [
      '贷款人同意向借款人发放人民币贷款，金额为{capitals}（小写：¥{principal}）。',
      '借款用途为：{purpose}。未经贷款人书面同意，借款人不得改变用途；{banned}。',
    ],
  },
  '第三条　利率与计息': {
    text: [
      '年利率（单利）为{rate}。{rateRule}',
      '利息自放款之日起{interest}，不预先从本金中扣除。综合融资成本见《综合融资成本明示表》。',
    ],
  },
  '第四条　还款': {
    text: [
      '还款方式为{method}。借款人应于每期应还日（含当日）将应还款项存入约定账户；每期金额见附件《还款计划表》。',
      '还款到账后，依次清偿费用、复利、罚息、利息、本金；{principalFirst}法律另有规定的从其规定。',
      '借款人可以提前还款，应当提前告知贷款人；利息按实际借款期间计算。',
    ],
  },
  '第八条　违约责任': {
    noticed: true,
    text: [
      '借款人未按期还款的，{grace}对逾期本金自逾期之日起按年利率{overdueRate}计收罚息{compound}。',
      '借款人未按约定用途使用借款的，对挪用部分按年利率{misuseRate}计收罚息，贷款人有权停止发放、提前收回贷款或者解除合同。同一笔借款不并处两种罚息。',
      '借款人严重违约时，贷款人有权宣布贷款全部提前到期，并依法实现债权，由此产生的合理费用由违约方承担。',
    ],
  },
};

/**
 * By version: a signed contract keeps the clauses it was signed with. Sources: 民法典 667-680, 商业银行法 37, RULES 1.4, CONVENTIONS
 * (示例文本，须经本行法律部门审定).
 */
const CLAUSES: Readonly<Record<string, readonly Clause[]>> = {
  '2026-1': FIRST,
  '2026-2': FIRST.map((clause) => ({ ...clause, ...SECOND[clause.heading] })),
};

/** The version a contract is signed with today. */
export const CONTRACT_VERSION = '2026-2';

/**
 * The clauses of a version.
 * @throws RangeError for a version that never was
 * @example clausesOf('2026-1').length // => 9
 */
export function clausesOf(version: string): readonly Clause[] {
  const clauses = CLAUSES[version];
  if (clauses === undefined) throw new RangeError(`no clauses of version ${version}`);
  return clauses;
}
