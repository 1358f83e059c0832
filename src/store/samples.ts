import { sampleTaskId } from '../contracts/sample-task';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import { Prisma, type PrismaClient, type SampleReview, type SmallSample } from './generated/client';
import { enqueueNotices, toStaff } from './notices';
import type { Tx } from './once';
import { belowId, pageOf, type Page, type PageRequest } from './paging';
import { completeTask, openTask } from './tasks';

export interface SampleRecord extends Omit<SmallSample, 'id' | 'fromOn' | 'toOn'> {
  id: string;
  fromOn: string;
  toOn: string;
  reviews: SampleReview[];
}
interface By {
  username: string;
  on: string;
}

/** Applications that the small-amount check approved in a period of business dates, by number. */
export async function smallApprovals(tx: Tx, fromOn: string, toOn: string): Promise<string[]> {
  const found = await tx.$queryRaw<{ no: string }[]>(Prisma.sql`
    SELECT subject_no AS no FROM approval
    WHERE subject = 'APPLICATION' AND status = 'APPROVED' AND (levels->0->>'smallOnly')::boolean
      AND (concluded_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN ${fromOn}::date AND ${toOn}::date
    ORDER BY subject_no`);
  return found.map(({ no }) => no);
}

/** An earlier draw over some of the same days; the lock keeps two from drawing at once. */
export async function drawnBefore(
  tx: Tx,
  fromOn: string,
  toOn: string,
): Promise<{ fromOn: string; toOn: string } | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('small-sample'))`;
  const found = await tx.smallSample.findFirst({
    where: { fromOn: { lte: toDbDate(toOn) }, toOn: { gte: toDbDate(fromOn) } },
  });
  return found === null ? null : { fromOn: fromDbDate(found.fromOn), toOn: fromDbDate(found.toOn) };
}

type Drawn = Pick<SampleRecord, 'fromOn' | 'toOn' | 'seed' | 'sharePpm' | 'population' | 'chosen'>;

/** Writes a draw and opens the review of each chosen loan, for a risk officer without a part in it. */
export async function insertSample(tx: Tx, drawn: Drawn, by: By): Promise<string> {
  const dates = { fromOn: toDbDate(drawn.fromOn), toOn: toDbDate(drawn.toOn) };
  const id = String((await tx.smallSample.create({ data: { ...drawn, ...dates, drawnBy: by.username } })).id);
  const cases = await tx.application.findMany({
    where: { no: { in: drawn.chosen } },
    select: { no: true, branchCode: true, workflowId: true },
  });
  for (const { no, branchCode, workflowId } of cases) {
    await openTask(tx, {
      id: sampleTaskId(id, no),
      kind: 'SAMPLE_REVIEW',
      room: 'APPROVAL',
      subjectNo: no,
      workflowId,
      role: 'RISK_OFFICER',
      branchCode,
      excluded: await whoHadPart(tx, no),
      title: {
        zh: '小额贷款事后抽查：请核查资料、用途与评分，登记结论',
        en: 'Review this sampled small loan: documents, purpose, scorecard',
      },
      createdAt: new Date().toISOString(),
    });
  }
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'SAMPLE_DRAWN',
    subject: 'SYSTEM',
    subjectNo: `sample-${id}`,
    detail: {
      seed: drawn.seed,
      from: drawn.fromOn,
      to: drawn.toOn,
      population: drawn.population.length,
      chosen: drawn.chosen,
    },
  });
  return id;
}

/** Whose the applications of a sample are, by their numbers. */
export async function clientsOf(db: PrismaClient, nos: readonly string[]): Promise<Map<string, string>> {
  const found = await db.application.findMany({
    where: { no: { in: [...nos] } },
    select: { no: true, clientNo: true },
  });
  return new Map(found.map(({ no, clientNo }) => [no, clientNo]));
}

/** Everybody who investigated, rated, managed or decided an application. */
export async function whoHadPart(tx: Tx | PrismaClient, no: string): Promise<string[]> {
  const found = await tx.$queryRaw<{ username: string | null }[]>(Prisma.sql`
    SELECT manager_username AS username FROM application WHERE no = ${no}
    UNION SELECT investigator FROM investigation WHERE application_no = ${no}
    UNION SELECT actor FROM audit_entry WHERE subject = 'APPLICATION' AND subject_no = ${no} AND action = 'RATED'
    UNION SELECT unnest(ARRAY[d.username, d.on_behalf_of]) FROM approval_decision d JOIN approval a ON a.id = d.approval_id WHERE a.subject_no = ${no}`);
  return found.flatMap(({ username }) => (username === null ? [] : [username]));
}

export async function insertReview(
  tx: Tx,
  { id }: SampleRecord,
  { applicationNo, finding, comment }: Pick<SampleReview, 'applicationNo' | 'finding' | 'comment'>,
  by: By,
): Promise<void> {
  await tx.sampleReview.create({
    data: { sampleId: BigInt(id), applicationNo, finding, comment, reviewedBy: by.username },
  });
  const at = new Date().toISOString();
  await completeTask(tx, sampleTaskId(id, applicationNo), { by: by.username, at, outcome: finding });
  const told = finding === 'FLAWED' ? await whoHadPart(tx, applicationNo) : [];
  const about = {
    template: 'sample-flawed',
    params: { subjectNo: applicationNo, by: by.username, comment },
    subjectNo: applicationNo,
  } as const;
  const notices = told.flatMap((recipient) =>
    toStaff({ ...about, cause: `sample/${id}/${applicationNo}`, recipient, businessAt: at, clockOffsetMs: 0 }),
  );
  await enqueueNotices(tx, notices);
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'SAMPLE_REVIEWED',
    subject: 'APPLICATION',
    subjectNo: applicationNo,
    detail: { sample: id, finding },
  });
}

/** Draws with their reviews, newest first. A branch (null: all) is told of its own cases. */
export async function listSamples(
  db: PrismaClient,
  branch: string | null,
  { limit, cursor }: PageRequest,
): Promise<Page<SampleRecord>> {
  const found = await samplesWhere(db, branch, belowId(cursor), limit + 1);
  return pageOf(found, limit, ({ id }) => [id]);
}

export async function findSample(
  db: Tx | PrismaClient,
  branch: string | null,
  id: string,
): Promise<SampleRecord | null> {
  const where = { id: /^\d{1,18}$/.test(id) ? BigInt(id) : 0n };
  return (await samplesWhere(db, branch, where, 1))[0] ?? null;
}

async function samplesWhere(
  db: Tx | PrismaClient,
  branch: string | null,
  where: Prisma.SmallSampleWhereInput,
  most: number,
): Promise<SampleRecord[]> {
  const samples = await db.smallSample.findMany({ where, orderBy: { id: 'desc' }, take: most });
  const reviews = await db.sampleReview.findMany({ where: { sampleId: { in: samples.map((sample) => sample.id) } } });
  const known = await ofBranch(
    db,
    branch,
    samples.flatMap(({ chosen }) => chosen),
  );
  return samples.map(({ id: no, fromOn, toOn, ...sample }) => ({
    ...sample,
    chosen: sample.chosen.filter((applicationNo) => known.has(applicationNo)),
    id: String(no),
    fromOn: fromDbDate(fromOn),
    toOn: fromDbDate(toOn),
    reviews: reviews.filter(({ sampleId }) => sampleId === no),
  }));
}

async function ofBranch(db: Tx | PrismaClient, branch: string | null, nos: string[]): Promise<ReadonlySet<string>> {
  if (branch === null) return new Set(nos);
  const found = await db.application.findMany({ where: { no: { in: nos }, branchCode: branch }, select: { no: true } });
  return new Set(found.map(({ no }) => no));
}
