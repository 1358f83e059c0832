import { createHash } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import fc from 'fast-check';
import { createCollectionActivities } from '../../activities/collection';
import type { CollectionChange, CollectionFact } from '../../src/contracts/collection-change';
import type { CollectionView } from '../../src/contracts/messages/collection';
import type { Actor } from '../../src/contracts/roles';
import { businessDate, instantOf } from '../../src/domain/business-time';
import { UNNAMED_LINE } from '../../src/domain/collection/governor';
import { addDays } from '../../src/domain/date';
import { isQuiet } from '../../src/domain/notice/quiet-hours';
import { relayOnce } from '../../src/gateways/outbox-relay';
import type { AgencyRecord } from '../../src/store/agencies';
import { recordReported } from '../../src/store/agency-contacts';
import { recordContactNote } from '../../src/store/collection-contacts';
import { fromDbDate } from '../../src/store/dates';
import { book } from '../../src/store/loans';
import { tellingOf } from '../../src/store/servicing-notices';
import { recordingGateway } from '../notices/fixtures';
import { testDatabase, type TestDatabase } from '../support/database';
import { open } from './support/loans';

jest.setTimeout(120_000);
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  const staff = { passwordHash: '-', branchCode: 'SB01', displayName: 'x', email: 'x@bank.test' };
  await db.prisma.user.createMany({ data: [{ ...staff, username: 'zhou', roles: ['COLLECTOR'] }] });
  const client = { kind: 'PERSON', name: '张三', identityCipher: 'x', identityMasked: '*', branchCode: 'SB01' };
  await db.prisma.client.create({
    data: { ...client, no: 'CL1', identityHash: '1', phone: '13800138000', email: 'z@m.test', managerUsername: 'li' },
  });
});
afterAll(() => db.close());

/** The first day overdue of a loan whose first instalment falls due on 15 February. */
const FIRST = '2026-02-16';
const AGENCY = {
  code: 'AG01',
  status: 'LISTED',
  listedFrom: '2026-01-01',
  listedUntil: '2026-12-31',
  evaluations: [],
  contractFrom: '2026-01-01',
  contractUntil: '2026-12-31',
  trainings: [{ agent: 'A1', trainedOn: '2026-01-05', assessedOn: '2026-01-05', passed: true, by: 'zhou' }],
} as unknown as AgencyRecord;
const line = (name: string): string => createHash('sha256').update(name).digest('hex');

