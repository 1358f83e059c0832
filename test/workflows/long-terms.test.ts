import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { ApplicationInput } from '../../src/contracts/messages/application';
import { approvalSignals } from '../../src/contracts/messages/approval';
import { addMonths } from '../../src/domain/date';
import { insertTermGround } from '../../src/store/term-grounds';
import { applicationInput, PERSONAL_TERMS } from './support/application';
import { Origination } from './support/origination';
import { PEOPLE } from './support/people';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  const product = await stage.db.prisma.product.findFirstOrThrow({ where: { code: 'WORKING_CAPITAL' } });
  const { limits, checklist, servicingPlan, deadlines, ...rest } = product;
  await stage.db.prisma.product.create({
    data: {
      ...rest,
      code: 'FIXED_ASSET',
      category: 'FIXED_ASSET',
      limits: { ...(limits as object), maxInstalments: 240, maxTermMonths: 240 },
      checklist: checklist ?? [],
      servicingPlan: servicingPlan ?? {},
      deadlines: deadlines ?? {},
      rules: {},
    },
  });
});
afterAll(() => stage.close());

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

const begun = (no: string, months: number, more: Partial<ApplicationInput> = {}): Origination =>
  new Origination(
    stage.env.client,
    applicationInput(no, { terms: { ...PERSONAL_TERMS, instalments: months }, ...more }),
  );
const working = { productCode: 'WORKING_CAPITAL', category: 'WORKING_CAPITAL' } as const;
const grounds = (no: string) => stage.db.prisma.termGround.findMany({ where: { applicationNo: no } });

