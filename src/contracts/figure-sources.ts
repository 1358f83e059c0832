interface Words {
  zh: string;
  en: string;
}

const words = (zh: string, en: string): Words => ({ zh, en });

/** Figures are kept with a short reference to their rule; people read where it stands. The first that fits says it. */
const SOURCES: readonly (readonly [reference: string, words: Words])[] = [
  ['RULES 1.3', words('《固定资产贷款管理办法》：项目可行性', 'Measures for Fixed Asset Loans: feasibility')],
  [
    'RULES 1.7',
    words('《流动资金贷款管理办法》：营运资金量测算', 'Measures for Working Capital Loans: need for funds'),
  ],
  ['RULES 5.3', words('《商业银行押品管理指引》：抵质押率上限', 'Guidelines on Collateral: ceilings of loan to value')],
  ['RULES 6.1, model ', words('企业信用评级模型 ', 'corporate rating model ')],
  ['RULES 6.1', words('本行财务分析口径', 'the bank’s analysis of statements')],
  ['RULES 6.2', words('本行还款能力标准', 'the bank’s standard of ability to repay')],
  ['RULES 6.3', words('本行压力情景', 'the bank’s downside case')],
  ['国发〔2015〕51号', words('国发〔2015〕51号：项目资本金', 'State Council notice 2015 No. 51: capital of projects')],
];

/**
 * Where a figure of an appraisal comes from, in words; a reference that nobody has put into words stands as it is.
 * @example sourceOfFigure('RULES 6.1, model CORP-1').en // => 'corporate rating model CORP-1'
 */
export function sourceOfFigure(rule: string): Words {
  const found = SOURCES.find(([reference]) => rule.startsWith(reference));
  if (found === undefined) return words(rule, rule);
  const [reference, { zh, en }] = found;
  const named = reference.endsWith(' ') ? rule.slice(reference.length) : '';
  return words(`${zh}${named}`, `${en}${named}`);
}
