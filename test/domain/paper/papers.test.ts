import { fen } from '../../../src/domain/money';
import { inCapitals } from '../../../src/domain/paper/capitals';
import { investigationReport, missingSections } from '../../../src/domain/paper/investigation-report';
import { CONTRACT_VERSION } from '../../../src/domain/paper/loan-clauses';
import { loanContract, type ContractFacts } from '../../../src/domain/paper/loan-contract';
import { percentOf, type Paper } from '../../../src/domain/paper/paper';
import { parseRate } from '../../../src/domain/rate';
import { quote } from '../../../src/domain/schedule';

/** Everything a paper says, one string. */
const said = ({ blocks }: Paper): string => JSON.stringify(blocks);

describe('an amount in Chinese capitals', () => {
  // The examples of 正确填写票据和结算凭证的基本规定, and amounts at the edges of the groups.
  it.each([
    [0, '人民币零元整'],
    [5, '人民币伍分'],
    [50, '人民币伍角整'],
    [105, '人民币壹元零伍分'],
    [140_950, '人民币壹仟肆佰零玖元伍角整'],
    [600_714, '人民币陆仟零柒元壹角肆分'],
    [1_640_902, '人民币壹万陆仟肆佰零玖元零贰分'],
    [32_504, '人民币叁佰贰拾伍元零肆分'],
    [10_700_053, '人民币壹拾万柒仟元伍角叁分'],
    [1_000_100, '人民币壹万零壹元整'],
    [1_000_000_000, '人民币壹仟万元整'],
    [10_000_000_100, '人民币壹亿零壹元整'],
    [10_001_000_000, '人民币壹亿零壹万元整'],
    [1_000_000_000_001, '人民币壹佰亿元零壹分'],
    [10_000_000_000_000, '人民币壹仟亿元整'],
  ])('%i fen', (amount, text) => {
    expect(inCapitals(fen(amount))).toBe(text);
  });
});

describe('rates on paper', () => {
  it.each([
    ['0.0435', '4.35%'],
    ['0.06525', '6.525%'],
    ['0.1', '10%'],
    ['0.000001', '0.0001%'],
  ])('%s is %s', (rate, text) => {
    expect(percentOf(parseRate(rate))).toBe(text);
  });
});