const step = fc.record({
  do: fc.constantFrom(
    'CALL',
    'CALL',
    'CALL',
    'MESSAGE',
    'LETTER',
    'PROMISE',
    'PAUSE',
    'RELAY',
    'RELAY',
    'STRAY',
    'AGENCY',
    'AGENCY',
  ),
  minute: fc.integer({ min: 0, max: 4 * 1_440 - 1 }),
  line: fc.constantFrom('own', 'work', 'unnamed'),
  effective: fc.boolean(),
  days: fc.nat(1),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** One debtor over some days, driven through everything that may reach him. */
class Debtor {
  readonly calls: { atMs: number; line: string; effective: boolean; violation: string | null }[] = [];
  readonly pauses: { sinceMs: number; until: string }[] = [];
  private readonly sms = recordingGateway('SMS', ({ id }) => {
    this.told.push({ id, atMs: this.now });
    return Promise.resolve();
  });
  readonly told: { id: string; atMs: number }[] = [];
  private now = 0;
  private readonly caseId: string;

  constructor(private readonly loanNo: string) {
    this.caseId = `collection-${loanNo}-1`;
  }

  async fallOverdue(): Promise<void> {
    const { prisma } = db;
    await open(prisma, this.loanNo);
    // What it is told of the disbursement is service.
    await prisma.notice.deleteMany({});
    const businessKey = `loan-${this.loanNo}/alarm/overdue`;
    const at = new Date(instantOf(FIRST, 60)).toISOString();
    const facts = { businessKey, events: [], at, clockOffsetMs: 0, reminders: null, reminded: 0 };
    await book(prisma, {
      loanNo: this.loanNo,
      businessKey,
      events: [],
      asOf: FIRST,
      cause: 'ALARM',
      action: 'LOAN_BROUGHT_FORWARD',
      actor: 'system',
      tell: (booked) => tellingOf(facts, booked),
    });
    await prisma.collectionCase.create({
      data: {
        id: this.caseId,
        loanNo: this.loanNo,
        episode: 1,
        clientNo: 'CL1',
        branchCode: 'SB01',
        status: 'OPEN',
        done: [],
        workflowId: this.caseId,
        overdueSince: new Date('2026-02-15'),
        openedOn: new Date(FIRST),
      },
    });
    await prisma.collectionPlacement.create({
      data: {
        id: `PL-${this.loanNo}`,
        caseId: this.caseId,
        loanNo: this.loanNo,
        agency: 'AG01',
        rate: '0.1',
        placedOn: new Date(FIRST),
        placedBy: 'chen',
        reason: '-',
        handedOver: [],
      },
    });
  }

  async take(given: Step, key: string): Promise<void> {
    this.now = instantOf(FIRST, given.minute);
    const actor: Actor = { username: 'zhou', roles: ['COLLECTOR'], levels: [], branchCode: 'SB01' };
    const base = { commandId: key, actor, note: '' };
    switch (given.do) {
      case 'CALL': {
        const dialled = given.line === 'unnamed' ? {} : { line: line(given.line) };
        const call = { kind: 'CALL_LOG', contacted: given.effective, ...dialled } as const;
        if (await this.record(key, { kind: 'ACTION', action: { ...base, ...call } }))
          this.calls.push({
            atMs: this.now,
            line: dialled.line ?? UNNAMED_LINE,
            effective: given.effective,
            violation: null,
          });
        return;
      }
      case 'AGENCY': {
        const called = given.line === 'unnamed' ? UNNAMED_LINE : line(given.line);
        const { effective } = given;
        const contact = {
          channel: 'CALL',
          party: 'DEBTOR',
          line: called,
          atMs: this.now,
          effective,
          agent: 'A1',
        } as const;
        const reported = { ...contact, reference: `${this.loanNo}/${key}`, caseId: this.caseId, loanNo: this.loanNo };
        const by = { username: 'zhou', on: businessDate(this.now) };
        const verdict = await db.prisma.$transaction((tx) =>
          recordReported(tx, AGENCY, { ...reported, clientNo: 'CL1', note: '' }, by),
        );
        const violation = verdict.allowed ? null : verdict.code;
        this.calls.push({ atMs: this.now, line: called, effective, violation });
        return;
      }
      case 'MESSAGE':
      case 'LETTER':
        await this.record(key, { kind: 'STEP', step: given.do });
        return;
      case 'PROMISE': {
        const promise = { amountFen: 100, payOn: addDays(FIRST, 9) };
        await this.record(key, { kind: 'ACTION', action: { ...base, kind: 'PROMISE', promise } });
        return;
      }
      case 'PAUSE': {
        const from = businessDate(this.now);
        const until = addDays(from, given.days);
        const note = { kind: 'PAUSED', from, until, reason: '投诉' } as const;
        const by = { username: 'zhou', on: from, about: { subject: 'COLLECTION' as const, subjectNo: this.caseId } };
        await db.prisma.$transaction((tx) => recordContactNote(tx, 'CL1', note, by));
        this.pauses.push({ sinceMs: this.now, until });
        return;
      }
      case 'STRAY':
        // Somebody puts a demand into the outbox past everybody.
        await db.prisma.notice.create({
          data: {
            cause: `stray/${key}`,
            channel: 'SMS',
            recipient: 'CL1',
            template: 'collection-message',
            params: { loanNo: this.loanNo, amountFen: 1, daysOverdue: 1 },
            subjectNo: this.caseId,
            notBefore: new Date(this.now),
            businessAt: new Date(this.now),
          },
        });
        return;
      case 'RELAY':
        await this.relay(this.now);
    }
  }

  /** Lets the outbox go at an instant, as a relay would that slept until then. */
  async relay(atMs: number): Promise<void> {
    this.now = atMs;
    const gateways = [this.sms, recordingGateway('EMAIL'), recordingGateway('INBOX')];
    while ((await relayOnce({ prisma: db.prisma, gateways, sandbox: false, now: () => atMs })) > 0);
  }

  private async record(key: string, fact: CollectionFact): Promise<boolean> {
    const { caseId, loanNo } = this;
    const parties = { clientNo: 'CL1', clientMasked: '张*', branchCode: 'SB01', managerUsername: 'li' };
    const view = {
      caseId,
      loanNo,
      status: 'OPEN',
      daysOverdue: 1,
      done: [],
      nextStepOn: null,
    } as Partial<CollectionView>;
    const change = {
      input: { caseId, loanNo, ...parties, clockOffsetMs: 0 },
      key,
      fact,
      by: 'zhou',
      view: { ...view, nextStep: null, promise: null },
      loan: { dueFen: 100, payoffFen: 100 },
      at: new Date(this.now).toISOString(),
      today: businessDate(this.now),
    } as unknown as CollectionChange;
    try {
      await createCollectionActivities({ prisma: db.prisma } as never).recordChange(change);
      return true;
    } catch (error) {
      if (error instanceof ApplicationFailure && error.type?.startsWith('CONTACT_')) return false;
      throw error;
    }
  }
}

function byDay<T extends { atMs: number }>(all: readonly T[]): T[][] {
  const days = new Set(all.map(({ atMs }) => businessDate(atMs)));
  return [...days].map((day) => all.filter(({ atMs }) => businessDate(atMs) === day));
}

describe('Whatever reaches a debtor, by whatever path, over random days', () => {
  let life = 0;
  test('keeps the rules at the moment it really reaches him, and is counted on that day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        const { prisma } = db;
        // A life of its own: the days of an earlier one are taken out of the way.
        await prisma.$executeRaw`TRUNCATE notice`;
        await prisma.$executeRawUnsafe(
          `SET session_replication_role = replica; DELETE FROM contact_note; DELETE FROM collection_contact; SET session_replication_role = origin`,
        );
        const debtor = new Debtor(`ST${String(++life)}`);
        await debtor.fallOverdue();
        const sorted = steps.toSorted((a, b) => a.minute - b.minute);
        for (const [index, given] of sorted.entries()) await debtor.take(given, `k${String(index)}`);
        for (let day = 4; day < 9; day++) await debtor.relay(instantOf(addDays(FIRST, day), 510));
        await check(debtor);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  async function check({ calls, told, pauses }: Debtor): Promise<void> {
    for (const { atMs } of [...calls.filter(({ violation }) => violation === null), ...told]) {
      expect(isQuiet(atMs)).toBe(false);
      const paused = pauses.filter(({ sinceMs, until }) => sinceMs < atMs && businessDate(atMs) <= until);
      expect(paused).toEqual([]);
    }
    for (const today of byDay(calls)) {
      for (const [index, call] of today.entries()) {
        // What an agency should not have done was done, and uses up the day like anything else.
        const before = today.slice(0, index);
        const sameLine = before.filter((one) => [call.line, UNNAMED_LINE].includes(one.line));
        if (call.violation !== null) continue;
        expect(before.filter(({ effective }) => effective).length).toBeLessThan(3);
        expect(sameLine.length).toBeLessThan(6);
      }
    }
    for (const today of byDay(told)) expect(today.length).toBeLessThanOrEqual(2);
    await countedWhereTheyHappened(told);
  }

  async function countedWhereTheyHappened(told: Debtor['told']): Promise<void> {
    const sent = await db.prisma.notice.findMany({ where: { channel: 'SMS', recipient: 'CL1', status: 'SENT' } });
    expect(sent.length).toBe(told.length);
    for (const { cause, sentAt } of sent) {
      expect(cause).not.toMatch(/^stray/);
      const rows = await db.prisma.collectionContact.findMany({ where: { message: cause }, orderBy: { on: 'desc' } });
      expect(rows[0] && fromDbDate(rows[0].on)).toBe(businessDate(sentAt?.getTime() ?? 0));
    }
    expect(await db.prisma.notice.count({ where: { status: 'PENDING', recipient: 'CL1' } })).toBe(0);
  }
});
