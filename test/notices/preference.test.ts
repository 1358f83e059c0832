import fc from 'fast-check';
import { relayOnce } from '../../src/gateways/outbox-relay';
import { PermanentDeliveryError } from '../../src/gateways/notice-gateway';
import { instantOf } from '../../src/domain/business-time';
import { CATALOGUE } from '../../src/domain/notice/catalogue';
import { channelsFor, type Channel } from '../../src/domain/notice/channels';
import {
  followsPreference,
  mayPrefer,
  PREFERRED_CHANNELS,
  wayOf,
  withinHours,
  type ContactPreference,
  type PreferredChannel,
} from '../../src/domain/notice/preference';
import { book } from '../../src/store/loans';
import { openLoan } from '../../src/store/loan-opening';
import { tellingOf } from '../../src/store/servicing-notices';
import { openingOf } from '../store/support/loans';
import { testDatabase, type TestDatabase } from '../support/database';
import { enqueue, NOON, people, recordingGateway } from './fixtures';

const WISH: ContactPreference = { channels: ['SMS'], fromHour: 9, untilHour: 18, language: 'zh' };
const ALL = { phone: '138', email: 'a@b.test', wecomId: 'wm-1' };

describe('What a client may prefer', () => {
  test.each([
    [{}, ALL, undefined],
    [{ fromHour: 8, untilHour: 22 }, ALL, undefined],
    [{ fromHour: 7 }, ALL, 'PREFERENCE_HOURS'],
    [{ untilHour: 23 }, ALL, 'PREFERENCE_HOURS'],
    [{ fromHour: 18, untilHour: 18 }, ALL, 'PREFERENCE_HOURS'],
    [{ channels: ['EMAIL'] as const }, { ...ALL, email: null }, 'PREFERENCE_NO_ADDRESS'],
    [{ channels: ['SMS', 'WECOM'] as const }, { ...ALL, wecomId: null }, 'PREFERENCE_NO_ADDRESS'],
  ])('%j with %j: %s', (wish, addresses, code) => {
    const verdict = mayPrefer({ ...WISH, ...wish }, addresses);
    expect(verdict.allowed ? undefined : verdict.code).toBe(code);
  });

  test('of all that is written to clients, arrears, decisions and answers owed by law ask nobody’s wish', () => {
    const asked = Object.entries(CATALOGUE)
      .filter(([name, { audience }]) => audience === 'CLIENT' && followsPreference(name))
      .map(([name]) => name);
    expect(asked.sort()).toEqual([
      'account-statement',
      'amount-waived',
      'campaign-message',
      'change-refused',
      'due-day-changed',
      'instalment-due',
      'instalment-reminder',
      'loan-extended',
      'loan-renewed',
      'loan-restructured',
      'loan-settled',
      'rate-changed',
      'rate-repriced',
      'repayment-account-changed',
      'repayment-received',
      'terms-changed',
      'terms-information',
    ]);
  });
});

/** Reminders and offers: a call of the client's manager is enough. */
const MAY_BE_SPOKEN: ReadonlySet<string> = new Set([
  'instalment-reminder',
  'instalment-due',
  'repayment-received',
  'campaign-message',
  'terms-information',
]);

describe('The way of a notice', () => {
  const wishes = fc.record({
    channels: fc.subarray([...PREFERRED_CHANNELS], { minLength: 1 }),
    fromHour: fc.constant(9),
    untilHour: fc.constant(18),
    language: fc.constantFrom('zh' as const, 'en' as const),
  });
  const addresses = fc.record({
    phone: fc.constant('138'),
    email: fc.constantFrom(null, 'a@b.test'),
    wecomId: fc.constantFrom(null, 'wm-1'),
  });

  test('whatever the client prefers and whatever failed, it is told; what is owed in writing, in writing', () => {
    const templates = fc.constantFrom(...(Object.keys(CATALOGUE) as (keyof typeof CATALOGUE)[]));
    fc.assert(
      fc.property(templates, wishes, addresses, fc.subarray(['WECOM', 'EMAIL']), (template, wish, known, failed) => {
        const told = channelsFor('CLIENT').flatMap((channel): readonly (Channel | PreferredChannel)[] => {
          const way = wayOf({ template, channel }, wish, known, failed);
          return way.leaves ? [channel, ...way.also] : way.instead;
        });
        const has = { SMS: known.phone, EMAIL: known.email, WECOM: known.wecomId, PHONE: known.phone, INBOX: null };
        const reached = told.filter((channel) => has[channel] !== null && !failed.includes(channel));
        expect(reached).not.toEqual([]);
        if (!MAY_BE_SPOKEN.has(template)) expect(reached.filter((channel) => channel !== 'PHONE')).not.toEqual([]);
        if (!followsPreference(template)) expect(told).toEqual(['SMS', 'EMAIL']);
      }),
    );
  });

  test('hours are those of the same day, whatever the planned minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 8, max: 21 }),
        fc.nat(13),
        (minute, from, more) => {
          const hours = { fromHour: from, untilHour: Math.min(22, from + 1 + more) };
          const at = withinHours(instantOf('2026-11-23', minute), '2026-11-23', hours);
          const hour = (at - instantOf('2026-11-23', 0)) / 3_600_000;
          expect(hour >= hours.fromHour && hour < hours.untilHour).toBe(true);
        },
      ),
    );
  });
});

