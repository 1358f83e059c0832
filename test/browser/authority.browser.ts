import { Windows } from './support/browser';
import { whoever } from './support/people';

interface Authority {
  levels: { code: string; limits: Record<string, string> }[];
}

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
    await page.goto('/authority');
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
