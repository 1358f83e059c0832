import type { Client } from '@temporalio/client';
import { landing, nextStop, type Journey } from '../domain/travel/stops';
import { workflowIds } from '../contracts/workflow-names';
import { RuleViolation } from '../domain/rule-violation';
import type { PrismaClient } from '../store/generated/client';
import { travelParty } from '../store/travel-party';
import {
  markRecord,
  storiesSince,
  travelCaseOf,
  writeClockOffset,
  type TravelCase,
  type TravelStory,
} from '../store/travel';
import { endDaysOf } from './travelled-days';
import { VirtualClocks, type ClockReading } from './virtual-clock';

export interface TimeTravel {
  /**
   * Takes an application, or a loan with its approvals and collection cases, forward together, and with them the loan that is being
   * renewed or its renewal; `subjectNo` is an application or loan number. Lands at noon in China; no days bring its workflows to one instant. Throws
   * RuleViolation NOT_FOUND or TRAVEL_RANGE, TravelStalledError when a workflow does not move.
   */
  travel(subjectNo: string, journey: Journey): Promise<TravelReport>;
}

export interface TravelReport {
  /** Business instants (RFC 3339). */
  from: string;
  to: string;
  stories: TravelStory[];
}

/** Workflows closer together than this stand at the same instant. */
const TOGETHER_MS = 1_000;

/**
 * Time travel on the production code path, for sandboxes (DESIGN.md). One process at a time should move a case: within a
 * process journeys of one case queue up.
 */
export function createTimeTravel(deps: { temporal: Client; prisma: PrismaClient }): TimeTravel {
  const queues = new Map<string, Promise<unknown>>();
  return {
    travel: async (subjectNo, journey) => {
      const party = await travelParty(deps.prisma, subjectNo);
      const [first] = party;
      if (first === undefined) throw new RuleViolation('NOT_FOUND');
      const before = queues.get(first) ?? Promise.resolve();
      const going = before.catch(() => undefined).then(() => new Traveller(deps, party).travel(journey));
      queues.set(first, going);
      try {
        return await going;
      } finally {
        if (queues.get(first) === going) queues.delete(first);
      }
    },
  };
}

/** The watch over a loan only listens, and dates what it hears: it makes no journey shorter. */
const speaks = (workflowId: string): boolean => !workflowId.startsWith(workflowIds.review(''));

class Traveller {
  private readonly clocks: VirtualClocks;

  constructor(
    private readonly deps: { temporal: Client; prisma: PrismaClient },
    /** Who goes is settled when it begins: a renewal that is booked on the way does not leave its old loan behind. */
    private readonly party: readonly string[],
  ) {
    this.clocks = new VirtualClocks(deps.temporal);
  }

  async travel(journey: Journey): Promise<TravelReport> {
    const mark = await markRecord(this.deps.prisma);
    const from = Date.now() + (await this.present());
    const target = landing(from, journey);
    let at = from;
    do {
      const { dates } = await this.case();
      const open = await this.open();
      const stop = nextStop(at, target, { dates, isShared: [...open.keys()].filter(speaks).length > 1 });
      await this.bringAllTo(stop);
      await this.settle(stop);
      at = stop;
    } while (at < target);
    const [travelCase, ahead] = [await this.case(), await this.present()];
    const to = new Date(Date.now() + ahead).toISOString();
    return { from: new Date(from).toISOString(), to, stories: await storiesSince(this.deps.prisma, travelCase, mark) };
  }

  private case(): Promise<TravelCase> {
    return travelCaseOf(this.deps.prisma, this.party);
  }

  /**
   * How far the case is ahead of the real clock: as far as the workflow that is farthest, and no less than people have been
   * told. A journey broken off earlier goes on in the server and is waited for.
   */
  private async present(): Promise<number> {
    const open = await this.open();
    for (const [workflowId, { pendingForwardId }] of open) {
      if (pendingForwardId !== null) await this.clocks.finish(workflowId, pendingForwardId);
    }
    const { clockOffsetMs } = await this.case();
    const readings = [...(await this.open()).values()];
    return Math.max(clockOffsetMs, ...readings.map((reading) => reading.aheadMs));
  }

  /** Until every open workflow stands at the instant, those included that one of them starts on the way. */
  private async bringAllTo(instant: number): Promise<void> {
    for (let isMoving = true; isMoving;) {
      isMoving = false;
      for (const workflowId of (await this.open()).keys()) {
        if (await this.bringTo(workflowId, instant)) isMoving = true;
      }
    }
  }

  private async bringTo(workflowId: string, instant: number): Promise<boolean> {
    for (let hasMoved = false; ; hasMoved = true) {
      const reading = await this.clocks.read(workflowId);
      const missing = reading ? instant - (Date.now() + reading.aheadMs) : 0;
      if (missing <= TOGETHER_MS) return hasMoved;
      if (!(await this.clocks.forward(workflowId, missing))) return true;
    }
  }

  /**
   * The workflows were on the road one after the other and stand some seconds apart: all go to just after the foremost, which
   * also waits for whatever they still do. Then people and relay are told the time.
   */
  private async settle(stop: number): Promise<void> {
    const readings = [...(await this.open()).values()];
    const foremost = Math.max(stop - Date.now(), ...readings.map((reading) => reading.aheadMs));
    const instant = Date.now() + foremost + 2 * TOGETHER_MS;
    if (readings.length > 0) await this.bringAllTo(instant);
    const after = [...(await this.open()).values()];
    const ahead = Math.max(instant - Date.now(), ...after.map((reading) => reading.aheadMs));
    const travelCase = await this.case();
    await writeClockOffset(this.deps.prisma, travelCase, ahead);
    await endDaysOf(this.deps, travelCase, ahead);
  }

  /** The open workflows of the case with their clocks, in the order in which they are moved. */
  private async open(): Promise<Map<string, ClockReading>> {
    const travelCase = await this.case();
    const open = new Map<string, ClockReading>();
    for (const workflowId of new Set([...travelCase.workflowIds, ...(await this.listed(travelCase))])) {
      const reading = await this.clocks.read(workflowId);
      if (reading) open.set(workflowId, reading);
    }
    return open;
  }

  /** Those the server lists under the numbers of the case: one just started may not be in the database yet. */
  private async listed({ applicationNos, loanNos }: TravelCase): Promise<string[]> {
    const prefixes = [
      ...applicationNos.map((no) => `approval-${no}-`),
      ...loanNos.flatMap((no) => [`approval-${no}-`, `collection-${no}-`]),
    ];
    const ids = prefixes.map((prefix) => `WorkflowId STARTS_WITH "${prefix}"`).join(' OR ');
    const exact = [
      ...applicationNos.map(workflowIds.application),
      ...loanNos.flatMap((no) => [workflowIds.loan(no), workflowIds.review(no)]),
    ];
    const query = `ExecutionStatus = "Running" AND (WorkflowId IN (${exact.map((id) => `"${id}"`).join(', ')}) OR ${ids})`;
    const found: string[] = [];
    for await (const execution of this.deps.temporal.workflow.list({ query })) found.push(execution.workflowId);
    return found.sort();
  }
}
