import { releaseLetter } from '../../../src/domain/paper/release-letter';

const about = { lender: '某银行', borrower: '张建国', issuedOn: '2026-03-05' } as const;
const item = {
  securityNo: 'SE1',
  form: 'MORTGAGE',
  description: '城东路 1 号',
  settledOn: '2026-03-02',
  registration: { office: 'REAL_ESTATE', certificateNo: '浙 1 号' },
} as const;
const textOf = (of: { kind: 'LOAN' | 'FACILITY'; no: string }): string =>
  JSON.stringify(releaseLetter({ ...about, of }, item).blocks);

test('The consent to release says that a loan is settled; of a facility, that nothing is owed and nothing will be', () => {
  const loan = textOf({ kind: 'LOAN', no: 'LN1' });
  expect(loan).toContain('["贷款编号","LN1"]');
  expect(loan).toContain('担保的贷款已于2026年3月2日全部结清');
  // One that was never drawn on has no loan that could have been settled.
  const facility = textOf({ kind: 'FACILITY', no: 'FC1' });
  expect(facility).toContain('["额度编号","FC1"]');
  expect(facility).toContain('截至2026年3月2日额度项下没有未清偿的债务');
  expect(facility).not.toContain('贷款');
});
