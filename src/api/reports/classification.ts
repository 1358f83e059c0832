import * as contract from '../../contracts/http/class-report';
import { RISK_CLASSES } from '../../contracts/http/loans';
import type { AnswerOf } from '../../contracts/http/operation';
import { branchScope } from '../../domain/access/access';
import { isNonPerforming } from '../../domain/classification';
import { shareOf } from '../../domain/ratio';
import { classReportOf, listEndOfDays, type ClassFigures, type ClassReportRecord } from '../../store/class-report-read';
import type { ApiDeps } from '../deps';
import { route, type Route } from '../support/route';
import { yuan } from '../support/yuan';

type Report = AnswerOf<typeof contract.getClassReport>;
type Figures = Omit<ClassFigures, 'riskClass'>;

const NOTHING: Figures = { loans: 0, principalFen: 0, provisionFen: 0 };
const together = (some: readonly Figures[]): Figures =>
  some.reduce<Figures>(
    (sum, one) => ({
      loans: sum.loans + one.loans,
      principalFen: sum.principalFen + one.principalFen,
      provisionFen: sum.provisionFen + one.provisionFen,
    }),
    NOTHING,
  );

/** Ends of day, and what the month ends among them found. */
export function classReports({ pool }: ApiDeps): Route[] {
  return [
    route(contract.listEndOfDays, ({ query }) => listEndOfDays(pool, query)),
    route(contract.getClassReport, async ({ query, session }): Promise<Report> => {
      const branchCode = branchScope(session.actor.branchCode);
      const found = await classReportOf(pool, branchCode, query.on ?? null);
      return { branchCode, ...reportOf(found ?? { on: null, classes: [], migration: [] }) };
    }),
  ];
}

function reportOf({
  on,
  classes,
  migration,
}: Omit<ClassReportRecord, 'on'> & { on: string | null }): Omit<Report, 'branchCode'> {
  const all = together(classes);
  const bad = together(classes.filter(({ riskClass }) => isNonPerforming(riskClass)));
  const startOf = (from: string): number =>
    migration
      .filter((one) => one.from === from && one.to !== 'SETTLED')
      .reduce((sum, one) => sum + one.principalFen, 0);
  return {
    on,
    since: migration[0]?.since ?? null,
    loans: all.loans,
    principal: yuan(all.principalFen),
    provision: yuan(all.provisionFen),
    nonPerforming: {
      loans: bad.loans,
      principal: yuan(bad.principalFen),
      share: shareOf(bad.principalFen, all.principalFen),
    },
    coverage: shareOf(all.provisionFen, bad.principalFen),
    provisionRatio: shareOf(all.provisionFen, all.principalFen),
    classes: RISK_CLASSES.map((riskClass) => {
      const { loans, principalFen, provisionFen } = classes.find((one) => one.riskClass === riskClass) ?? NOTHING;
      return {
        riskClass,
        loans,
        principal: yuan(principalFen),
        provision: yuan(provisionFen),
        share: shareOf(principalFen, all.principalFen),
      };
    }),
    migration: migration.map(({ from, to, loans, principalFen }) => ({
      from,
      to,
      loans,
      principal: yuan(principalFen),
      share: to === 'SETTLED' ? null : shareOf(principalFen, startOf(from)),
    })),
  };
}
