import { priceFall, type Valuation } from '../domain/collateral/revaluation';
import { percentText } from '../domain/covenant/comparison';
import { formatYuan } from '../domain/money';
import type { InternalSignal } from '../domain/warning/policy';
import { collateralOf, loansSecuredBy } from './collateral';
import { marginNow } from './collateral-duties';
import { fromDbDate } from './dates';
import { endTasks } from './monitoring';
import { dutiesOf } from './monitoring-duties';
import type { Tx } from './once';
import { raiseWarning } from './warnings';

/** What a new valuation means for the loans that stand on it: warnings of a price that fell, of a debt beyond its cap. */
export async function drawFromAppraisal(
  tx: Tx,
  applicationNo: string,
  securityNo: string,
  { by, clockOf }: { by: string; clockOf: (clockOffsetMs: number) => { today: string; at: string } },
): Promise<void> {
  const collateral = await collateralOf(tx, applicationNo);
  const own = collateral.find(({ item }) => item.no === securityNo);
  const latest = own?.valuations.at(-1);
  if (own === undefined || latest === undefined) return;
  const margin = await marginNow(tx, applicationNo, collateral);
  for (const loan of await loansSecuredBy(tx, applicationNo)) {
    if (loan.status !== 'CURRENT' && loan.status !== 'OVERDUE') continue;
    const { today, at } = clockOf(Number(loan.clockOffsetMs));
    const fall = priceFall(own.valuations, lentOn(own.valuations, fromDbDate(loan.disbursedOn)));
    const raise = async (code: InternalSignal, detail: string): Promise<void> => {
      const reference = `${code}/${loan.no}/${securityNo}/${String(own.valuations.length)}`;
      await raiseWarning(tx, { code, source: 'SYSTEM', reference, loanNo: loan.no, detail, on: today, at, by });
    };
    if (fall !== null) await raise('COLLATERAL_PRICE_FALLS', `${securityNo} ${latest.on} ${percentText(fall)}`);
    if (margin?.isCalled === true)
      await raise('COLLATERAL_MARGIN', `${securityNo} ${latest.on}，缺口 short ${formatYuan(margin.shortFen)}`);
    await endTasks(tx, loan.no, await dutiesOf(tx, loan.no, today), at);
  }
}

/** The valuation that was relied on when the money left: the last one up to that day. */
const lentOn = (valuations: readonly Valuation[], disbursedOn: string): Valuation | null =>
  valuations.findLast(({ on }) => on <= disbursedOn) ?? null;