describe('A term beyond the normal one, however it is asked for (RULES 1.1)', () => {
  test('what was said at the counter is on file, with the cycle that its need was measured to take', async () => {
    const termGround = { words: '工程款平均十四个月回笼', cycleDays: 420 };
    const app = begun('LT1', 48, { ...working, termGround });
    await app.toApproval(await stage.today());
    const given = { months: 48, kind: 'CASH_CYCLE', ...termGround, measuredDays: null, givenBy: 'li' };
    expect(await grounds('LT1')).toMatchObject([given]);
    await stage.db.prisma.appraisal.create({
      data: {
        applicationNo: 'LT1',
        kind: 'WORKING_CAPITAL',
        appraisedBy: 'li',
        on: new Date(),
        input: {},
        result: { kind: 'WORKING_CAPITAL', figures: [{ code: 'NET_DAYS', value: '397.25' }], findings: [] },
      },
    });
    await stage.db.prisma.$transaction((tx) =>
      insertTermGround(
        tx,
        'LT1',
        { words: '同上，已测算', of: { months: 48, kind: 'CASH_CYCLE' } },
        { username: 'li', on: '2026-11-27' },
      ),
    );
    expect((await grounds('LT1')).at(-1)).toMatchObject({ measuredDays: '397.25', cycleDays: null });
  });

  test('neither an update nor a signal says yes without it; both do once it is there', async () => {
    const app = begun('LT2', 48, working);
    await app.accept();
    await app.documents();
    const today = await stage.today();
    expect(await refusalOf(app.investigate('A', PEOPLE.li, today))).toBe('TERM_GROUND_REQUIRED');
    const report = { summary: 's', findings: 'f', siteVisitOn: today };
    await app.do('investigate', PEOPLE.li, { part: 'A', agree: false, report });
    await app.do('investigate', PEOPLE.wang, { part: 'B', agree: false, report });
    await app.do('rate', PEOPLE.zhao, { grade: 'A', score: 82, comment: '' });
    const round = { id: 'approval-LT2-1' };
    await eventually(() => stage.db.prisma.approval.findUnique({ where: round }));
    expect(await refusalOf(app.decide(PEOPLE.head, 'APPROVE'))).toBe('TERM_GROUND_REQUIRED');
    await app.approval().signal(approvalSignals.approve, { commandId: 'outside', username: 'head' });
    const refused = await eventually(() =>
      stage.db.prisma.auditEntry.findFirst({ where: { action: 'SIGNAL_REFUSED', subjectNo: 'LT2' } }),
    );
    expect(refused.detail).toMatchObject({ code: 'TERM_GROUND_REQUIRED' });
    await stage.db.prisma.$transaction((tx) =>
      insertTermGround(
        tx,
        'LT2',
        { words: '回款周期长', of: { months: 48, kind: 'CASH_CYCLE' } },
        { username: 'li', on: today },
      ),
    );
    await app.approval().signal(approvalSignals.approve, { commandId: 'outside-2', username: 'head' });
    await eventually(async () => (await stage.db.prisma.approval.findUniqueOrThrow({ where: round })).levelIndex > 0);
  });

  test('a project of more than ten years goes to the head office, whatever its amount', async () => {
    const project = { productCode: 'FIXED_ASSET', category: 'FIXED_ASSET', security: 'MORTGAGE' } as const;
    const levels: Record<number, unknown[]> = {};
    for (const months of [120, 132]) {
      const no = `LT3-${String(months)}`;
      const termGround = { words: '园区建设三年、租金回收十一年' };
      const app = begun(no, months, { ...project, ...(months > 120 ? { termGround } : {}) });
      await app.accept();
      await stage.db.prisma.appraisal.create({
        data: {
          applicationNo: no,
          kind: 'FEASIBILITY',
          appraisedBy: 'li',
          on: new Date(),
          input: {},
          result: { kind: 'FEASIBILITY', project: { loan: '120000.00', capital: '0.00' }, figures: [], findings: [] },
        },
      });
      await app.documents();
      const today = await stage.today();
      await app.investigate('A', PEOPLE.li, today);
      await app.investigate('B', PEOPLE.wang, today);
      await app.do('rate', PEOPLE.zhao, { grade: 'A', score: 82, comment: '' });
      const round = await eventually(() => stage.db.prisma.approval.findUnique({ where: { id: `approval-${no}-1` } }));
      levels[months] = round.levels as unknown[];
    }
    expect(levels[120]?.at(-1)).not.toMatchObject({ code: 'HEAD_OFFICE' });
    expect(levels[132]?.at(-1)).toMatchObject({ code: 'HEAD_OFFICE' });
  });

  test('a draw is as long as is normal, or as its facility was granted for', async () => {
    const today = await stage.today();
    const line = { revolving: true, drawMinFen: 100_000, drawMaxMonths: 84 };
    const app = begun('LT4', 96, { clientNo: 'CL1', line });
    const { prisma } = stage.db;
    await prisma.$executeRaw`UPDATE product SET limits = limits || ${JSON.stringify({ line })}::jsonb WHERE code = 'PERSONAL_CONSUMER'`;
    await app.toApproval(today);
    await eventually(() => prisma.approval.findUnique({ where: { id: 'approval-LT4-1' } }));
    expect(await grounds('LT4')).toEqual([]);
    // How long it may be drawn on is no term of a contract: it is judged without a ground.
    await app.decide(PEOPLE.head, 'APPROVE');
    const draw = (no: string, months: number): Origination =>
      begun(no, months, {
        clientNo: 'CL1',
        draw: {
          facilityNo: 'FC-LT4',
          investigators: ['li', 'wang'],
          raters: ['zhao'],
          approvers: ['head'],
          grade: 'A',
          maturityOn: addMonths(today, months),
        },
      });
    await prisma.facility.create({
      data: {
        no: 'FC-LT4',
        applicationNo: 'LT4',
        clientNo: 'CL1',
        branchCode: 'SB01',
        managerUsername: 'li',
        productCode: 'PERSONAL_CONSUMER',
        productVersion: 1,
        terms: {},
        line,
        granted: { investigators: ['li', 'wang'], raters: ['zhao'], approvers: ['head'], grade: 'A' },
        limitFen: 100_000_000n,
        startsOn: new Date(today),
        expiresOn: new Date(addMonths(today, 96)),
        status: 'ACTIVE',
        ratedOn: new Date(today),
      },
    });
    expect(await refusalOf(draw('LT4-D1', 61).accept())).toBe('DRAW_BEYOND_NORMAL_TERM');
    expect(await refusalOf(draw('LT4-D2', 60).accept())).toBe('done');
    await prisma.$transaction((tx) =>
      insertTermGround(
        tx,
        'LT4',
        { words: '长期消费需求', of: { months: 72, kind: 'CONSUMPTION_NEED' } },
        { username: 'li', on: today },
      ),
    );
    expect(await refusalOf(draw('LT4-D3', 73).accept())).toBe('DRAW_BEYOND_NORMAL_TERM');
    expect(await refusalOf(draw('LT4-D4', 72).accept())).toBe('done');
  });
});
