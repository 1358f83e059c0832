import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  getExternalWorkflowHandle,
  log,
  patched,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { ApprovalConclusion } from '../src/contracts/messages/approval';
import { collectionSignals, type LoanChanged } from '../src/contracts/messages/collection';
import {
  servicingQueries,
  servicingSignals,
  servicingUpdates,
  type Enter,
  type LoanView,
  type Prepay,
  type PrepaymentSignal,
  type LoanChangeView,
  type Repay,
  type RepaymentSignal,
  type RequestDueDay,
  type RequestExtension,
  type RequestRestructure,
  type RequestWaiver,
  type ServicingInput,
  type WriteOffApproved,
} from '../src/contracts/messages/servicing';
import { SYSTEM_ACTOR } from '../src/contracts/roles';
import { arrearsPair, attributePairs, overdueFrom } from '../src/contracts/search-attribute-keys';
import type { Alarm } from '../src/domain/servicing/alarm';
import { BusinessClock } from './clock';
import { LoanCase } from './loan-case';
import { LoanChanges } from './loan-changes';
import { ALARM_WORDS, loanDetails } from './loan-details';
import { answerSignal } from './loan-signals';
import { answerSignal as answerNamed } from './signals';

/** Instalments after which a run hands over to the next. */
const INSTALMENTS_PER_RUN = 12;

const loanChanged = defineSignal<[LoanChanged]>(collectionSignals.loanChanged);

/** One loan from disbursement to settlement, or to the end of recovery after a write-off. */
export async function loanServicing(input: ServicingInput): Promise<LoanView> {
  const loan = new LoanCase(input, new BusinessClock(input.clockOffsetMs));
  const changes = new LoanChanges(loan);
  handle(loan, changes);
  let told = loan.view;
  for (;;) {
    told = await tell(loan, told);
    setCurrentDetails(loanDetails(loan));
    if (loan.isOver) break;
    if (loan.isBetweenInstalments(INSTALMENTS_PER_RUN) || workflowInfo().continueAsNewSuggested) {
      await condition(allHandlersFinished);
      if (loan.view === told) await continueAsNew<typeof loanServicing>(loan.carry());
    } else {
      await attend(loan, told);
    }
  }
  await changes.lapse();
  await condition(allHandlersFinished);
  return loan.view;
}

/** What is asked of the loan's contract. */
function handleRequests(changes: LoanChanges): void {
  setHandler(
    defineUpdate<LoanChangeView, [RequestExtension]>(servicingUpdates.requestExtension),
    (command) => changes.extend(command),
    {
      validator: (command: RequestExtension) => {
        changes.validate({ kind: 'EXTENSION', ...command });
      },
    },
  );
  setHandler(
    defineUpdate<LoanChangeView, [RequestRestructure]>(servicingUpdates.requestRestructure),
    (command) => changes.restructure(command),
    {
      validator: (command: RequestRestructure) => {
        changes.validate({ kind: 'RESTRUCTURE', ...command });
      },
    },
  );
  setHandler(
    defineUpdate<LoanChangeView, [RequestWaiver]>(servicingUpdates.requestWaiver),
    (command) => changes.waive(command),
    {
      validator: ({ waivers }: RequestWaiver) => {
        changes.validate({ kind: 'WAIVER', waivers });
      },
    },
  );
  setHandler(
    defineUpdate<LoanChangeView, [RequestDueDay]>(servicingUpdates.requestDueDay),
    (command) => changes.moveDueDay(command),
    {
      validator: ({ dueDay }: RequestDueDay) => {
        changes.validate({ kind: 'DUE_DAY', dueDay });
      },
    },
  );
}

