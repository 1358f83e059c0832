import * as contract from '../contracts/http/complaints';
import type { ComplaintInput, ActOnComplaint } from '../contracts/messages/complaint';
import { businessDate } from '../domain/business-time';
import { actOnComplaint } from '../gateways/complaint-acts';
import { nextNumber } from '../store/numbers';
import { once } from '../store/once';
import { revealComplainant } from '../store/complaint-reveal';
import {
  complaintFigures,
  countComplaints,
  findComplaint,
  listComplaints,
  stepsOfComplaint,
  viewerOf,
  type ComplaintFilter,
  type ComplaintRecord,
} from '../store/complaints-read';
import type { AnswerOf } from '../contracts/http/operation';
import type { PageRequest } from '../store/paging';
import { aboutComplaint } from './complaints/about';
import type { ApiDeps } from './deps';
import { answered } from './support/command';
import { complaintAnswer, mayNow } from './support/complaint-answer';
import { exported } from './support/exporting';
import { notFound } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';

type Full = AnswerOf<typeof contract.getComplaint>;
type List = AnswerOf<typeof contract.listComplaints>;

/** 投诉: taken in by whoever hears it, handled by somebody it is not about, answered in time. */
export function complaints(deps: ApiDeps): Route[] {
  const { prisma, pool, temporal, config } = deps;
  const visible = async (no: string, session: Session): Promise<ComplaintRecord> => {
    const found = await findComplaint(pool, viewerOf(session.actor), no);
    if (found === null) throw notFound('complaint');
    return found;
  };
  const full = async (found: ComplaintRecord, { actor }: Session): Promise<Full> => {
    const [steps, today] = [await stepsOfComplaint(pool, found.no), businessToday(found.clockOffsetMs)];
    const { summary, demand, authority, accused } = found;
    const may = mayNow(found, steps, actor, today);
    return { ...complaintAnswer(found, today), summary, demand, authority, accused, may, steps };
  };
  const act = async (input: ComplaintInput, command: ActOnComplaint): Promise<void> => {
    await answered(temporal, () => actOnComplaint(temporal, input, command, config.TASK_QUEUE));
  };
  const listed = async (filter: ComplaintFilter & PageRequest, session: Session): Promise<List> => {
    const page = await listComplaints(pool, viewerOf(session.actor), filter);
    return { ...page, data: page.data.map((found) => complaintAnswer(found, businessToday(found.clockOffsetMs))) };
  };

  return [
    route(contract.takeInComplaint, async ({ body, session, commandId }) => {
      const { actor } = session;
      const { intake, branchCode, clockOffsetMs } = await aboutComplaint(deps, body, session);
      const on = businessDate(Date.now());
      // The number first: asked again with the same key it is the same complaint.
      const { result: complaintNo } = await once(prisma, `complaint/${commandId}`, (tx) => nextNumber(tx, 'CP', on));
      await act({ complaintNo, branchCode, clockOffsetMs }, { commandId, actor, step: { act: 'TAKE_IN', intake } });
      // Who takes it in may read it, even where it is about himself: he wrote it.
      const found = await findComplaint(pool, { username: '', branch: null, seesAll: true }, complaintNo);
      if (found === null) throw notFound('complaint');
      return full(found, session);
    }),
    route(contract.listComplaints, ({ query, session }) => listed(query, session)),
    route(contract.exportComplaints, (ask) => {
      const { body, session } = ask;
      const page = (at: PageRequest): Promise<List> => listed({ ...body, ...at }, session);
      const count = (): Promise<number> => countComplaints(pool, viewerOf(session.actor), body);
      return exported(deps, { list: 'complaints', count, page }, ask);
    }),
    route(contract.getComplaintFigures, ({ query, session }) => complaintFigures(pool, viewerOf(session.actor), query)),
    route(contract.getComplaint, async ({ params, session }) => full(await visible(params.no, session), session)),
    route(contract.revealComplainant, async ({ params, body, session }) => {
      const { no, name, contact, clockOffsetMs } = await visible(params.no, session);
      const by = { username: session.actor.username, on: businessToday(clockOffsetMs), reason: body.reason };
      await prisma.$transaction((tx) => revealComplainant(tx, no, by));
      return { name, contact };
    }),
    route(contract.stepComplaint, async ({ params, body, session, commandId }) => {
      const { no, branchCode, clockOffsetMs } = await visible(params.no, session);
      await act({ complaintNo: no, branchCode, clockOffsetMs }, { commandId, actor: session.actor, step: body });
      const found = await findComplaint(pool, { username: '', branch: null, seesAll: true }, no);
      if (found === null) throw notFound('complaint');
      return full(found, session);
    }),
  ];
}
