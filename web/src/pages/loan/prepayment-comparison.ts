import type { PrepaymentQuote } from '../../api/loans';
import { parseMoney } from '../../format/money';

type Way = 'NONE' | 'REDUCE_INSTALMENT' | 'REDUCE_TERM' | 'FULL';

/** One way to go on, as the table shows it. */
export interface ComparedRow {
  way: Way;
  received: string | null;
  /** The next instalment. */
  nextTotal: string | null;
  /** Instalments still to pay, and the last of them. */
  left: number;
  lastOn: string | null;
  interest: string;
  saved: string;
}

interface Typed {
  amount?: string | undefined;
  on?: { format: (form: 'YYYY-MM-DD') => string } | null;
}

/** What is asked of the API: both modes of a part, and the whole. Without an amount only the whole can be told. */
export function comparedBodies({ amount, on }: Typed): { way: Way; body: Record<string, string> }[] {
  if (!on) return [];
  const day = on.format('YYYY-MM-DD');
  const part = amount ? parseMoney(amount) : null;
  const modes = ['REDUCE_INSTALMENT', 'REDUCE_TERM'] as const;
  const parts = part === null ? [] : modes.map((mode) => ({ way: mode, body: { on: day, amount: part, mode } }));
  return [...parts, { way: 'FULL', body: { on: day, mode: 'REDUCE_INSTALMENT' } }];
}

type Row = Pick<PrepaymentQuote['schedule'][number], 'dueOn' | 'paidOn' | 'total'>;

/** A row for going on by the schedule as it is, and one for each way that was quoted. */
export function rowsOf(known: readonly { way: Way; quote: PrepaymentQuote }[], now: readonly Row[]): ComparedRow[] {
  const [first] = known;
  if (!first) return [];
  const { on, interestBefore } = first.quote;
  return [
    { way: 'NONE', received: null, interest: interestBefore, saved: '0.00', ...stillToPay(now, on) },
    ...known.map(({ way, quote }) => ({
      way,
      received: quote.received,
      interest: quote.interestAfter,
      saved: quote.interestSaved,
      ...stillToPay(quote.settles ? [] : quote.schedule, on),
    })),
  ];
}

function stillToPay(schedule: readonly Row[], on: string): Pick<ComparedRow, 'nextTotal' | 'left' | 'lastOn'> {
  const open = schedule.filter(({ paidOn, dueOn }) => paidOn === null && dueOn > on);
  return { nextTotal: open[0]?.total ?? null, left: open.length, lastOn: open.at(-1)?.dueOn ?? null };
}
