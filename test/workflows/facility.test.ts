import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import {
  applicationQueries,
  type ApplicationInput,
  type ApplicationStage,
  type ApplicationView,
} from '../../src/contracts/messages/application';
import { addMonths } from '../../src/domain/date';
import { lockFacility } from '../../src/store/facilities';
import { verify } from '../../src/store/verify';
import { applicationInput } from './support/application';
import { Origination } from './support/origination';
import { PEOPLE } from './support/people';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const LINE = { revolving: true, drawMinFen: 100_000, drawMaxMonths: 12 };
const SIGNED = { signatories: ['张三'], evidence: 'video-1', disbursementAccount: '6222' };
const ORDER = {
  conditionsConfirmed: ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'],
  mode: 'SELF',
  payee: '张三',
};

const reaches = (app: Origination, wanted: ApplicationStage): Promise<ApplicationView> =>
  eventually(async () => {
    const view = await app.handle.query<ApplicationView>(applicationQueries.view);
    return view.stage === wanted ? view : null;
  });

async function refusalOf(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
    return 'done';
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
      return error.cause.type ?? '';
    throw error;
  }
}

/** A facility of 100,000 for a year, granted today. */
async function granted(no: string, clientNo: string): Promise<string> {
  const app = new Origination(
    stage.env.client,
    applicationInput(no, {
      clientNo,
      line: LINE,
      terms: {
        method: 'INTEREST_ONLY',
        principal: '100000.00',
        annualRate: '0.0435',
        instalments: 12,
        dayCount: 'ACT/360',
      },
    }),
  );
  const today = await stage.today();
  await app.toApproval(today);
  await eventually(() => stage.db.prisma.approval.findUnique({ where: { id: `approval-${no}-1` } }));
  await app.decide(PEOPLE.head, 'APPROVE');
  await reaches(app, 'CONTRACT');
  await app.confirmCost(stage.db.prisma, today);
  expect(await app.do('sign', PEOPLE.li, { ...SIGNED, signedOn: today })).toMatchObject({
    stage: 'GRANTED',
    loanNo: null,
  });
  return (await stage.db.prisma.facility.findUniqueOrThrow({ where: { applicationNo: no } })).no;
}

async function drawOn(
  facilityNo: string,
  no: string,
  principal: string,
  changes: Partial<ApplicationInput> = {},
): Promise<Origination> {
  const facility = await stage.db.prisma.facility.findUniqueOrThrow({ where: { no: facilityNo } });
  const who = facility.granted as { investigators: string[]; raters: string[]; approvers: string[]; grade: string };
  return new Origination(
    stage.env.client,
    applicationInput(no, {
      clientNo: facility.clientNo,
      checklist: [],
      terms: { method: 'INTEREST_ONLY', principal, annualRate: '0.0435', instalments: 6, dayCount: 'ACT/360' },
      draw: { facilityNo, ...who, maturityOn: addMonths(await stage.today(), 6) },
      ...changes,
    }),
  );
}

