import { releaseLetter, type Released } from '../../../src/domain/paper/release-letter';

const about = { lender: '某银行', borrower: '张建国', issuedOn: '2026-03-05' } as const;
const item = {
  securityNo: 'SE1',
  form: 'MORTGAGE',
  description: '城东路 1 号',
  settledOn: '2026-03-02',
  registration: { office: 'REAL_ESTATE', certificateNo: '浙 1 号' },
} as const;
const textOf = (of: Released): string => JSON.stringify(releaseLetter({ ...about, of }, item).blocks);

test('The consent to release says that a loan is settled; of a facility or promise, that nothing is owed and nothing will be', () => {
  const loan = textOf({ kind: 'LOAN', no: 'LN1' });
  expect(loan).toContain('["贷款编号","LN1"]');
  expect(loan).toContain('担保的贷款已于2026年3月2日全部结清');
  // One that was never drawn on has no loan that could have been settled.
  const facility = textOf({ kind: 'FACILITY', no: 'FC1' });
  expect(facility).toContain('["额度编号","FC1"]');
  expect(facility).toContain('截至2026年3月2日额度项下没有未清偿的债务');
  expect(facility).not.toContain('贷款');
  // Nor has a promise that was never called; what may have been advanced on it is repaid.
  const promise = textOf({ kind: 'COMMITMENT', no: 'CM1' });
  expect(promise).toContain('["承诺编号","CM1"]');
  expect(promise).toContain('付款责任已经终止，截至2026年3月2日没有未清偿的垫款');
  expect(promise).not.toContain('贷款');
  // Of a case that ended before any money left no debt ever came to be.
  const application = textOf({ kind: 'APPLICATION', no: 'AP1' });
  expect(application).toContain('["申请编号","AP1"]');
  expect(application).toContain('担保的申请已于2026年3月2日终止，主合同未履行，我司未发放贷款');
});
