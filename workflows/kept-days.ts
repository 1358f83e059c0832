import {
  allHandlersFinished,
  condition,
  defineSignal,
  defineUpdate,
  log,
  patched,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Occasion } from '../src/contracts/messages/common';
import { instantOf, spreadMinute } from '../src/domain/business-time';
import type { BusinessClock } from './clock';
import { Mutex } from './mutex';
import { asRefusal } from './refusal';

/** A signal that tells of what may have moved the days; they are looked at anew after it. */
export interface Heard {
  signal: string;
  take?: (payload: unknown, at: Occasion) => Promise<void>;
}

/** A matter whose days are kept: what is known of it is the database's. */
export interface Kept<Command, View extends { nextOn: string | null }> {
  /** Its number; the mornings of all of them spread by it. */
  no: string;
  clock: BusinessClock;
  update: string;
  /** Judges and records what was done; answers with the next day on which somebody is told. */
  record: (command: Command, at: Occasion) => Promise<View>;
  /** Tells whoever is to be told by now; answers with the next day. */
  press: (at: Occasion) => Promise<string | null>;
  heard?: readonly Heard[];
  details: (nextOn: string | null) => string;
  /** Begins the next run. */
  again: () => Promise<never>;
}

/** People are told of deadlines in the morning, a whole portfolio spread over two hours. */
const MORNING = { from: 480, to: 600 } as const;

/** Waits for the next day on which somebody must be told, and for acts that move it; ends when there is none. */
export async function keepDays<Command, View extends { nextOn: string | null }>(
  kept: Kept<Command, View>,
): Promise<void> {
  const { no, clock } = kept;
  const mutex = new Mutex();
  const now = (): Occasion => ({ today: clock.today(), at: clock.now() });
  let nextOn: string | null = null;
  let acts = 0;
  /** Acts on record, and those of them after which the days were looked at. */
  let recorded = 0;
  let looked = 0;
  const press = (): Promise<string | null> =>
    mutex.run(() => {
      looked = recorded;
      return kept.press(now());
    });
  setHandler(defineUpdate<View, [Command]>(kept.update), (command) =>
    mutex.run(async () => {
      try {
        const view = await kept.record(command, now());
        nextOn = view.nextOn;
        recorded += 1;
        return view;
      } catch (error) {
        throw asRefusal(error);
      } finally {
        acts += 1;
      }
    }),
  );
  for (const { signal, take } of kept.heard ?? []) {
    setHandler(defineSignal<[unknown]>(signal), (payload) =>
      mutex.run(async () => {
        await taken(signal, () => take?.(payload, now()));
        // Runs that heard of something before the days were looked at after it keep their history.
        if (take === undefined || patched('press-after-signal')) nextOn = await kept.press(now());
        acts += 1;
      }),
    );
  }
  // Begun by an act, or by a run before: then the days are on file already.
  nextOn = await press();
  for (;;) {
    await condition(allHandlersFinished);
    // An act tells of days after its own: what falls due on that day itself, its morning still to come, is not lost by it.
    if (looked !== recorded && patched('press-after-act')) {
      nextOn = await press();
      continue;
    }
    setCurrentDetails(kept.details(nextOn));
    if (nextOn === null) return;
    if (workflowInfo().continueAsNewSuggested) await kept.again();
    const seen = acts;
    const morning = instantOf(nextOn, spreadMinute(no, MORNING.from, MORNING.to));
    const summary = `期限 deadlines ${nextOn}`;
    if (await condition(() => acts !== seen, clock.until(morning), { summary })) continue;
    nextOn = await press();
  }
}

/** Nothing leaves a signal: what nobody took changes nothing. */
async function taken(signal: string, take: () => Promise<void> | undefined): Promise<void> {
  try {
    await take();
  } catch (error) {
    log.warn('a signal was not taken', { signal, error: String(asRefusal(error)) });
  }
}
