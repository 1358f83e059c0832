import * as contract from '../../contracts/http/deals';
import type { AnswerOf } from '../../contracts/http/operation';
import { isFinal } from '../../domain/application/stages';
import { managersOf } from '../../domain/approval/separation';
import { dueNow, mayStepMilestone, milestoneStanding } from '../../domain/deal/milestone';
import { mayPreReview, opinionComplete, preReviewStands } from '../../domain/deal/pre-review';
import { mayJoin, mayPlanDeal, membersOf, type Judges } from '../../domain/deal/team';
import { parseYuan } from '../../domain/money';
import { investigationsOf, type ApplicationRecord } from '../../store/applications-read';
import { caseFilesOf } from '../../store/case-files';
import {
  changesOf,
  insertChange,
  insertConcernAnswer,
  insertMilestone,
  insertMilestoneStep,
  insertPreReview,
  lockDeal,
  milestonesOf,
  preReviewsOf,
  type DealBy,
  type MilestoneRecord,
} from '../../store/deals';
import { judgesOf } from '../../store/deal-judges';
import { lockStage } from '../../store/feasibility';
import { once, type Tx } from '../../store/once';
import { productVersion } from '../../store/products-read';
import { findActor } from '../../store/users';
import type { ApiDeps } from '../deps';
import { allow, notFound, refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';
import type { Visible } from './taking';

type Deal = AnswerOf<typeof contract.getDeal>;
interface Ask {
  params: { no: string };
  session: Session;
  commandId: string;
}

type Work = (tx: Tx, application: ApplicationRecord, by: DealBy) => Promise<void>;
type Act = (ask: Ask, work: Work) => Promise<Deal>;

/** One act on a deal, written once; the deal as it is then. */
const acting =
  (deps: ApiDeps, visible: Visible): Act =>
  async ({ params, session, commandId }, work) => {
    const application = await visible(params.no, session);
    const { no, clockOffsetMs } = application;
    const at = new Date(Date.now() + clockOffsetMs).toISOString();
    const by = { username: session.actor.username, on: businessToday(clockOffsetMs), at };
    await once(deps.prisma, `${no}/deal/${commandId}`, async (tx) => {
      await lockDeal(tx, no);
      await work(tx, application, by);
      return null;
    });
    return dealOf(deps, application);
  };

/** What is planned or answered while the case is open only. */
const whileOpen =
  (act: Act): Act =>
  (ask, work) =>
    act(ask, async (tx, application, by) => {
      if (isFinal(await lockStage(tx, application.no))) throw refuse('CASE_CLOSED');
      await work(tx, application, by);
    });

/** 项目组: who works on a deal, what is to be done by when, and what risk thinks of it beforehand. */
export function applicationDeals(deps: ApiDeps, visible: Visible, ofBranch: Visible): Route[] {
  const act = acting(deps, visible);
  return [
    route(contract.getDeal, async ({ params, session }) => dealOf(deps, await visible(params.no, session))),
    // Who is on the team is the branch's to say: a member of another does not let in his own colleagues.
    ...team(acting(deps, ofBranch)),
    ...milestones(deps, whileOpen(act)),
    ...preReviews(deps, whileOpen(act)),
  ];
}

const team = (act: Act): Route[] => [
  route(contract.joinDeal, (ask) =>
    act(ask, async (tx, application, by) => {
      const { no } = application;
      const { username } = ask.body;
      if ((await findActor(tx, username)) === null) throw refuseField('/username', 'USER_UNKNOWN', { username });
      const judges: Judges = await judgesOf(tx, no);
      allow(mayJoin(await changesOf(tx, no), ask.body, await lockStage(tx, no), judges));
      await insertChange(tx, application, { ...ask.body, act: 'JOINED' }, by);
    }),
  ),
  route(contract.leaveDeal, (ask) =>
    act(ask, async (tx, application, by) => {
      const { no } = application;
      const { username, note } = ask.body;
      // At any stage: who left is kept from judging it all the same (RULES 7.3).
      const member = membersOf(await changesOf(tx, no)).find((one) => one.username === username);
      if (member === undefined) throw refuseField('/username', 'DEAL_NOT_MEMBER');
      await insertChange(tx, application, { username, role: member.role, act: 'LEFT', note }, by);
    }),
  ),
];

const milestones = ({ pool }: ApiDeps, act: Act): Route[] => [
  route(contract.setMilestone, (ask) =>
    act(ask, async (tx, { no }, by) => {
      const members = membersOf(await changesOf(tx, no));
      allow(mayPlanDeal(ask.session.actor, members));
      if (!members.some(({ username }) => username === ask.body.owner)) throw refuseField('/owner', 'DEAL_NOT_MEMBER');
      if (ask.body.dueOn < by.on) throw refuseField('/dueOn', 'MILESTONE_DUE');
      await insertMilestone(tx, no, ask.body, by);
    }),
  ),
  route(contract.stepMilestone, (ask) =>
    act(ask, async (tx, { no }, by) => {
      const { note, dueOn = null, fileHash = null } = ask.body;
      const milestone = (await milestonesOf(tx, no)).find(({ id }) => id === ask.params.id);
      if (milestone === undefined) throw notFound('milestone');
      const members = membersOf(await changesOf(tx, no));
      const step = { act: ask.body.act, dueOn };
      allow(mayStepMilestone(milestone, step, ask.session.actor, members, by.on));
      if (fileHash !== null && !(await caseFilesOf(pool, no)).some(({ hash }) => hash === fileHash))
        throw refuseField('/fileHash', 'FILE_UNKNOWN');
      await insertMilestoneStep(tx, no, milestone, { ...step, note, fileHash }, by);
    }),
  ),
];

const preReviews = ({ pool }: ApiDeps, act: Act): Route[] => [
  route(contract.preReviewDeal, (ask) =>
    act(ask, async (tx, application, by) => {
      const { no } = application;
      const { opinion, summary, concerns } = ask.body;
      const team = (await changesOf(tx, no)).map(({ username }) => username);
      const investigators = (await investigationsOf(pool, no)).map(({ investigator }) => investigator);
      const stage = await lockStage(tx, no);
      allow(mayPreReview(by.username, stage, { team, investigators, managed: application }));
      allow(opinionComplete(opinion, concerns));
      await insertPreReview(tx, no, { opinion, summary, concerns }, by);
    }),
  ),
  route(contract.answerConcern, (ask) =>
    act(ask, async (tx, application, by) => {
      const { no } = application;
      const team = membersOf(await changesOf(tx, no)).map(({ username }) => username);
      if (![...team, ...managersOf(application).slice(0, 1)].includes(by.username)) throw refuse('DEAL_NOT_MEMBER');
      const { concern, answer } = ask.body;
      const review = (await preReviewsOf(tx, no)).find(({ id }) => id === ask.params.id);
      const asked = review?.concerns[concern - 1];
      if (review === undefined || asked === undefined) throw notFound('concern');
      if (asked.answer !== null) throw refuse('PRE_REVIEW_ANSWERED');
      await insertConcernAnswer(tx, no, { reviewId: review.id, concern, answer }, by);
    }),
  ),
];

async function dealOf({ prisma, pool }: ApiDeps, application: ApplicationRecord): Promise<Deal> {
  const { no, productCode, productVersion: version, approvedTerms, suggestedTerms, appliedTerms } = application;
  const [changes, milestones, preReviews, product] = await Promise.all([
    changesOf(prisma, no),
    milestonesOf(prisma, no),
    preReviewsOf(prisma, no),
    productVersion(pool, productCode, version),
  ]);
  const today = businessToday(application.clockOffsetMs);
  const from = product?.rules.preReviewFrom;
  const [latest] = preReviews;
  const amountFen = parseYuan((approvedTerms ?? suggestedTerms ?? appliedTerms).principal);
  const concerns = latest?.concerns ?? [];
  const answered = concerns.filter(({ answer }) => answer !== null).length;
  const verdict = preReviewStands(
    from,
    amountFen,
    latest === undefined ? null : { concerns: concerns.length, answered },
  );
  return {
    members: membersOf(changes),
    changes,
    milestones: milestones.map((milestone) => milestoneAnswer(milestone, today)),
    preReviewFrom: from ?? null,
    preReviews,
    findings: verdict.allowed || isFinal(application.stage) ? [] : [verdict.code],
  };
}

const milestoneAnswer = (milestone: MilestoneRecord, today: string): Deal['milestones'][number] => ({
  ...milestone,
  dueOn: dueNow(milestone),
  standing: milestoneStanding(milestone, today),
});
