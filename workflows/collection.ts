import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  patched,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { ApprovalConclusion } from '../src/contracts/messages/approval';
import {
  collectionQueries,
  collectionSignals,
  collectionUpdates,
  type CollectionAction,
  type CollectionActionSignal,
  type CollectionInput,
  type CollectionView,
  type Escalate,
  type LoanChanged,
} from '../src/contracts/messages/collection';
import { arrearsPair, attributePairs, overdueFrom } from '../src/contracts/search-attribute-keys';
import { attend } from './attend';
import { BusinessClock } from './clock';
import { CollectionCase } from './collection-case';
import { collectionDetails } from './collection-details';
import { actBySignal } from './collection-signals';

/** One episode of arrears, from the first day overdue until the arrears are cleared or written off. */
export async function collection(input: CollectionInput): Promise<CollectionView> {
  const arrears = new CollectionCase(input, new BusinessClock(input.clockOffsetMs));
  handle(arrears);
  let shown: Shown = { stage: '', since: null };
  while (arrears.isOpen) {
    shown = show(arrears, shown);
    if (workflowInfo().continueAsNewSuggested) await handOver(arrears);
    else await attend(arrears);
  }
  show(arrears, shown);
  await condition(allHandlersFinished);
  return arrears.view();
}

/** The next run goes on, unless what was still being handled has closed the case. */
async function handOver(arrears: CollectionCase): Promise<void> {
  await condition(allHandlersFinished);
  if (arrears.isOpen) await continueAsNew<typeof collection>(arrears.carry());
}

function handle(arrears: CollectionCase): void {
  setHandler(defineUpdate<CollectionView, [CollectionAction]>(collectionUpdates.act), (action) => arrears.act(action), {
    validator: (action: CollectionAction) => {
      arrears.validate(action);
    },
  });
  setHandler(defineUpdate<CollectionView, [Escalate]>(collectionUpdates.escalate), (call) => arrears.escalate(call));
  setHandler(defineSignal<[Escalate]>(collectionSignals.escalate), async (call) => {
    await arrears.escalate({ ...call });
  });
  setHandler(defineSignal<[CollectionActionSignal]>(collectionSignals.act), (signal) => actBySignal(arrears, signal));
  // From other workflows; what does not even have their form is none of theirs.
  setHandler(defineSignal<[LoanChanged | null]>(collectionSignals.loanChanged), async (changed) => {
    if (changed?.view) await arrears.loanChanged(changed);
  });
  setHandler(defineSignal<[ApprovalConclusion | null]>(collectionSignals.approvalConcluded), async (conclusion) => {
    if (Array.isArray(conclusion?.approvers)) await arrears.writeOffDecided(conclusion);
  });
  setHandler(defineQuery<CollectionView>(collectionQueries.view), () => arrears.view());
}

/** What the search attributes say. */
interface Shown {
  stage: string;
  since: string | null;
}

/** Tells the Temporal UI where the case stands; search attributes change with its status, its steps and the oldest arrears only. */
function show(arrears: CollectionCase, shown: Shown): Shown {
  const view = arrears.view();
  setCurrentDetails(collectionDetails(arrears));
  const stage = view.status === 'OPEN' ? (view.done.at(-1) ?? 'OPEN') : view.status;
  const since = overdueFrom(arrears.loan);
  // Runs from before the arrears were told keep their history.
  if (stage === shown.stage && (since === shown.since || !patched('overdue-since'))) return shown;
  const { riskClass } = arrears.loan;
  upsertSearchAttributes([...attributePairs({ stage, riskClass }), arrearsPair(arrears.loan)]);
  return { stage, since };
}
