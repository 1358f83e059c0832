import {
  allHandlersFinished,
  condition,
  defineQuery,
  defineSignal,
  defineUpdate,
  patched,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import type { ApplicationActivities } from '../activities/application';
import {
  acceptUpdate,
  applicationQueries,
  applicationSignals,
  applicationUpdates,
  type ApplicationInput,
  type ApplicationView,
} from '../src/contracts/messages/application';
import type { ApprovalConclusion } from '../src/contracts/messages/approval';
import type { Command, Refusal } from '../src/contracts/messages/common';
import { instantOf } from '../src/domain/business-time';
import { addDays } from '../src/domain/date';
import { mayServe } from '../src/domain/access/access';
import type { Stage } from '../src/domain/application/stages';
import { inWords } from '../src/domain/notice/words';
import { ratingWatch } from '../src/domain/application/state';
import { firstRefusal, refused } from '../src/domain/verdict';
import * as commands from './application-commands';
import type { CommandRule } from './application-commands';
import { judgeAdmission, proposeAdmission } from './application-admission';
import { ApplicationCase } from './application-case';
import { beginApproval, cancelApproval, concludeApproval } from './application-approval';
import { takeRatingAsked } from './application-rating';
import { takeSetAside } from './application-set-aside';
import { show } from './application-shown';
import { payAndOpen } from './application-payment';
import { expire, expireDocuments, ratingRanOut, remind } from './application-timers';
import { BusinessClock } from './clock';
import { refusalOf, refuseUnless } from './refusal';
import { answerSignal } from './signals';

const { recordAcceptance } = proxyLocalActivities<ApplicationActivities>({ startToCloseTimeout: '20s' });

const DAY_MS = 86_400_000;
/** How long before a deadline the manager and the client are reminded. */
const REMIND_BEFORE_MS = 3 * DAY_MS;

/** One application from acceptance to disbursement, or to its rejection, withdrawal or lapse. */
export async function loanApplication(input: ApplicationInput): Promise<ApplicationView> {
  const app = new ApplicationCase(input, new BusinessClock(input.clockOffsetMs));
  accept(app, 'submitDocuments', commands.submitDocuments);
  accept(app, 'proposeAdmission', proposeAdmission);
  accept(app, 'judgeAdmission', judgeAdmission);
  accept(app, 'investigate', commands.investigate);
  accept(app, 'rate', commands.rate);
  accept(app, 'resubmit', commands.resubmit);
  accept(app, 'sign', commands.sign);
  accept(app, 'disburse', commands.disburse);
  accept(app, 'withdraw', commands.withdraw);
  const acceptance: { answered: boolean; refusal: Refusal | null } = { answered: false, refusal: null };
  setHandler(defineUpdate<ApplicationView>(acceptUpdate), async () => {
    await condition(() => acceptance.answered);
    if (acceptance.refusal !== null) refuseUnless(refused(acceptance.refusal.code, acceptance.refusal.params));
    return app.view();
  });
  const inbox: { conclusion: ApprovalConclusion | null } = { conclusion: null };
  setHandler(defineSignal<[ApprovalConclusion]>(applicationSignals.approvalConcluded), (concluded) => {
    // Only what at least looks like a conclusion; whether it is one the file knows.
    if ((concluded as ApprovalConclusion | null | undefined)?.approvalId) inbox.conclusion = concluded;
  });
  setHandler(defineSignal<[unknown]>(applicationSignals.automatedSetAside), (told) => takeSetAside(app, told));
  setHandler(defineSignal<[unknown]>(applicationSignals.ratingAsked), (told) => takeRatingAsked(app, told));
  setHandler(defineQuery<ApplicationView>(applicationQueries.view), () => app.view());

  try {
    await recordAcceptance(input, app.clock.now());
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    // A draw beyond what is free: whoever asked is told, and nothing of it is on file.
    acceptance.refusal = refusal;
    app.turnAway(refusal.code);
  }
  acceptance.answered = true;
  while (!app.isClosed) {
    const { stage } = app.state;
    show(app);
    if (stage === 'APPROVAL') {
      await beginApproval(app);
      await condition(() => inbox.conclusion !== null || app.state.stage !== 'APPROVAL');
      const told = inbox.conclusion;
      inbox.conclusion = null;
      // Withdrawn, or what it was to decide on was set aside.
      if (app.state.stage !== 'APPROVAL') await cancelApproval(app);
      else if (told !== null) await concludeApproval(app, told);
    } else if (stage === 'PAYING') {
      await payAndOpen(app);
    } else {
      await waitFor(app, stage);
    }
  }
  show(app);
  await condition(allHandlersFinished);
  return app.view();
}

/** Registers a command as an update (for the API) and as a signal of the same meaning (for outside systems). */
function accept<C extends Command>(
  app: ApplicationCase,
  name: keyof typeof applicationUpdates,
  rule: CommandRule<C>,
): void {
  const judge = (command: C): void => {
    refuseUnless(
      firstRefusal(
        () => mayServe(command.actor.branchCode, app.input.branchCode),
        () => rule.judge(app, command),
      ),
    );
  };
  const run = (command: C): Promise<ApplicationView> => app.command(command, judge, (given) => rule.step(app, given));
  setHandler(defineUpdate<ApplicationView, [C]>(applicationUpdates[name]), run, {
    validator: (command: C) => {
      if (!app.answered(command.commandId)) judge(command);
    },
  });
  setHandler(defineSignal<[unknown]>(applicationSignals[name]), (payload) =>
    answerSignal(app.signalled, name, name, payload, (given) => run(given as unknown as C)),
  );
}

/**
 * Waits for people at a stage: reminds before its deadline, lets the application lapse at it, and asks again for what runs out meanwhile: a
 * document, or the rating that the contract would be signed on.
 */
async function waitFor(app: ApplicationCase, stage: Stage): Promise<void> {
  const { deadline, expiry } = app;
  const moved = (): boolean => app.state.stage !== stage || app.expiry !== expiry;
  if (deadline === null) return condition(moved);
  const remindAt = deadline - REMIND_BEFORE_MS;
  const next = app.clock.until(remindAt) > 0 ? remindAt : deadline;
  const ending = firstEnd(app, stage, next);
  if (ending !== null) {
    const untilThen = app.clock.until(ending.at);
    if (untilThen > 0 && (await condition(moved, untilThen, { summary: `${inWords(stage)}: ${ending.what}` }))) return;
    return ending.end();
  }
  if (next === remindAt) {
    const summary = `${inWords(stage)}: 到期前提醒 remind before the deadline`;
    if (await condition(moved, app.clock.until(remindAt), { summary })) return;
    await remind(app, stage);
    return waitFor(app, stage);
  }
  if (await condition(moved, app.clock.until(deadline), { summary: `${inWords(stage)}: 到期 the deadline` })) return;
  await expire(app, stage);
}

interface Ending {
  at: number;
  what: string;
  end: () => Promise<void>;
}

/** What runs out first before an instant, or null. */
function firstEnd(app: ApplicationCase, stage: Stage, before: number): Ending | null {
  const afterDay = (last: string): number => instantOf(addDays(last, 1), 0);
  const rated = ratingWatch(app.state);
  const documents: Ending[] =
    app.expiry === null
      ? []
      : [
          {
            at: afterDay(app.expiry),
            what: '资料到期 a document runs out',
            end: () => expireDocuments(app, stage),
          },
        ];
  const rating: Ending[] =
    rated === null
      ? []
      : [{ at: afterDay(rated), what: '评级到期 the rating runs out', end: () => ratingRanOut(app, stage) }];
  const first = [...documents, ...rating.filter(({ at }) => at < before && patched('rating-watch'))]
    .filter(({ at }) => at < before)
    .toSorted((a, b) => a.at - b.at)[0];
  return first ?? null;
}
