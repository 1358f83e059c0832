/** Refusals of new versions of products. */
export const PRODUCT_ERRORS = {
  PRODUCT_PROPOSAL_WAITS: {
    status: 409,
    zh: '{maker} 对该产品提出的方案尚待复核；请先复核或否决',
    en: 'A version proposed by {maker} still waits to be confirmed; confirm or reject it first',
  },
  PRODUCT_PROPOSAL_CHECKED: { status: 409, zh: '该产品方案已复核', en: 'This proposal has been checked already' },
  PRODUCT_UNCHANGED: {
    status: 422,
    zh: '与现有版本没有任何不同，无须提出',
    en: 'It differs in nothing from the version there is; there is nothing to propose',
  },
  PRODUCT_SPREAD: {
    status: 422,
    zh: '该产品的加点须在 {min} 至 {max} 基点之间',
    en: 'The spread of this product lies between {min} and {max} basis points',
  },
  OVERDUE_MARKUP: {
    status: 422,
    zh: '罚息加收须在合同利率的 30% 至 50% 之间（银发〔2003〕251号）；请调整',
    en: 'The penalty markup lies between 30 % and 50 % of the contract rate; change it',
  },
  PRODUCT_RANGE_EMPTY: { status: 422, zh: '上限不得低于下限', en: 'The upper limit must not be below the lower one' },
  PRODUCT_TERM_BEYOND_RULE: {
    status: 422,
    zh: '该类业务期限最长 {max} 个月（三个办法）',
    en: 'The longest term of this category is {max} months (RULES 1.1)',
  },
  PRODUCT_NORMAL_TERM_BEYOND_RULE: {
    status: 422,
    zh: '该类业务的常规期限不得长于 {max} 个月（三个办法）；更长的期限由案件登记理由',
    en: 'The normal term of this category is no longer than {max} months (RULES 1.1); for a longer one the case gives its ground',
  },
  PRODUCT_CODE_TWICE: { status: 422, zh: '代码 {value} 重复', en: 'The code {value} is there twice' },
  PRODUCT_LADDER_ORDER: {
    status: 422,
    zh: '催收阶梯须按逾期天数由小到大',
    en: 'The steps of the collection ladder must go up by days overdue',
  },
  PRODUCT_FEE_BASIS: {
    status: 422,
    zh: '每项费用须写明定额或比例，二者取其一',
    en: 'Each fee is an amount or a share, one of the two',
  },
  PRODUCT_SELF_PAY_BEYOND_RULE: {
    status: 422,
    zh: '自主支付上限高于监管规定的 {max} 元；请调低',
    en: 'More would be self-paid than the rules let, {max} yuan; make it less',
  },
  PRODUCT_DTI_BEYOND_RULE: {
    status: 422,
    zh: '收入负债比上限高于监管规定的 {max}%；请调低',
    en: 'More debt than {max} % of income is let by no rule; make the limit less',
  },
  PRODUCT_PAYMENT_TOO_LATE: {
    status: 422,
    zh: '受托支付最长 {max} 个工作日',
    en: 'An entrusted payment is made within {max} working days at most',
  },
  PRODUCT_PROMISE_BEARS_INTEREST: {
    status: 422,
    zh: '表外业务不计利息：利率须为 0，方式须为到期一次',
    en: 'A promise bears no interest: its rate is 0 and its method BULLET',
  },
  PRODUCT_PROMISE_IS_NO_LINE: {
    status: 422,
    zh: '表外业务逐笔办理，不设用款额度',
    en: 'A promise is issued one by one and is no line to draw on',
  },
};