describe('The relay', () => {
  let database: TestDatabase;
  const gateways = () => (['SMS', 'EMAIL', 'WECOM', 'INBOX'] as const).map((channel) => recordingGateway(channel));
  const wish = (more: object) =>
    database.prisma.clientPreference.create({
      data: {
        clientNo: 'CT1',
        channels: ['WECOM'],
        fromHour: 8,
        untilHour: 22,
        language: 'en',
        wecomId: 'wm-1',
        statedOn: new Date('2026-11-01'),
        evidence: 'P-1',
        recordedBy: 'wang',
        ...more,
      },
    });
  const both = (fact: object) =>
    enqueue(
      database.prisma,
      { recipient: 'CT1', channel: 'SMS', cause: 'a', ...fact },
      { recipient: 'CT1', channel: 'EMAIL', cause: 'a', ...fact },
    );
  const empty = async (used: ReturnType<typeof gateways>, at = NOON): Promise<(string | undefined)[]> => {
    while ((await relayOnce({ prisma: database.prisma, gateways: used, sandbox: false, now: () => at })) > 0);
    return used.flatMap(({ channel, delivered }) => delivered.map(({ address }) => `${channel} ${address}`));
  };
  beforeAll(async () => {
    database = await testDatabase();
    await people(database.prisma);
  });
  beforeEach(() => database.prisma.notice.deleteMany({}));
  afterAll(() => database.close());

  test('tells a client by the channel and in the language that he prefers, and by no other', async () => {
    await wish({});
    await both({});
    const used = gateways();
    expect(await empty(used)).toEqual(['WECOM wm-1']);
    expect(used[2]?.delivered[0]?.subject).toBe('Loan LN1 is settled');
  });

  test('asks his manager to call who prefers the telephone, and writes what is owed in writing all the same', async () => {
    await wish({ channels: ['PHONE'] });
    const reminder = {
      template: 'instalment-reminder',
      params: { loanNo: 'LN1', number: 1, dueOn: '2026-11-30', amountFen: 100, daysLeft: 7 },
    };
    await both(reminder);
    expect(await empty(gateways())).toEqual(['EMAIL wang@bank.test', 'INBOX wang']);
    await database.prisma.notice.deleteMany({});
    await both({});
    expect(await empty(gateways())).toEqual([
      'SMS 13800138000',
      'EMAIL zhang@mail.test',
      'EMAIL wang@bank.test',
      'INBOX wang',
    ]);
  });

  test('falls back to the channels of everybody when the preferred one gives up', async () => {
    await wish({ channels: ['WECOM'] });
    await both({});
    const broken = recordingGateway('WECOM', () => Promise.reject(new PermanentDeliveryError('no such contact')));
    const used = gateways().map((gateway) => (gateway.channel === 'WECOM' ? broken : gateway));
    const told = await empty(used);
    expect(told).toEqual(expect.arrayContaining(['SMS 13800138000', 'EMAIL zhang@mail.test']));
  });

  test('waits for the hours that he prefers, yet not beyond the day', async () => {
    await wish({ channels: ['SMS'], fromHour: 18, untilHour: 20 });
    await both({});
    expect(await empty(gateways())).toEqual([]);
    expect(await empty(gateways(), Date.parse('2026-11-23T18:00:00+08:00'))).toEqual(['SMS 13800138000']);
    await both({ cause: 'b' });
    expect(await empty(gateways(), Date.parse('2026-11-24T08:00:00+08:00'))).toEqual(['SMS 13800138000']);
  });

  test('plans a reminder for those hours, and a word about arrears by the rules of contact alone', async () => {
    await wish({ channels: ['SMS'], fromHour: 18, untilHour: 20 });
    const opening = { ...openingOf('LNP1'), clientNo: 'CT1', managerUsername: 'wang' };
    await database.prisma.$transaction((tx) => openLoan(tx, opening));
    const on = (asOf: string, reminders: { days: number[]; reminded: number; today: string } | null) =>
      book(database.prisma, {
        loanNo: 'LNP1',
        businessKey: `loan-LNP1/test/${asOf}`,
        events: [],
        asOf,
        cause: 'TEST',
        action: 'LOAN_BROUGHT_FORWARD',
        actor: 'system',
        tell: (booked) =>
          tellingOf(
            {
              businessKey: `loan-LNP1/test/${asOf}`,
              events: [],
              at: `${asOf}T00:10:00+08:00`,
              clockOffsetMs: 0,
              reminders,
              reminded: 0,
            },
            booked,
          ),
      });
    await on('2026-02-08', { days: [7, 3, 1], reminded: 0, today: '2026-02-08' });
    await on('2026-02-16', null);
    const planned = await database.prisma.notice.findMany({
      where: { subjectNo: 'LNP1', channel: 'SMS', template: { in: ['instalment-reminder', 'instalment-overdue'] } },
      orderBy: { businessAt: 'asc' },
    });
    const hours = planned.map(({ template, businessAt }) => [template, (businessAt.getUTCHours() + 8) % 24]);
    expect(hours.filter(([template]) => template === 'instalment-reminder').map(([, hour]) => hour)).toEqual([
      18, 18, 18,
    ]);
    const overdue = hours.find(([template]) => template === 'instalment-overdue')?.[1];
    expect([9, 10]).toContain(overdue);
  });
});
