import type { ServicingPlan } from '../../contracts/messages/servicing';
import type { ProductVersion } from '../products';

export type SeededProduct = ProductVersion & { code: string };

/** Reminders before a due date, and the ladder when it has passed (RULES 4.1, [CONV]). */
export const SERVICING: ServicingPlan = {
  reminderDays: [7, 3, 1],
  ladder: [
    { daysOverdue: 1, step: 'MESSAGE' },
    { daysOverdue: 3, step: 'CALL' },
    { daysOverdue: 30, step: 'LETTER' },
    { daysOverdue: 60, step: 'LAWYER_LETTER' },
    { daysOverdue: 90, step: 'LEGAL_DECISION' },
    { daysOverdue: 360, step: 'WRITE_OFF_PROPOSAL' },
  ],
};

export const WAN = 1_000_000; // 一万元 in fen
export const METHODS = ['EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'INTEREST_ONLY', 'BULLET'];
export const RATES = { minRate: '0.025', maxRate: '0.24', overdueMarkup: '0.5', graceDays: 0 };

export const ALL_SECURITIES = ['UNSECURED', 'GUARANTEED', 'MORTGAGE', 'PLEDGE'];

/** What every product of the demo begins with; in force before any date a demo loan is given. */
export const STANDARD = {
  servicingPlan: SERVICING,
  effectiveFrom: '2024-07-01',
  retired: false,
} as const;
