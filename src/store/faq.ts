import type { ConsultationTopic } from '../domain/consultation/consultation';
import { faqStanding, type FaqStanding } from '../domain/consultation/faq';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { Prisma, PrismaClient } from './generated/client';
import type { Tx } from './once';
import { belowId, pageOf, type Page, type PageRequest } from './paging';

export interface NewFaq {
  topic: ConsultationTopic;
  productCode: string | null;
  questionZh: string;
  questionEn: string;
  answerZh: string;
  answerEn: string;
  validFrom: string;
  validTo: string | null;
}

export interface FaqRecord extends NewFaq {
  id: string;
  standing: FaqStanding;
  writtenBy: string;
  releasedBy: string | null;
  withdrawnBy: string | null;
  withdrawnWhy: string | null;
}

export interface FaqFilter extends PageRequest {
  standing?: FaqStanding | undefined;
  topic?: string | undefined;
  productCode?: string | undefined;
  words?: string | undefined;
}
interface By {
  username: string;
  on: string;
}

export async function insertFaq(tx: Tx, { validFrom, validTo, ...rest }: NewFaq, by: By): Promise<string> {
  const days = { validFrom: toDbDate(validFrom), validTo: validTo === null ? null : toDbDate(validTo) };
  const { id } = await tx.faqNote.create({
    data: { ...rest, ...days, writtenBy: by.username, writtenOn: toDbDate(by.on) },
  });
  await note(tx, String(id), 'FAQ_WRITTEN', by, { topic: rest.topic, productCode: rest.productCode });
  return String(id);
}

/** Keeps two from acting on an answer at once; what is read after it stands. */
export const lockFaq = (tx: Tx, id: string): Promise<number> =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`faq/${id}`}))`;

/** An answer is let out, or taken back: an act of its own, so that what was written stays as it is. */
export async function insertFaqAct(
  tx: Tx,
  id: string,
  { act, why }: { act: 'RELEASED' | 'WITHDRAWN'; why: string | null },
  by: By,
): Promise<void> {
  await tx.faqAct.create({ data: { noteId: BigInt(id), act, why, by: by.username, on: toDbDate(by.on) } });
  await note(tx, id, `FAQ_${act}`, by, { why });
}

const note = (tx: Tx, subjectNo: string, action: string, by: By, detail: Prisma.InputJsonObject): Promise<void> =>
  audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action,
    subject: 'CONSULTATION',
    subjectNo: `FAQ-${subjectNo}`,
    detail,
  });

/** Answers as they stand on a day, the latest first. */
export async function listFaqNotes(db: PrismaClient, filter: FaqFilter, today: string): Promise<Page<FaqRecord>> {
  const { standing, topic, productCode, words, limit, cursor } = filter;
  const like = { contains: words ?? '', mode: 'insensitive' as const };
  const found = await notesWhere(
    db,
    {
      ...belowId(cursor),
      ...(standing === undefined ? {} : { AND: standsAs(standing, today) }),
      ...(topic === undefined ? {} : { topic }),
      ...(productCode === undefined ? {} : { productCode }),
      ...(words === undefined
        ? {}
        : { OR: [{ questionZh: like }, { questionEn: like }, { answerZh: like }, { answerEn: like }] }),
    },
    { today, most: limit + 1 },
  );
  return pageOf(found, limit, ({ id }) => [id]);
}

export const findFaqNote = async (db: Tx | PrismaClient, id: string, today: string): Promise<FaqRecord | null> =>
  (await notesWhere(db, { id: BigInt(id) }, { today, most: 1 }))[0] ?? null;

/** `faqStanding` as a list asks it. */
function standsAs(standing: FaqStanding, today: string): Prisma.FaqNoteWhereInput {
  const day = toDbDate(today);
  const isReleased = { acts: { some: { act: 'RELEASED' } } };
  const stands = {
    AND: [{ acts: { none: { act: 'WITHDRAWN' } } }, { OR: [{ validTo: null }, { validTo: { gte: day } }] }],
  };
  switch (standing) {
    case 'ENDED':
      return { OR: [{ acts: { some: { act: 'WITHDRAWN' } } }, { validTo: { lt: day } }] };
    case 'DRAFT':
      return { ...stands, acts: { none: { act: 'RELEASED' } } };
    case 'UPCOMING':
      return { ...stands, ...isReleased, validFrom: { gt: day } };
    case 'IN_FORCE':
      return { ...stands, ...isReleased, validFrom: { lte: day } };
  }
}

async function notesWhere(
  db: Tx | PrismaClient,
  where: Prisma.FaqNoteWhereInput,
  { today, most }: { today: string; most: number },
): Promise<FaqRecord[]> {
  const found = await db.faqNote.findMany({
    where,
    take: most,
    omit: { writtenOn: true },
    include: { acts: { orderBy: { id: 'asc' } } },
    orderBy: { id: 'desc' },
  });
  return found.map(({ acts, validFrom: from, validTo: to, ...rest }) => {
    const validFrom = fromDbDate(from);
    const validTo = to === null ? null : fromDbDate(to);
    const released = acts.find(({ act }) => act === 'RELEASED');
    const withdrawn = acts.find(({ act }) => act === 'WITHDRAWN');
    const dates = { validFrom, validTo, released: released !== undefined, withdrawn: withdrawn !== undefined };
    return {
      ...rest,
      topic: rest.topic as ConsultationTopic,
      id: String(rest.id),
      validFrom,
      validTo,
      standing: faqStanding(dates, today),
      releasedBy: released?.by ?? null,
      withdrawnBy: withdrawn?.by ?? null,
      withdrawnWhy: withdrawn?.why ?? null,
    };
  });
}
