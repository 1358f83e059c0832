import * as contract from '../../contracts/http/price';
import {
  SEEDED_PRICE_MODEL,
  mayPrice,
  rarocAt,
  riskPrice,
  type Priced,
  type PricedGrade,
} from '../../domain/pricing/risk-price';
import type { LprTenor } from '../../domain/pricing/lpr';
import { formatRate, ONE, parseRate, type Rate } from '../../domain/rate';
import type { LoanTerms } from '../../contracts/terms';
import { RuleViolation } from '../../domain/rule-violation';
import { approvalsOf } from '../../store/approvals-read';
import { appraisalsOf } from '../../store/appraisals';
import type { ApplicationRecord } from '../../store/applications-read';
import { lprInForce } from '../../store/lpr';
import { productVersion } from '../../store/products-read';
import type { ApiDeps } from '../deps';
import { allow, notFound, refuse } from '../support/refused';
import { setAsideBy } from '../../store/set-aside';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

type Visible = (no: string, session: Session) => Promise<ApplicationRecord>;

const PPM = ONE / 1_000_000;
const decimal = (ppm: number): string => formatRate((ppm * PPM) as Rate);

/** 风险定价: what an application should cost the client, cost by cost, beside what is proposed. */
export function applicationPrice({ prisma, pool }: ApiDeps, visible: Visible): Route[] {
  const gradeOf = async ({ no, grade }: ApplicationRecord): Promise<string> => {
    // Before it is recognised, the grade that the model gave.
    const found =
      grade ??
      (await appraisalsOf(prisma, no)).find((appraisal) => appraisal.grade !== null && appraisal.setAsideIn === null)
        ?.grade;
    if (!found) throw refuse('NO_PRICE_BEFORE_RATING');
    allow(mayPrice(found));
    return found;
  };

  return [
    route(contract.getRiskPrice, async ({ params, session }) => {
      const application = await visible(params.no, session);
      const [grade, product] = await Promise.all([
        gradeOf(application),
        productVersion(pool, application.productCode, application.productVersion),
      ]);
      if (product === null) throw notFound('product');
      const terms = await termsInQuestion(pool, application);
      const tenor = tenorOf(terms);
      const lpr = await lprOn(prisma, tenor, businessToday(application.clockOffsetMs));
      const priced: Priced = {
        lprPpm: lpr.rate / PPM,
        grade: grade as PricedGrade,
        security: application.security,
        borrower: application.clientKind,
      };
      const price = riskPrice(SEEDED_PRICE_MODEL, priced);
      const asked = parseRate(terms.annualRate);
      const { minRate, maxRate } = product.limits;
      const guide = price.guidePpm * PPM;
      return {
        modelVersion: SEEDED_PRICE_MODEL.version,
        grade,
        security: application.security,
        askedRate: terms.annualRate,
        lpr: { tenor, rate: formatRate(lpr.rate), publishedOn: lpr.publishedOn },
        parts: price.parts.map(({ code, ppm, formula }) => ({ code, rate: decimal(ppm), formula })),
        guideRate: decimal(price.guidePpm),
        guideBasisPoints: price.spread,
        raroc: String(rarocAt(SEEDED_PRICE_MODEL, priced, Math.floor(asked / PPM)) / 1_000_000),
        standing: asked < guide ? ('BELOW_GUIDE' as const) : ('AT_OR_ABOVE_GUIDE' as const),
        setAsideIn: (await setAsideBy(prisma, 'PRICE', [application.no])).get(application.no) ?? null,
        product: { minRate, maxRate, guideWithin: parseRate(minRate) <= guide && guide <= parseRate(maxRate) },
      };
    }),
  ];
}

/** What is being decided: what was approved, else what the levels before this one made of what was proposed. */
async function termsInQuestion(pool: ApiDeps['pool'], application: ApplicationRecord): Promise<LoanTerms> {
  if (application.approvedTerms !== null) return application.approvedTerms;
  const open = (await approvalsOf(pool, application.no)).find(({ status }) => status === 'OPEN');
  return open?.terms ?? application.suggestedTerms ?? application.appliedTerms;
}

/** Over five years the five-year LPR counts (RULES 3.5). */
function tenorOf({ instalments, frequency }: LoanTerms): LprTenor {
  const { every, unit } = frequency ?? { every: 1, unit: 'MONTH' as const };
  return unit === 'MONTH' && instalments * every > 60 ? '5Y' : '1Y';
}

async function lprOn(prisma: ApiDeps['prisma'], tenor: LprTenor, today: string): ReturnType<typeof lprInForce> {
  try {
    return await lprInForce(prisma, tenor, today);
  } catch (error) {
    if (!(error instanceof RuleViolation && error.code === 'LPR_NOT_COVERED')) throw error;
    throw refuse('LPR_NOT_COVERED', { params: error.params });
  }
}
