import {
  ActivityFailure,
  continueAsNew,
  defineSignal,
  log,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import type { IncomingActivities, ShareKey } from '../activities/incoming';
import { incomingSignals, type IncomingBookingInput } from '../src/contracts/messages/incoming';
import { BusinessClock } from './clock';

const { listPendingShares, bookShare } = proxyActivities<IncomingActivities>({
  startToCloseTimeout: '1m',
  scheduleToCloseTimeout: '30m',
  retry: { initialInterval: '500ms', maximumInterval: '1m' },
  summary: '来账入账 book money that came in',
});

const PAYMENTS_A_LIST = 100;
const AT_A_TIME = 10;
const EVENTS_A_RUN = 2_000;
const AGAIN_AFTER = '10m';

/**
 * Books what a bank statement, or a person, says is certain: each share to its loan or back to its payer. Whatever is down
 * meanwhile (a loan's worker, the bank) is waited for; nothing is lost and nothing booked twice. It ends when it was asked for
 * no more than it has looked at.
 */
export async function incomingBooking(input: IncomingBookingInput): Promise<void> {
  let asked = true;
  setHandler(defineSignal(incomingSignals.more), () => {
    asked = true;
  });
  while (asked) {
    asked = false;
    const shares = await listPendingShares(input.scope, PAYMENTS_A_LIST);
    if (shares.length === 0) continue;
    asked = true;
    setCurrentDetails(`### 来账入账 Incoming payments\n${String(shares.length)} 笔待入账 shares to book`);
    const on = new BusinessClock(0).today();
    const lanes = Array.from({ length: AT_A_TIME }, (_, lane) => bookLane(shares, lane, on));
    const isStuck = (await Promise.all(lanes)).includes(false);
    if (isStuck) await sleep(AGAIN_AFTER, { summary: '稍后再试 try again later' });
    if (workflowInfo().historyLength > EVENTS_A_RUN) await continueAsNew<typeof incomingBooking>(input);
  }
}

/** Every tenth share, one after the other; one that cannot be booked now holds up no other. False when there was one. */
async function bookLane(shares: readonly ShareKey[], lane: number, on: string): Promise<boolean> {
  let all = true;
  for (let index = lane; index < shares.length; index += AT_A_TIME) {
    const share = shares[index];
    if (share !== undefined) all = (await isBooked(share, on)) && all;
  }
  return all;
}

async function isBooked(share: ShareKey, on: string): Promise<boolean> {
  try {
    await bookShare(share, on);
    return true;
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    log.warn('a share cannot be booked now', { ...share, error: String(error.cause) });
    return false;
  }
}
