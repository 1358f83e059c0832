import * as contract from '../../contracts/http/papers';
import { planned } from '../../contracts/planned';
import { defined } from '../../contracts/quote';
import type { LoanTerms } from '../../contracts/terms';
import { missingItems } from '../../domain/application/documents';
import { businessDate } from '../../domain/business-time';
import { branchScope } from '../../domain/access/access';
import { parseYuan } from '../../domain/money';
import { costStatementPaper } from '../../domain/paper/cost-statement';
import { missingItemsLetter } from '../../domain/paper/missing-items';
import { investigationReport } from '../../domain/paper/investigation-report';
import { loanContract } from '../../domain/paper/loan-contract';
import type { Paper } from '../../domain/paper/paper';
import type { Party } from '../../domain/paper/parties';
import { repaymentPlan } from '../../domain/paper/repayment-plan';
import { parseRate } from '../../domain/rate';
import {
  contractOf,
  documentsOf,
  findApplication,
  investigationsOf,
  type ApplicationRecord,
} from '../../store/applications-read';
import type { ApiDeps } from '../deps';
import { penaltyRatesOf, statementOf } from '../../store/cost-of-terms';
import { notFound, refuse } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';
import { asPdf, partyFor } from './printing';
import { projectContent } from './project-content';
import { reportContent } from './report-content';
import { suitabilityContent } from './suitability-content';
import { findUser } from '../../store/users-read';

/** Contract, cost statement, repayment plan and investigation report of an application. */
export function applicationPapers(deps: ApiDeps): Route[] {
  const { pool, config } = deps;
  const visible = async (no: string, { actor }: Session): Promise<ApplicationRecord> => {
    const application = await findApplication(pool, no, branchScope(actor.branchCode));
    if (application === null) throw notFound('application');
    return application;
  };

  return [
    route(contract.printApplicationPaper, async ({ params: { no, kind }, session }) => {
      const application = await visible(no, session);
      const on = businessToday(application.clockOffsetMs);
      const draw = {
        contract: contractPaper,
        'cost-statement': statementPaper,
        'repayment-plan': planPaper,
        'missing-items': missingPaper,
      }[kind];
      const compose = await draw(deps, application, on);
      const party = await partyFor(
        deps,
        application.clientNo,
        { subject: 'APPLICATION', subjectNo: no, kind },
        { username: session.actor.username, on },
      );
      return asPdf(compose(party), `${no}-${kind}`);
    }),

    route(contract.printReport, async ({ params: { no }, session }) => {
      const application = await visible(no, session);
      const investigations = await investigationsOf(pool, no);
      const round = Math.max(0, ...investigations.map((one) => one.round));
      const signed = investigations.filter((one) => one.round === round);
      const [content, project, suitability] = await Promise.all([
        reportContent(deps, application, signed),
        projectContent(deps, application),
        suitabilityContent(deps, application, session.actor.roles),
      ]);
      const investigators = await Promise.all(
        signed.map(async ({ part, investigator, signedOn, agree }) => ({
          part,
          name: (await findUser(pool, investigator))?.displayName ?? investigator,
          signedOn,
          agree,
        })),
      );
      const issuedOn =
        signed
          .map(({ signedOn }) => signedOn)
          .sort()
          .at(-1) ?? application.acceptedOn;
      return asPdf(
        investigationReport({ applicationNo: no, lender: config.LENDER_NAME, issuedOn, investigators }, content, {
          PROJECT: project,
          SUITABILITY: suitability,
        }),
        `${no}-report`,
      );
    }),
  ];
}

/** A paper that only wants to know who the client is. */
type Compose = (party: Party) => Paper;

const termsOf = ({ approvedTerms, suggestedTerms, appliedTerms }: ApplicationRecord): LoanTerms =>
  approvedTerms ?? suggestedTerms ?? appliedTerms;

async function contractPaper({ pool, config }: ApiDeps, application: ApplicationRecord): Promise<Compose> {
  const signed = await contractOf(pool, application.no);
  if (signed === null) throw refuse('CONTRACT_NOT_SIGNED');
  const { terms, signedOn, account, no, template } = signed;
  // What has been signed is printed whatever a loan may cost since.
  const { overdueRate, misuseRate } = penaltyRatesOf(terms);
  const { method, annualRate, instalments, frequency, dayCount } = terms;
  const kind = application.facilityNo === null ? 'LOAN' : application.stage === 'GRANTED' ? 'FACILITY' : 'DRAW';
  return (borrower) =>
    loanContract(
      {
        kind,
        no,
        lender: config.LENDER_NAME,
        borrower,
        signedOn,
        purpose: application.purpose,
        category: application.category,
        account,
        security: application.security,
        overdueRate,
        misuseRate,
        graceDays: terms.graceDays ?? 0,
        compounds: terms.compoundOverdueInterest ?? true,
        principalFirstAfterDays: terms.principalFirstAfterDays === undefined ? 90 : terms.principalFirstAfterDays,
        rateRule: terms.pricing ?? null,
        terms: {
          method,
          principal: parseYuan(terms.principal),
          annualRate: parseRate(annualRate),
          instalments,
          ...defined({ frequency, dayCount }),
        },
        plan: planned(terms, signedOn),
      },
      template,
    );
}

async function statementPaper(deps: ApiDeps, application: ApplicationRecord, on: string): Promise<Compose> {
  const at = { db: deps.prisma, lender: deps.config.LENDER_TYPE };
  const statement = await statementOf(at, { terms: termsOf(application), product: application }, on);
  return ({ name }) =>
    costStatementPaper(
      { no: application.no, lender: deps.config.LENDER_NAME, borrower: name, issuedOn: on },
      statement,
    );
}

function planPaper({ config }: ApiDeps, application: ApplicationRecord, on: string): Promise<Compose> {
  const plan = repaymentPlan(planned(termsOf(application), on));
  const paper = (name: string): Paper => ({
    title: '还款计划表',
    no: application.no,
    lender: config.LENDER_NAME,
    issuedOn: on,
    blocks: [
      { kind: 'fields', rows: [['借款人', name]] },
      { kind: 'text', text: '以出具日放款测算，实际以借据为准。' },
      plan,
    ],
  });
  return Promise.resolve(({ name }) => paper(name));
}

/** 补件通知书: what is asked for again, and until when. */
async function missingPaper({ pool, config }: ApiDeps, application: ApplicationRecord, on: string): Promise<Compose> {
  const { no, deadlineAt } = application;
  const items = (await documentsOf(pool, no)).map(({ expiresOn, ...item }) => ({
    ...item,
    ...(expiresOn ? { expiresOn } : {}),
  }));
  const codes = missingItems(items, on);
  if (codes.length === 0) throw refuse('NOTHING_MISSING');
  const about = { applicationNo: no, lender: config.LENDER_NAME, issuedOn: on };
  const missing = items
    .filter(({ code }) => codes.includes(code))
    .map(({ nameZh, status, note }) => ({ name: nameZh, status, note }));
  const dueOn = deadlineAt === null ? null : businessDate(Date.parse(deadlineAt));
  return ({ name }) => missingItemsLetter({ ...about, borrower: name }, missing, dueOn);
}
