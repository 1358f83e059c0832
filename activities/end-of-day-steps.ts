import { END_OF_DAY_STEPS, TRIES_OF_A_NIGHT, type EndOfDayPart, type EndOfDayStep } from '../src/contracts/end-of-day';
import type { LookAgain } from '../src/contracts/messages/review';
import { tellReview } from '../src/gateways/review-workflows';
import { tellRatingAsked } from '../src/gateways/rating-asked';
import { keepDaysOf } from '../src/gateways/workout-acts';
import { tellOverduePapers } from '../src/store/archive-loans';
import { pressReassessments } from '../src/store/client-changes/days';
import { ratingsToTell } from '../src/store/client-changes/gate';
import { pressCommitments } from '../src/store/commitment-days';
import { tellConsultations } from '../src/store/consultations';
import { leftUndone, recordFailure, settleFailure, type FailureRecord } from '../src/store/end-of-day/failures';
import { tellLateMilestones } from '../src/store/deal-days';
import { judgeMilestones } from '../src/store/exit-milestones';
import { pressRenewals } from '../src/store/fallen-renewals';
import { releasedOn, releaseExpired } from '../src/store/facility-releases';
import { pressMatches } from '../src/store/finance-match-days';
import { tellFundingParties } from '../src/store/funding-notices';
import { newsOfDay, raiseSignals } from '../src/store/internal-signals';
import type { ActivityDeps } from './deps';
import { applicationsToKeep, releaseEndedApplications } from '../src/store/application-releases';
import { promisesToKeep, releaseEndedPromises } from '../src/store/promise-releases';
import { collectProofs } from './payment-proofs';
import { sideBySide } from './side-by-side';

interface Part {
  subjectNo: string;
  act: () => Promise<unknown>;
}
/** Each may be done again: what was done before is not done twice. */
interface Step {
  /** What happens of itself; of many things of one kind one that fails is named in the reason and holds up no other. */
  act?: (deps: ActivityDeps, on: string) => Promise<void>;
  /** The loans to be told then, whatever of it has failed. */
  parts?: (deps: ActivityDeps, on: string) => Promise<readonly Part[]>;
}

const STEPS: Record<EndOfDayStep, Step> = {
  CONSULTATIONS: { act: ({ prisma }, on) => tellConsultations(prisma, on) },
  PROOFS: { act: ({ prisma, bank }, on) => collectProofs(prisma, bank, on) },
  PAPERS: { act: ({ prisma }, on) => tellOverduePapers(prisma, on) },
  FINANCE_MATCHES: { act: ({ prisma }, on) => pressMatches(prisma, on) },
  FUNDING_PARTIES: { act: ({ prisma }, on) => tellFundingParties(prisma, on) },
  DEALS: { act: ({ prisma }, on) => tellLateMilestones(prisma, on) },
  // An application that was not told, when its rating was doubted, is told now.
  CLIENT_CHANGES: {
    act: ({ prisma }, on) => pressReassessments(prisma, on),
    parts: async ({ prisma, temporal }) =>
      (await ratingsToTell(prisma)).map(({ applicationNo, reassessmentNo }) => ({
        subjectNo: applicationNo,
        act: () => tellRatingAsked(temporal, applicationNo, reassessmentNo),
      })),
  },
  RENEWALS: { act: ({ prisma }, on) => pressRenewals(prisma, on) },
  COMMITMENTS: { act: ({ prisma }, on) => pressCommitments(prisma, on) },
  RELEASES: {
    act: async ({ prisma }, on) => {
      await releaseExpired(prisma, on);
      await releaseEndedPromises(prisma, on);
      await releaseEndedApplications(prisma, on);
    },
    parts: async ({ prisma, temporal }, on) =>
      [...(await releasedOn(prisma, on)), ...(await promisesToKeep(prisma)), ...(await applicationsToKeep(prisma))].map(
        (caseNo) => ({ subjectNo: caseNo, act: () => keepDaysOf(prisma, temporal, caseNo) }),
      ),
  },
  MILESTONES: { act: ({ prisma }, on) => judgeMilestones(prisma, on) },
  // After the targets that were missed, and again when this is tried again: a watch that heard of it already hears nothing new.
  WATCHES: {
    act: ({ prisma }, on) => raiseSignals(prisma, on),
    parts: async ({ prisma, temporal }, on) => {
      const news = new Map<string, LookAgain[]>();
      for (const { loanNo, warning } of await newsOfDay(prisma, on)) {
        const about = news.get(loanNo) ?? [];
        about.push({ asOf: on, ...(warning === null ? {} : { warning }) });
        news.set(loanNo, about);
      }
      return [...news].map(([subjectNo, all]) => ({
        subjectNo,
        act: async () => {
          for (const about of all) await tellReview(temporal, subjectNo, about);
        },
      }));
    },
  },
};

/**
 * The steps that follow the close of a date, all or those named; each is done whole, for what it raises anew on the way would else be
 * told to nobody. What fails is written down with its reason and holds up no other; what was written down before and is done now is
 * settled by `by`.
 * @returns what failed
 */
export async function followUp(
  deps: ActivityDeps,
  on: string,
  { by, steps }: { by: string; steps: readonly EndOfDayStep[] },
): Promise<FailureRecord[]> {
  const open = await leftUndone(deps.prisma, { on });
  const known = new Set(open.map(keyOf));
  const failed: FailureRecord[] = [];
  const attempt = async (part: EndOfDayPart, act: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
      if (known.has(keyOf(part))) await settleFailure(deps.prisma, on, part, by);
    } catch (error) {
      failed.push(await recordFailure(deps.prisma, on, part, error));
    }
  };
  for (const step of inOrder(steps)) {
    const found: { parts?: readonly Part[] } = {};
    await attempt({ step, subjectNo: '' }, async () => {
      const { act, parts } = STEPS[step];
      try {
        await act?.(deps, on);
      } finally {
        found.parts = (await parts?.(deps, on)) ?? [];
      }
    });
    if (found.parts === undefined) continue;
    await sideBySide(found.parts, ({ subjectNo, act }) => attempt({ step, subjectNo }, act));
    // What is no part of it any more (a warning disposed of meanwhile) is left undone by nobody.
    const present = new Set(found.parts.map(({ subjectNo }) => subjectNo));
    const gone = open.filter((part) => part.step === step && part.subjectNo !== '' && !present.has(part.subjectNo));
    for (const { subjectNo } of gone) await settleFailure(deps.prisma, on, { step, subjectNo }, by);
  }
  return failed;
}

/** Targets that were missed raise warnings of their date, of which the watches hear in that date's news and in no later one. */
const inOrder = (steps: readonly EndOfDayStep[]): EndOfDayStep[] =>
  END_OF_DAY_STEPS.filter((step) => steps.includes(step) || (step === 'WATCHES' && steps.includes('MILESTONES')));
const keyOf = ({ step, subjectNo }: EndOfDayPart): string => `${step} ${subjectNo}`;

/** Is there something that the night itself should try once more? */
export const isWorthAnotherTry = (failed: readonly FailureRecord[]): boolean =>
  failed.some(({ tries }) => tries < TRIES_OF_A_NIGHT);