describe('the loan contract', () => {
  const terms = {
    method: 'EQUAL_INSTALMENT' as const,
    principal: fen(12_000_000),
    annualRate: parseRate('0.0435'),
    instalments: 12,
  };
  const facts: ContractFacts = {
    kind: 'LOAN',
    no: 'CT1',
    lender: '示例银行股份有限公司',
    borrower: { kind: 'PERSON', name: '张建国', identity: '330102198503120015', phone: '13800000001' },
    signedOn: '2026-01-15',
    purpose: '住房装修',
    category: 'PERSONAL_CONSUMER',
    terms,
    rateRule: null,
    overdueRate: parseRate('0.06525'),
    misuseRate: parseRate('0.087'),
    graceDays: 0,
    compounds: true,
    principalFirstAfterDays: 90,
    account: '6222',
    security: 'UNSECURED',
    plan: quote({ ...terms, disbursedOn: '2026-01-15' }),
  };

  it('says amount in capitals and figures, purpose, rates, method and every instalment', () => {
    const text = said(loanContract(facts, CONTRACT_VERSION));
    for (const part of [
      '人民币壹拾贰万元整',
      '¥120,000.00',
      '住房装修',
      '4.35%',
      '6.525%',
      '8.7%',
      '等额本息',
      '每月一期',
      '330102198503120015',
      '10,237.19',
      '122,846.26',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/[{}]\w+[{}]/);
    expect(text).not.toContain('undefined');
  });

  it('tells how a rate follows the LPR, and the days of grace', () => {
    const text = said(
      loanContract(
        { ...facts, graceDays: 3, rateRule: { tenor: '5Y', basisPoints: -20, repricing: 'JANUARY_FIRST' } },
        CONTRACT_VERSION,
      ),
    );
    expect(text).toContain('五年期以上贷款市场报价利率（LPR）减20个基点');
    expect(text).toContain('每年1月1日重新定价');
    expect(text).toContain('宽限期3日届满后');
  });

  // What interest costs by CONVENTIONS, in the words of the contract.
  it.each<[string, Partial<ContractFacts['terms']>, string]>([
    ['months by months', {}, '每满一个月的利息为本金余额乘以年利率除以12'],
    ['weeks by days', { frequency: { every: 1, unit: 'WEEK' } }, '按实际占用天数计收，日利率为年利率除以360'],
    ['interest first by days', { method: 'INTEREST_ONLY' }, '按实际占用天数计收，日利率为年利率除以360'],
    ['ACT/365 as agreed', { dayCount: 'ACT/365' }, '按实际占用天数计收，日利率为年利率除以365'],
    ['ACT/ACT as agreed', { dayCount: 'ACT/ACT' }, '按实际占用天数计收，日利率为年利率除以当年天数'],
  ])('says how interest is counted: %s', (_what, more, words) => {
    expect(said(loanContract({ ...facts, terms: { ...terms, ...more } }, CONTRACT_VERSION))).toContain(words);
  });

  it('says what is paid first and whether late interest bears interest, as the terms have it', () => {
    const text = said(loanContract(facts, CONTRACT_VERSION));
    expect(text).toContain('逾期超过90日的，先清偿本金');
    expect(text).toContain('同一利率计收复利。');
    const other = said(loanContract({ ...facts, compounds: false, principalFirstAfterDays: null }, CONTRACT_VERSION));
    expect(other).toContain('不计收复利');
    expect(other).not.toContain('先清偿本金');
  });

  it.each<[ContractFacts['category'], string, string]>([
    ['PERSONAL_CONSUMER', '不得用于购房', '只用于'],
    ['PERSONAL_HOUSING', '只用于支付所购住房的价款', '购房'],
    ['WORKING_CAPITAL', '不得用于固定资产投资', '只用于'],
    ['FIXED_ASSET', '只用于约定的项目', '固定资产投资'],
  ])('of %s says what the money is not for', (category, words, never) => {
    const text = said(loanContract({ ...facts, category }, CONTRACT_VERSION));
    expect(text).toContain(words);
    expect(text).not.toContain(never);
  });

  it('is printed anew with the clauses it was signed with', () => {
    expect(said(loanContract(facts, '2026-1'))).toContain('利息自放款之日起按实际占用天数计收');
  });

  it('underlines what the borrower must be made aware of', () => {
    const strong = loanContract(facts, CONTRACT_VERSION).blocks.filter(
      (block) => block.kind === 'text' && block.strong === true,
    );
    expect(JSON.stringify(strong)).toContain('罚息');
    expect(JSON.stringify(strong)).toContain('信用信息');
  });

  it('of a facility has no plan of its own, and says that each draw has', () => {
    const paper = loanContract({ ...facts, kind: 'FACILITY' }, CONTRACT_VERSION);
    expect(paper.title).toBe('授信额度借款合同');
    expect(said(paper)).toContain('每笔支用另签借据');
    expect(paper.blocks.some((block) => block.kind === 'table')).toBe(false);
    expect(loanContract({ ...facts, kind: 'DRAW' }, CONTRACT_VERSION).title).toBe('借款借据');
  });

  it('has no text for a version that never was', () => {
    expect(() => loanContract(facts, '1999-1')).toThrow(RangeError);
  });
});

describe('the investigation report', () => {
  const facts = {
    applicationNo: 'AP1',
    lender: '示例银行',
    issuedOn: '2026-01-15',
    investigators: [{ part: 'A' as const, name: 'li', signedOn: '2026-01-15', agree: true }],
  };

  it('has eleven sections in their order and tells at its head which are missing', () => {
    const paper = investigationReport(facts, { OVERVIEW: [{ kind: 'text', text: '实地走访' }] });
    const headings = paper.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toHaveLength(11);
    expect(headings[0]).toBe('一、调查概况');
    expect(headings[10]).toBe('十一、调查结论');
    expect(said({ ...paper, blocks: paper.blocks.slice(0, 1) })).toContain('尚有10节未填写');
    expect(missingSections({ OVERVIEW: [] })).toHaveLength(11);
  });

  it('has what belongs to this loan alone after them, blank where nobody has written it', () => {
    const headings = (annexes: Parameters<typeof investigationReport>[2]): string[] =>
      investigationReport(facts, {}, annexes).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings({ PROJECT: undefined, SUITABILITY: [] }).slice(11)).toEqual(['附：适当性评估与成本确认']);
    const { blocks } = investigationReport(facts, {}, { SUITABILITY: [] });
    expect(blocks.at(-4)).toEqual({ kind: 'text', text: '未填写' });
    const both = { SUITABILITY: [{ kind: 'text', text: '适当' }], PROJECT: [{ kind: 'text', text: '通过' }] } as const;
    expect(headings(both).slice(11)).toEqual(['附：项目可行性评价', '附：适当性评估与成本确认']);
  });
});