function handle(loan: LoanCase, changes: LoanChanges): void {
  setHandler(defineUpdate<LoanView, [Repay]>(servicingUpdates.repay), (command) => loan.repay(command), {
    validator: ({ commandId, ...money }: Repay) => {
      loan.validate(commandId, money);
    },
  });
  setHandler(defineUpdate<LoanView, [Prepay]>(servicingUpdates.prepay), (command) => loan.prepay(command), {
    validator: ({ commandId, amountFen, on, reference }: Prepay) => {
      loan.validate(commandId, { amountFen, receivedOn: on, reference });
    },
  });
  setHandler(defineUpdate<LoanView, [Enter]>(servicingUpdates.enter), (command) => loan.enter(command), {
    validator: (command: Enter) => {
      loan.validateEntry(command);
    },
  });
  setHandler(defineSignal<[unknown]>(servicingSignals.entryMade), (payload) =>
    answerNamed(loan.signalled, 'enter', 'entryMade', payload, (given) => loan.enter(given as unknown as Enter)),
  );
  handleRequests(changes);
  setHandler(defineSignal<[ApprovalConclusion]>(servicingSignals.approvalConcluded), (signal) =>
    answerSignal(loan, 'approvalConcluded', signal, (given) => changes.concluded(given)),
  );
  setHandler(defineSignal<[RepaymentSignal]>(servicingSignals.repaymentReceived), (signal) =>
    answerSignal(loan, 'repaymentReceived', signal, (given) => loan.repay({ ...given, actor: SYSTEM_ACTOR })),
  );
  setHandler(defineSignal<[PrepaymentSignal]>(servicingSignals.prepaymentReceived), (signal) =>
    answerSignal(loan, 'prepaymentReceived', signal, (given) => loan.prepay({ ...given, actor: SYSTEM_ACTOR })),
  );
  setHandler(defineSignal<[WriteOffApproved]>(servicingSignals.writeOffApproved), (signal) =>
    answerSignal(loan, 'writeOffApproved', signal, (given) => loan.writeOff(given)),
  );
  setHandler(defineQuery<LoanView>(servicingQueries.view), () => loan.view);
}

/** Waits for the next alarm, or for whatever changes what comes next; does the alarm's work. */
async function attend(loan: LoanCase, told: LoanView): Promise<void> {
  const { alarm, openChange } = loan;
  const moved = (): boolean =>
    isNews(loan, told) || loan.isOver || !isSame(alarm, loan.alarm) || loan.openChange !== openChange;
  if (alarm === null) return condition(moved);
  const dueIn = loan.clock.until(alarm.atMs);
  const summary = `${ALARM_WORDS[alarm.kind]} ${alarm.on}`;
  if (dueIn > 0 && (await condition(moved, dueIn, { summary }))) return;
  await loan.wake(alarm);
}

const isSame = (a: Alarm | null, b: Alarm | null): boolean => a?.kind === b?.kind && a?.atMs === b?.atMs;

/** What others must hear: another status or class, arrears that begin, anything at all while a case is open. */
function isNews(loan: LoanCase, told: LoanView): boolean {
  const { view } = loan;
  if (view.status !== told.status || view.riskClass !== told.riskClass || loan.needsCollection) return true;
  return loan.openCase !== null && view !== told;
}

/** Tells those who follow the loan what has changed: search attributes, the collection case. Returns what they know now. */
async function tell(loan: LoanCase, told: LoanView): Promise<LoanView> {
  const { view } = loan;
  if (view.status !== told.status || view.riskClass !== told.riskClass || hasOtherArrears(view, told)) {
    const { status: stage, riskClass } = view;
    upsertSearchAttributes([...attributePairs({ stage, riskClass }), arrearsPair(view)]);
  }
  if (loan.openCase !== null && view !== told) await tellCollection(loan, loan.openCase, view);
  if (loan.needsCollection) await loan.openCollection();
  return view;
}

/** Money paid for the oldest instalment: the loan is overdue since a later day. Runs from before this was told keep their history. */
const hasOtherArrears = (view: LoanView, told: LoanView): boolean =>
  overdueFrom(view) !== overdueFrom(told) && patched('overdue-since');

async function tellCollection(loan: LoanCase, caseId: string, view: LoanView): Promise<void> {
  if (view.status !== 'OVERDUE') loan.closeEpisode();
  try {
    await getExternalWorkflowHandle(caseId).signal(loanChanged, { view });
  } catch (error) {
    log.warn('the collection case has ended already', { caseId, error: String(error) });
  }
}
