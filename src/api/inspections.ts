import * as contract from '../contracts/http/inspections';
import type { AnswerOf } from '../contracts/http/operation';
import { reviewUpdates, type ReviewView } from '../contracts/messages/review';
import { defined } from '../contracts/quote';
import { workflowIds } from '../contracts/workflow-names';
import { branchScope } from '../domain/access/access';
import { maskName } from '../domain/identity/masking';
import {
  countInspections,
  findInspection,
  inspectionsOf,
  listInspections,
  reportsOf,
  reviewsOf,
  type InspectionFilter,
  type InspectionRecord,
} from '../store/inspections-read';
import { evidenceOf } from '../store/inspection-files';
import { findLoan, type LoanRecord } from '../store/loans-read';
import type { PageRequest } from '../store/paging';
import { inspectionPlan } from '../store/review-facts';
import type { ApiDeps } from './deps';
import { inspectionBulk } from './inspections/bulk';
import { evidenceAnswer, inspectionEvidence } from './inspections/evidence';
import { command } from './support/command';
import { exported } from './support/exporting';
import { notFound, refuse, Refused } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';

type Listed = AnswerOf<typeof contract.listInspections>;
type Wanted = Pick<InspectionFilter, 'status' | 'managerUsername' | 'late'> & { mine?: 'true' | undefined };

/** What is asked for, within the branch of who asks. */
const wanted = (
  { status, managerUsername, late, mine }: Wanted,
  { actor }: Session,
): Omit<InspectionFilter, 'limit'> => ({
  status,
  managerUsername,
  late,
  branch: branchScope(actor.branchCode),
  ...(mine === undefined ? {} : { inspector: actor.username }),
});

type Given = { commandId: string } & Record<string, unknown>;

/** Inspections of loans: what the watch over each has opened, and what people do about it. */
export function inspections(deps: ApiDeps): Route[] {
  const { prisma, pool, temporal } = deps;
  const visible = async (no: string, { actor }: Session): Promise<LoanRecord> => {
    const loan = await findLoan(pool, no, branchScope(actor.branchCode));
    if (loan === null) throw notFound('loan');
    return loan;
  };
  const inspection = async ({ no, id }: { no: string; id: string }, session: Session): Promise<InspectionRecord> => {
    const found = await findInspection(pool, (await visible(no, session)).no, id);
    if (found === null) throw notFound('inspection');
    return found;
  };
  const tell = async (
    loanNo: string,
    update: string,
    given: Given,
  ): Promise<AnswerOf<typeof contract.orderInspection>> => {
    try {
      return answerOf(await command<ReviewView>(temporal, workflowIds.review(loanNo), update, given));
    } catch (error) {
      throw error instanceof Refused && error.code === 'CASE_CLOSED' ? refuse('NOT_WATCHED') : error;
    }
  };

  const listed = async (filter: InspectionFilter): Promise<Listed> => {
    const page = await listInspections(pool, filter);
    return { ...page, data: page.data.map(rowOf) };
  };

  return [
    route(contract.listInspections, ({ query, session }) =>
      listed({ ...wanted(query, session), limit: query.limit, cursor: query.cursor }),
    ),
    route(contract.exportInspections, (ask) => {
      const filter = { ...wanted(ask.body, ask.session), limit: 1 };
      const page = (at: PageRequest): Promise<Listed> => listed({ ...filter, ...at });
      return exported(deps, { list: 'inspections', count: () => countInspections(pool, filter), page }, ask);
    }),
    route(contract.listLoanInspections, async ({ params, session }) => {
      const { no } = await visible(params.no, session);
      return { data: (await inspectionsOf(pool, no)).map(rowOf) };
    }),
    route(contract.getInspection, async ({ params, session }) => {
      const found = await inspection(params, session);
      const [reports, reviews, files, plan] = await Promise.all([
        reportsOf(pool, found.id),
        reviewsOf(pool, found.id),
        evidenceOf(pool, found.id),
        inspectionPlan(prisma, found.plan === null ? {} : { inspections: found.plan }, found.productCode),
      ]);
      return {
        ...rowOf(found),
        sections: plan.sections,
        today: businessToday(found.clockOffsetMs),
        reports: reports.map(({ report, ...filed }) => ({ ...report, ...filed })),
        reviews,
        files: files.map(evidenceAnswer),
      };
    }),
    route(contract.orderInspection, async ({ params, body, session, commandId }) => {
      const { no } = await visible(params.no, session);
      return tell(no, reviewUpdates.order, { commandId, actor: session.actor, trigger: 'ORDERED', ...body });
    }),
    route(contract.reportInspection, async ({ params, body, session, commandId }) => {
      const { id, loanNo } = await inspection(params, session);
      const report = { ...defined(body), sections: defined(body.sections) };
      return tell(loanNo, reviewUpdates.report, { commandId, actor: session.actor, inspectionId: id, report });
    }),
    route(contract.reviewInspection, async ({ params, body, session, commandId }) => {
      const { id, loanNo } = await inspection(params, session);
      return tell(loanNo, reviewUpdates.review, { commandId, actor: session.actor, inspectionId: id, ...body });
    }),
    ...inspectionBulk(deps, { visible, tell }),
    ...inspectionEvidence(deps, inspection),
  ];
}

const answerOf = ({ loanNo, status, plannedOn, open }: ReviewView): AnswerOf<typeof contract.orderInspection> => ({
  loanNo,
  status,
  plannedOn,
  open: open.map(({ id }) => id),
});

function rowOf(found: InspectionRecord): AnswerOf<typeof contract.listInspections>['data'][number] {
  const { clientKind, clientName, productCode: _product, clockOffsetMs: _offset, plan: _plan, ...rest } = found;
  return { ...rest, clientMasked: maskName(clientKind, clientName) };
}
