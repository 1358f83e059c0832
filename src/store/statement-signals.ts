import { percentText, signalsOf } from '../domain/covenant/comparison';
import { metricUnit } from '../domain/covenant/metric';
import { decimal } from '../domain/appraisal/figure';
import { fen, formatYuan } from '../domain/money';
import type { InternalSignal } from '../domain/warning/policy';
import { statementsOf, type StatementRecord } from './client-statements';
import { testCovenants, type Broken } from './covenants';
import { endTasks } from './monitoring';
import { dutiesOf } from './monitoring-duties';
import type { Tx } from './once';
import { raiseWarning, type Raised } from './warnings';

/** An open loan of a client, on its own clock. */
export interface OpenLoan {
  no: string;
  applicationNo: string;
  today: string;
  at: string;
}

/** The loans of a client that are not over. */
export function openLoansOf(
  tx: Tx,
  clientNo: string,
): Promise<{ no: string; applicationNo: string; clockOffsetMs: bigint }[]> {
  return tx.loan.findMany({
    where: { clientNo, status: { in: ['CURRENT', 'OVERDUE'] } },
    select: { no: true, applicationNo: true, clockOffsetMs: true },
    orderBy: { no: 'asc' },
  });
}

/** What a statement means for a loan of the borrower: covenants tested, warnings raised, its task ended. */
export async function drawFromStatement(
  tx: Tx,
  clientNo: string,
  statement: StatementRecord,
  loan: OpenLoan,
  by: string,
): Promise<(Raised & { code: InternalSignal })[]> {
  const { periodEnd } = statement;
  const onFile = await statementsOf(tx, clientNo);
  const found = signalsOf(statement, onFile).map(({ code, change }) => ({
    code,
    about: periodEnd,
    detail: `${periodEnd} ${percentText(change)}`,
  }));
  const broken = await testCovenants(tx, loan, statement, loan.today);
  const breaches = broken.map((one) => ({
    code: 'COVENANT_BROKEN' as const,
    about: `${one.covenant.no}/${periodEnd}`,
    detail: breachText(one, periodEnd),
  }));
  await endTasks(tx, loan.no, await dutiesOf(tx, loan.no, loan.today), loan.at);
  const raised: (Raised & { code: InternalSignal })[] = [];
  for (const { code, about, detail } of [...found, ...breaches]) {
    const told = await raiseWarning(tx, {
      code,
      source: 'SYSTEM',
      reference: `${code}/${loan.no}/${about}`,
      loanNo: loan.no,
      detail,
      on: loan.today,
      at: loan.at,
      by,
    });
    if ('raised' in told) raised.push({ ...told.raised, code });
  }
  return raised;
}

function breachText({ covenant, value }: Broken, periodEnd: string): string {
  const { no, metric, direction, bound } = covenant;
  const shown = (parts: number | null): string =>
    parts === null ? '—' : metricUnit(metric) === 'YUAN' ? formatYuan(fen(parts)) : (decimal(parts) ?? '—');
  return `${no} ${periodEnd} ${metric} ${shown(value)}（约定 ${direction === 'MIN' ? '≥' : '≤'} ${shown(bound)}）`;
}