describe('A facility and the draws on it', () => {
  test('is granted at the signing; a draw is signed, paid out by finance and becomes a loan', async () => {
    const facilityNo = await granted('FA1', 'CL1');
    const facility = await stage.db.prisma.facility.findUniqueOrThrow({ where: { no: facilityNo } });
    expect(facility).toMatchObject({ limitFen: 10_000_000n, status: 'ACTIVE' });
    const draw = await drawOn(facilityNo, 'FA1-D1', '40000.00');
    expect(await draw.accept()).toMatchObject({ stage: 'CONTRACT', grade: 'A' });
    const today = await stage.today();
    await draw.confirmCost(stage.db.prisma, today);
    await draw.do('sign', PEOPLE.li, { ...SIGNED, signedOn: today });
    // Who approved the facility releases no money on it.
    expect(await refusalOf(draw.do('disburse', { ...PEOPLE.head, roles: ['FINANCE'] }, ORDER))).toBe(
      'APPROVER_MAY_NOT_DISBURSE',
    );
    await draw.do('disburse', PEOPLE.sun, ORDER);
    const ended = await reaches(draw, 'DISBURSED');
    const loan = await stage.db.prisma.loan.findUniqueOrThrow({ where: { no: ended.loanNo ?? '' } });
    expect(loan).toMatchObject({ principalFen: 4_000_000n, applicationNo: 'FA1-D1', status: 'CURRENT' });
    expect(await stage.db.prisma.task.count({ where: { subjectNo: { startsWith: 'FA1' }, status: 'OPEN' } })).toBe(0);
  });

  test('twenty draws at once of a tenth of the limit: ten stand, ten are refused, and one that lapses gives its part back', async () => {
    const facilityNo = await granted('FA2', 'CL2');
    const draws = await Promise.all(
      Array.from({ length: 20 }, (_, index) => drawOn(facilityNo, `FA2-D${String(index)}`, '10000.00')),
    );
    const answers = await Promise.all(draws.map((draw) => refusalOf(draw.accept())));
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(10);
    expect(answers.filter((answer) => answer === 'FACILITY_LIMIT')).toHaveLength(10);
    expect(await stage.db.prisma.application.count({ where: { facilityNo } })).toBe(10);
    // A refused one is over: no task, no timer, nothing on file.
    const refusedOne = draws[answers.indexOf('FACILITY_LIMIT')];
    expect(await refusedOne?.handle.result()).toMatchObject({ stage: 'REJECTED', reasonCode: 'FACILITY_LIMIT' });
    await draws[answers.indexOf('done')]?.do('withdraw', PEOPLE.li, { reasonCode: 'CLIENT_WITHDREW', comment: '' });
    expect(await refusalOf((await drawOn(facilityNo, 'FA2-D20', '10000.01')).accept())).toBe('FACILITY_LIMIT');
    expect(await refusalOf((await drawOn(facilityNo, 'FA2-D21', '10000.00')).accept())).toBe('done');
    expect(await stage.db.prisma.task.count({ where: { subjectNo: { startsWith: 'FA2-' }, status: 'OPEN' } })).toBe(10);
  });

  test('a draw paid out by a plan holds its whole amount until all is paid; what is given up is free again', async () => {
    const { prisma } = stage.db;
    const facilityNo = await granted('FA4', 'CL4');
    const draw = await drawOn(facilityNo, 'FA4-D1', '60000.00');
    await draw.accept();
    await draw.confirmCost(stage.db.prisma, await stage.today());
    await draw.do('sign', PEOPLE.li, { ...SIGNED, signedOn: await stage.today() });
    const to = (payee: string, amountFen: number) => ({ payee, amountFen, mode: 'ENTRUSTED', account: '62220001' });
    const pay = (payments: object[], giveUpRest = false) =>
      draw.do('disburse', PEOPLE.sun, { ...ORDER, mode: 'ENTRUSTED', payments, giveUpRest });
    await pay([to('甲公司', 2_500_000), to('REJECTED', 3_500_000)]);
    await reaches(draw, 'DISBURSEMENT');
    const use = async () => (await prisma.$transaction((tx) => lockFacility(tx, facilityNo))) ?? undefined;
    expect(await use()).toMatchObject({ drawnFen: 0, reservedFen: 6_000_000 });
    expect((await verify(prisma)).differences).toEqual([]);
    expect(await refusalOf((await drawOn(facilityNo, 'FA4-D2', '40000.01')).accept())).toBe('FACILITY_LIMIT');
    // A freeze stops the rest, which can only be given up then; a facility whose days are over lets it go on.
    await prisma.facility.update({ where: { no: facilityNo }, data: { status: 'FROZEN', frozenBy: 'zhao' } });
    expect(await refusalOf(pay([to('乙公司', 3_500_000)]))).toBe('FACILITY_NOT_IN_FORCE');
    await prisma.facility.update({ where: { no: facilityNo }, data: { status: 'ACTIVE', frozenBy: null } });
    await pay([to('乙公司', 1_500_000), to('REJECTED', 2_000_000)]);
    await reaches(draw, 'DISBURSEMENT');
    await prisma.facility.update({ where: { no: facilityNo }, data: { status: 'FROZEN', frozenBy: 'zhao' } });
    await pay([], true);
    const { loanNo } = await reaches(draw, 'DISBURSED');
    const loan = await prisma.loan.findUniqueOrThrow({ where: { no: loanNo ?? '' } });
    expect(loan).toMatchObject({ principalFen: 4_000_000n, applicationNo: 'FA4-D1' });
    expect(await use()).toMatchObject({ drawnFen: 4_000_000, outstandingFen: 4_000_000, reservedFen: 0 });
    expect((await verify(prisma)).differences).toEqual([]);
  });

  test('a draw whose facility was frozen after it was asked for is not paid until it is released; it lapses otherwise', async () => {
    const facilityNo = await granted('FA3', 'CL3');
    const draw = await drawOn(facilityNo, 'FA3-D1', '40000.00');
    await draw.accept();
    await draw.confirmCost(stage.db.prisma, await stage.today());
    await draw.do('sign', PEOPLE.li, { ...SIGNED, signedOn: await stage.today() });
    await stage.db.prisma.facility.update({ where: { no: facilityNo }, data: { status: 'FROZEN', frozenBy: 'zhao' } });
    expect(await refusalOf(draw.do('disburse', PEOPLE.sun, ORDER))).toBe('FACILITY_NOT_IN_FORCE');
    expect(await refusalOf((await drawOn(facilityNo, 'FA3-D2', '1000.00')).accept())).toBe('FACILITY_NOT_IN_FORCE');
    await stage.pass(91);
    expect(await draw.handle.result()).toMatchObject({ stage: 'EXPIRED' });
  });
});
