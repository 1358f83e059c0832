import { papersOf } from '../domain/collateral/custody';
import { insuredUntil } from '../domain/collateral/insurance';
import { marginOf, type Margin } from '../domain/collateral/margin';
import { revaluationDue } from '../domain/collateral/revaluation';
import { addDays } from '../domain/date';
import type { MonitoringDuty } from '../domain/monitoring/duty';
import type { Category } from '../domain/product/category';
import { officeOf } from '../domain/security/form';
import { rulesOf, type ProductRules } from '../domain/product/rules';
import { collateralOf, loansSecuredBy, securedBy, type CollateralRecord } from './collateral';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';

type Db = Tx | PrismaClient;

/** Days to bring more security, or to pay back what it no longer bears [CONV, 示例参数，需按本行制度调整]. */
const MORE_SECURITY_DAYS = 10;

/** What is to be done about the security of a loan, as of a date. */
export async function collateralDuties(db: Db, loan: { applicationNo: string }): Promise<MonitoringDuty[]> {
  const applicationNo = await securedBy(db, loan);
  const collateral = await collateralOf(db, applicationNo);
  if (collateral.length === 0) return [];
  const margin = await marginNow(db, applicationNo, collateral);
  return [...collateral.flatMap(ofItem), ...callOf(collateral, margin)];
}

function ofItem({ item, valuations, custody, policies }: CollateralRecord): MonitoringDuty[] {
  const dated: [MonitoringDuty['kind'], string | null][] = [
    ['REVALUATION', revaluationDue(item.kind, valuations)],
    ['INSURANCE', insuredUntil(policies)],
    ['REGISTRATION', item.registration?.validUntil ?? null],
  ];
  const lent = papersOf(custody).filter(({ state }) => state === 'OUT');
  return [
    ...dated.flatMap(([kind, dueOn]) => (dueOn === null ? [] : [{ kind, subject: item.no, dueOn }])),
    ...lent.flatMap(({ paper, backBy }) =>
      backBy === null ? [] : [{ kind: 'PAPERS_BACK' as const, subject: `${item.no}/${paper}`, dueOn: backBy }],
    ),
  ];
}

/** While the margin is called, its days run from the valuation that called it. */
function callOf(collateral: readonly CollateralRecord[], margin: Margin | null): MonitoringDuty[] {
  const latest = collateral
    .flatMap(({ valuations }) => valuations.map(({ on }) => on))
    .sort()
    .at(-1);
  if (margin?.isCalled !== true || latest === undefined) return [];
  return [{ kind: 'MORE_SECURITY', subject: latest, dueOn: addDays(latest, MORE_SECURITY_DAYS) }];
}

/** How what is still owed on the security of an application stands on it. */
export async function marginNow(
  db: Db,
  applicationNo: string,
  collateral: readonly CollateralRecord[],
): Promise<Margin | null> {
  const loans = await loansSecuredBy(db, applicationNo);
  const debtFen = loans.reduce((total, { principalFen }) => total + Number(principalFen), 0);
  return marginOf(debtFen, collateral.map(({ item }) => item).filter(isPerfected), await capOf(db, applicationNo));
}

/** What was offered since counts once it is signed and registered. */
const isPerfected = ({ kind, contract, registration }: CollateralRecord['item']): boolean =>
  contract !== null && (officeOf(kind) === null || registration !== null);

/** The cap of the product that the application pins, where it has one. */
async function capOf(db: Db, applicationNo: string): Promise<number | undefined> {
  const application = await db.application.findUnique({
    where: { no: applicationNo },
    select: { productCode: true, productVersion: true, category: true },
  });
  if (application === null) return undefined;
  const { productCode: code, productVersion: version, category } = application;
  const product = await db.product.findUnique({ where: { code_version: { code, version } }, select: { rules: true } });
  return rulesOf(category as Category, (product?.rules ?? {}) as Partial<ProductRules>).maxLoanToValuePercent;
}
