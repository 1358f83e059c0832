import type { z } from 'zod';
import * as contract from '../contracts/http/samples';
import { branchScope } from '../domain/access/access';
import { drawSample, LEAST_SAMPLE_PPM, mayReviewSample } from '../domain/approval/sampling';
import { once } from '../store/once';
import {
  clientsOf,
  drawnBefore,
  findSample,
  insertReview,
  insertSample,
  listSamples,
  smallApprovals,
  whoHadPart,
  type SampleRecord,
} from '../store/samples';
import type { ApiDeps } from './deps';
import { maskedNames } from './support/masked-names';
import { allow, notFound, refuse, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';

const PPM_A_PERCENT = 10_000;

/** 事后抽查: loans that the small-amount check approved, drawn by a public seed and reviewed by others. */
export function samples({ prisma }: ApiDeps): Route[] {
  const existing = async (id: string, { actor }: Session): Promise<SampleRecord> => {
    const found = await findSample(prisma, branchScope(actor.branchCode), id);
    if (found === null) throw notFound('sample');
    return found;
  };

  return [
    route(contract.drawSmallSample, async ({ body, session, commandId }) => {
      const { fromOn, toOn, seed, sharePercent } = body;
      const by = { username: session.actor.username, on: businessToday() };
      if (toOn >= by.on || toOn < fromOn)
        throw refuseField('/toOn', 'SAMPLE_PERIOD_OPEN', { from: fromOn, today: by.on });
      const { result: id } = await once(prisma, `sample/${commandId}`, async (tx) => {
        const before = await drawnBefore(tx, fromOn, toOn);
        if (before !== null)
          throw refuseField('/toOn', 'SAMPLE_PERIOD_DRAWN', { from: before.fromOn, to: before.toOn });
        const population = await smallApprovals(tx, fromOn, toOn);
        const sharePpm = Math.max(LEAST_SAMPLE_PPM, sharePercent * PPM_A_PERCENT);
        return insertSample(
          tx,
          { fromOn, toOn, seed, sharePpm, population, chosen: drawSample(population, seed, sharePpm) },
          by,
        );
      });
      return answer(prisma, await existing(id, session));
    }),

    route(contract.listSmallSamples, async ({ query, session: { actor } }) => {
      const page = await listSamples(prisma, branchScope(actor.branchCode), query);
      return { ...page, data: await Promise.all(page.data.map((sample) => answer(prisma, sample))) };
    }),

    route(contract.reviewSampled, async ({ params, body, session, commandId }) => {
      const sample = await existing(params.id, session);
      const { applicationNo } = body;
      if (!sample.chosen.includes(applicationNo))
        throw refuseField('/applicationNo', 'NOT_SAMPLED', { no: applicationNo });
      allow(mayReviewSample(session.actor.username, await whoHadPart(prisma, applicationNo)));
      await once(prisma, `sample-review/${commandId}`, async (tx) => {
        const now = await findSample(tx, null, sample.id);
        if (now?.reviews.some((review) => review.applicationNo === applicationNo))
          throw refuse('SAMPLE_REVIEWED', { params: { no: applicationNo } });
        await insertReview(tx, sample, body, { username: session.actor.username, on: businessToday() });
        return null;
      });
      return answer(prisma, await existing(sample.id, session));
    }),
  ];
}

type Answer = z.input<typeof contract.drawSmallSample.response>;

async function answer(
  prisma: ApiDeps['prisma'],
  { population, chosen, sharePpm, drawnAt, reviews, ...sample }: SampleRecord,
): Promise<Answer> {
  const clientOf = await clientsOf(prisma, chosen);
  const nameOf = await maskedNames(prisma, [...clientOf.values()]);
  const reviewOf = (no: string): Answer['chosen'][number]['review'] => {
    const found = reviews.find(({ applicationNo }) => applicationNo === no);
    if (found === undefined) return null;
    const { finding, comment, reviewedBy, reviewedAt } = found;
    return {
      finding: finding === 'SOUND' ? 'SOUND' : 'FLAWED',
      comment,
      reviewedBy,
      reviewedAt: reviewedAt.toISOString(),
    };
  };
  return {
    ...sample,
    population: population.length,
    sharePercent: sharePpm / PPM_A_PERCENT,
    drawnAt: drawnAt.toISOString(),
    chosen: chosen.map((applicationNo) => {
      const clientNo = clientOf.get(applicationNo) ?? '';
      return { applicationNo, clientNo, clientMasked: nameOf(clientNo), review: reviewOf(applicationNo) };
    }),
  };
}
