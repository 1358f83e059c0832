import { RISK_CLASSES } from '../../contracts/http/loans';
import type { AnswerOf } from '../../contracts/http/operation';
import { getRiskReview as contract } from '../../contracts/http/risk-review';
import { branchScope } from '../../domain/access/access';
import { decimal } from '../../domain/appraisal/figure';
import { maskName } from '../../domain/identity/masking';
import { herfindahl, limitUse } from '../../domain/portfolio/limits';
import { nonPerforming, provisionNeed, SCENARIOS, stressed, type ByClass } from '../../domain/portfolio/stress';
import { shareOf } from '../../domain/ratio';
import { admissionPolicyInForce } from '../../store/admission';
import { bookOf, type Book } from '../../store/reports/book';
import { byIndustry, facilityUse, largestBorrowers, largestGroups } from '../../store/reports/concentration';
import type { ApiDeps } from '../deps';
import { route, type Route } from '../support/route';
import { businessToday } from '../support/today';
import { yuan } from '../support/yuan';

type Review = AnswerOf<typeof contract>;

/** 组合风险评估: where the book leans too much on one, and what it would cost if it went wrong. */
export function riskReview({ prisma, pool }: ApiDeps): Route[] {
  return [
    route(contract, async ({ session }): Promise<Review> => {
      const branch = branchScope(session.actor.branchCode);
      const asOf = businessToday();
      const [{ policy }, book, borrowers, groups, industries, facilities] = await Promise.all([
        admissionPolicyInForce(prisma, asOf),
        bookOf(pool, branch, null),
        largestBorrowers(pool, branch),
        largestGroups(pool, branch),
        byIndustry(pool, branch),
        facilityUse(pool, branch),
      ]);
      const { capitalFen, tierOneFen, singleBorrowerPpm, groupExposurePpm } = policy;
      const { principalFen } = book.total;
      return {
        asOf,
        branchCode: branch,
        principal: yuan(principalFen),
        capital: yuan(capitalFen),
        tierOne: yuan(tierOneFen),
        borrowers: borrowers.map(({ key, kind, name, ...one }) => ({
          clientNo: key,
          clientMasked: maskName(kind, name),
          ...used(one.principalFen, capitalFen, singleBorrowerPpm),
        })),
        groups: groups.map(({ key, clients, ...one }) => ({
          groupCode: key,
          clients,
          ...used(one.principalFen, tierOneFen, groupExposurePpm),
        })),
        industries: industries.map((one) => ({
          industry: one.key,
          principal: yuan(one.principalFen),
          share: shareOf(one.principalFen, principalFen),
        })),
        herfindahl: decimal(herfindahl(industries.map((one) => one.principalFen))) ?? '0.0000',
        facilities: {
          count: facilities.count,
          limit: yuan(facilities.limitFen),
          used: yuan(facilities.usedFen),
          use: shareOf(facilities.usedFen, facilities.limitFen),
        },
        ...stress(classesOf(book), capitalFen),
      };
    }),
  ];
}

const used = (
  principalFen: number,
  capitalFen: number,
  sharePpm: number,
): Pick<Review['borrowers'][number], 'principal' | 'limit' | 'use' | 'broken'> => {
  const { limitFen, usePpm, isBroken } = limitUse(principalFen, capitalFen, sharePpm);
  return { principal: yuan(principalFen), limit: yuan(limitFen), use: decimal(usePpm) ?? '0.0000', broken: isBroken };
};

const classesOf = ({ classes }: Book): ByClass =>
  Object.fromEntries(
    RISK_CLASSES.map((riskClass) => [riskClass, classes.find((one) => one.riskClass === riskClass)?.principalFen ?? 0]),
  ) as unknown as ByClass;

function stress(book: ByClass, capitalFen: number): Pick<Review, 'provision' | 'scenarios'> {
  const now = provisionNeed(book);
  const total = RISK_CLASSES.reduce((sum, riskClass) => sum + book[riskClass], 0);
  return {
    provision: yuan(now),
    scenarios: SCENARIOS.map((scenario) => {
      const after = stressed(book, scenario);
      const need = provisionNeed(after);
      return {
        code: scenario.code,
        title: { zh: scenario.zh, en: scenario.en },
        classes: RISK_CLASSES.map((riskClass) => ({ riskClass, principal: yuan(after[riskClass]) })),
        nonPerforming: shareOf(nonPerforming(after), total),
        provision: yuan(need),
        added: yuan(need - now),
        ofCapital: shareOf(need - now, capitalFen),
      };
    }),
  };
}
