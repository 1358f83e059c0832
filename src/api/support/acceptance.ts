import type { createApplication } from '../../contracts/http/applications';
import type { BodyOf } from '../../contracts/http/operation';
import type { ApplicationInput } from '../../contracts/messages/application';
import { planned } from '../../contracts/planned';
import { defined } from '../../contracts/quote';
import type { LoanTerms } from '../../contracts/terms';
import { flagsOf } from '../../domain/admission/screen';
import { breachesOf, monthsOf } from '../../domain/product/eligibility';
import { longTermOf, type TermedProduct } from '../../domain/product/long-term';
import { mayBorrow } from '../../domain/identity/age';
import { maskName } from '../../domain/identity/masking';
import { parseYuan } from '../../domain/money';
import { RuleViolation } from '../../domain/rule-violation';
import { bornOnOf } from '../../store/client-birth';
import { findClient, type ClientRecord } from '../../store/clients-read';
import { IdentityCipher } from '../../store/identity-cipher';
import type { LoanRecord } from '../../store/loans-read';
import { productInForce, type ProductRecord } from '../../store/products-read';
import { screen, type Screened } from '../../store/screening';
import type { ApiDeps } from '../deps';
import { checkRateRule } from './rate-rule';
import { allow, refuse, refuseField } from './refused';
import { sentTerms } from './terms';

type Body = BodyOf<typeof createApplication>;

export interface Acceptance {
  input: Omit<ApplicationInput, 'applicationNo'>;
  screened: Screened;
}

/** Everything an application is accepted with: looked up now and pinned in its workflow. */
export async function acceptanceOf(
  { prisma, pool, config }: Pick<ApiDeps, 'prisma' | 'pool' | 'config'>,
  body: Body,
  who: { manager: string; branch: string | null; today: string },
  renewed: (Pick<LoanRecord, 'principalFen' | 'clockOffsetMs'> & Pick<Acceptance['input'], 'renews'>) | null = null,
): Promise<Acceptance> {
  const [client, product] = await Promise.all([
    findClient(pool, body.clientNo, who.branch),
    productInForce(pool, body.productCode, who.today),
  ]);
  if (client === null) throw refuseField('/clientNo', 'CLIENT_UNKNOWN');
  if (product === null) throw refuseField('/productCode', 'PRODUCT_UNKNOWN');
  allow(mayBorrow(await bornOnOf(prisma, new IdentityCipher(config.IDENTITY_KEY), client.no), who.today), {
    BORROWER_UNDER_AGE: '/clientNo',
  });
  checkLimits(product, client, body);
  const terms = pinned(product, sentTerms(body.terms));
  const ground = body.termGround;
  if (ground !== undefined && longTermOf(termed(product), monthsOf(terms)) === null)
    throw refuseField('/termGround', 'TERM_GROUND_NOT_ASKED');
  await checkRateRule(prisma, terms, who.today);
  // A plan that cannot be made is refused now and not on the day of disbursement.
  try {
    planned(terms, who.today);
  } catch (error) {
    throw error instanceof RuleViolation ? error.under('/terms') : error;
  }
  // What is owed already is not owed twice by renewing it.
  const renewedFen = renewed?.principalFen ?? 0;
  const amountFen = Math.max(0, parseYuan(terms.principal) - renewedFen);
  const screened = await screen(prisma, client, { security: body.security, amountFen }, { today: who.today });
  const flags = flagsOf({ ...body.flags, relatedParty: client.relatedParty }, screened);
  const input = {
    clockOffsetMs: renewed?.clockOffsetMs ?? 0,
    clientNo: client.no,
    clientMasked: maskName(client.kind, client.name),
    branchCode: client.branchCode,
    productCode: product.code,
    productVersion: product.version,
    category: product.category,
    security: body.security,
    managerUsername: who.manager,
    terms,
    purpose: body.purpose,
    ...(ground === undefined ? {} : { termGround: defined(ground) }),
    checklist: product.checklist,
    deadlines: product.deadlines,
    flags,
    groupExposureFen: Math.max(0, screened.groupExposureFen - renewedFen),
    ...(renewed?.renews === undefined ? {} : { renews: renewed.renews }),
    ...(product.limits.line === undefined ? {} : { line: product.limits.line }),
  };
  return { input, screened };
}

function checkLimits(product: ProductRecord, client: ClientRecord, body: Body): void {
  const { security, terms } = body;
  const findings = breachesOf(product, { clientKind: client.kind, relatedParty: client.relatedParty, security, terms });
  const only = findings.length === 1 ? findings[0] : undefined;
  if (only !== undefined) throw refuseField(only.pointer, only.code as 'PRODUCT_AMOUNT', only.params);
  if (findings.length > 0) throw refuse('INVALID_INPUT', { findings });
}

const termed = ({ category, rules, limits: { line } }: ProductRecord): TermedProduct => ({
  category,
  rules,
  ...(line === undefined ? {} : { line }),
});

/** What the product says of lateness belongs to the contract, unless the terms say otherwise. */
function pinned({ limits }: ProductRecord, terms: LoanTerms): LoanTerms {
  return defined({ graceDays: limits.graceDays, overdueMarkup: limits.overdueMarkup, ...terms });
}
