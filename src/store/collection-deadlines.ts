import type { Pool } from 'pg';
import type { Claim } from '../domain/collection/deadlines';
import { demandedOn } from '../domain/collection/letters';
import { lettersOf } from './collection-letters';
import { row, rows } from './sql';

interface Loan {
  maturityOn: string;
  calledInOn: string | null;
  settledOn: string | null;
  security: string | null;
}

/** The claim of a loan as the law's clocks see it, or null when nothing is owed any more. Letters of all its cases count. */
export async function claimOf(pool: Pool, loanNo: string): Promise<(Claim & { calledIn: boolean }) | null> {
  const [loan, letters, suits, promises] = await Promise.all([
    row<Loan & Record<string, unknown>>(
      pool,
      `SELECT l.maturity_on AS "maturityOn", l.settled_on AS "settledOn", a.security,
              (SELECT min(e."on") FROM loan_event e WHERE e.loan_no = l.no AND e.type = 'ACCELERATION') AS "calledInOn"
       FROM loan l LEFT JOIN application a ON a.no = l.application_no WHERE l.no = $1`,
      [loanNo],
    ),
    lettersOf(pool, { loanNo }),
    // A suit interrupts the limitation as a demand does (民法典 Art 195).
    rows<{ on: string }>(
      pool,
      `SELECT s."on" FROM lawsuit_step s JOIN lawsuit l ON l.no = s.lawsuit_no
       WHERE l.loan_no = $1 AND s.stage = 'FILED' ORDER BY s."on"`,
      [loanNo],
    ),
    rows<{ on: string }>(
      pool,
      `SELECT "on" FROM collection_action WHERE loan_no = $1 AND kind IN ('PROMISE', 'PLAN') ORDER BY "on"`,
      [loanNo],
    ),
  ]);
  if (loan === null || loan.settledOn !== null) return null;
  const { maturityOn, calledInOn, security } = loan;
  // Only what reached the other side, or should have, demands anything of it.
  const lettersTo = (party: string): string[] =>
    letters.filter((one) => one.party === party).flatMap((one) => demandedOn(one) ?? []);
  return {
    // Calling in has moved the maturity already.
    calledIn: calledInOn !== null && calledInOn <= maturityOn,
    dueOn: maturityOn,
    hasSurety: security === 'GUARANTEED',
    hasMortgage: security === 'MORTGAGE',
    demandedOn: [...lettersTo('DEBTOR'), ...suits.map(({ on }) => on)],
    acknowledgedOn: promises.map(({ on }) => on),
    suretyDemandedOn: lettersTo('GUARANTOR'),
  };
}
