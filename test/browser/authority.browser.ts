import { Windows } from './support/browser';
import { whoever } from './support/people';

interface Authority {
  levels: { code: string; limits: Record<string, string> }[];
}

const HEAD = { code: 'SUB_BRANCH_HEAD', nameZh: '支行行长', nameEn: 'sub-branch head' };
const RISK = { code: 'RISK_REVIEW', nameZh: '风险经理审查', nameEn: 'risk review' };
const CHAINS = { from: [HEAD], to: [HEAD, RISK] };
const CASE = {
  on: '2026-10-12',
  subject: 'APPLICATION',
  column: 'PERSONAL_UNSECURED',
  amount: '250000.00',
  groupExposure: '0.00',
  termMonths: 12,
  grade: 'A',
  ...CHAINS,
};

describe('The authority matrix in the workbench', () => {
  const windows = new Windows();
  afterAll(() => windows.close());

  it('marks for who checks an authority matrix what it changes, beside what stands', async () => {
    const risk = await whoever('a risk officer', ({ roles }) => roles.includes('RISK_OFFICER'));
    const page = await windows.openFor(risk, '/lpr');
    const { body } = await risk.get<Authority>('authority');
    const [first, ...others] = body.levels;
    const raised = { ...first, limits: { ...first?.limits, PERSONAL_UNSECURED: '66000.00' } };
    const proposal = {
      id: 'P1',
      effectiveFrom: '2099-01-01',
      levels: [raised, ...others.slice(0, -1)],
      proposedBy: 'admin',
      proposedAt: '2026-11-20T02:00:00.000Z',
      status: 'WAITING',
      checkedBy: null,
      comment: null,
    };
    await page.route('**/api/authority', (route) => route.fulfill({ json: { ...body, proposal } }));
    await page.route('**/api/authority/proposals/P1/trial*', (route) => route.fulfill({ json: trial }));
    const trial = {
      from: '2025-11-20',
      judged: 1340,
      differing: 2,
      truncated: false,
      since: '2025-11-21',
      moves: [{ ...CHAINS, count: 2 }],
      data: [
        { ...CASE, id: '9', subjectNo: 'AP20261012000003', branchCode: 'SB01' },
        { ...CASE, id: '8', subjectNo: null, branchCode: null },
      ],
      nextCursor: null,
      hasMore: false,
    };
    await page.goto('/authority');
    // What it would have done stands beside what it changes, before the second person's word.
    await page.getByText('试算 1,340 笔，结果不同 2 笔').waitFor();
    await page.getByRole('table', { name: '变化去向' }).getByText('支行行长 → 风险经理审查').waitFor();
    const cases = page.getByRole('table', { name: '结果不同的案件' });
    await cases.getByRole('link', { name: 'AP20261012000003' }).waitFor();
    await cases.getByText('无权查看').waitFor();
    const table = page.getByRole('table', { name: '待复核的授权矩阵' });
    await table.getByText('66,000.00').waitFor();
    expect(await table.locator('.changed').allInnerTexts()).toEqual([
      expect.stringMatching(/^66,000\.00\s+50,000\.00$/),
    ]);
    await table.getByRole('row').last().getByText('撤销').waitFor();
  });

  it('complains of nothing in the console', () => {
    expect(windows.complaints).toEqual([]);
  });
});
