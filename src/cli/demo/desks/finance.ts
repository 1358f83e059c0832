import type { Session } from '../api';
import { who, type Act } from './act';
import type { Story } from '../story';

interface Match {
  no: string;
  lines: { line: number; difference: string }[];
}

const open = (story: Story, by: Session): Promise<Match> =>
  by.post('/finance-matches', { kind: 'CASE', applicationNo: story.applicationNo });

/** What finance has in its general ledger of a loan that was paid out and not touched since. */
const figuresOf = (productCode: string, amount: string): object => ({
  figures: ['LOAN_PRINCIPAL', 'DISBURSED'].map((item) => ({ productCode, item, amount })),
});

/** Both sides agree, and two people have signed. */
export const matched =
  (productCode: string, amount: string): Act =>
  async (story) => {
    const [first, second] = story.cast.all('FINANCE');
    if (first === undefined || second === undefined) throw new Error('two people of finance are needed');
    const { no } = await open(story, first);
    await first.post(`/finance-matches/${no}/figures`, figuresOf(productCode, amount));
    await second.post(`/finance-matches/${no}/signature`, { side: 'FINANCE' });
    await who(story, 'DEPARTMENT_MANAGER').post(`/finance-matches/${no}/signature`, { side: 'CREDIT' });
  };

/** Finance has booked one of two payments only; it says why, and credit is still to answer. */
export const unmatched =
  (productCode: string, booked: string): Act =>
  async (story) => {
    const finance = who(story, 'FINANCE');
    const { no } = await open(story, finance);
    const path = `/finance-matches/${no}`;
    const { lines } = await finance.post<Match>(`${path}/figures`, figuresOf(productCode, booked));
    for (const { line, difference } of lines.filter(({ difference: away }) => away !== '0.00')) {
      const why = { cause: 'BOOKED_NEXT_DAY', amount: difference, loanNo: story.loanNo, text: '第二笔付款次日入总账' };
      await finance.post(`${path}/lines/${String(line)}/explanation`, { side: 'FINANCE', parts: [why] });
    }
  };
