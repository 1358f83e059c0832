import { END_OF_DAY_STEPS, TRIES_OF_A_NIGHT, type EndOfDayPart, type EndOfDayStep } from '../src/contracts/end-of-day';
import type { LookAgain } from '../src/contracts/messages/review';
import { tellReview } from '../src/gateways/review-workflows';
import { keepDaysOf } from '../src/gateways/workout-acts';
import { tellOverduePapers } from '../src/store/archive-loans';
import { tellConsultations } from '../src/store/consultations';
import { leftUndone, recordFailure, settleFailure, type FailureRecord } from '../src/store/end-of-day/failures';
import { tellLateMilestones } from '../src/store/deal-days';
import { judgeMilestones } from '../src/store/exit-milestones';
import { releaseExpired } from '../src/store/facility-releases';
import { pressMatches } from '../src/store/finance-match-days';
import { tellFundingParties } from '../src/store/funding-notices';
import { signalsOfDay } from '../src/store/internal-signals';
import { pressCommitments } from './commitments';
import type { ActivityDeps } from './deps';
import { collectProofs } from './payment-proofs';
import { sideBySide } from './side-by-side';

interface Part {
  subjectNo: string;
  act: () => Promise<unknown>;
}
/** The parts of a step. To find them is part of it: what must happen for that has happened when they are known. */
type Step = (deps: ActivityDeps, on: string) => Promise<readonly Part[]>;

const whole =
  (act: (deps: ActivityDeps, on: string) => Promise<unknown>): Step =>
  async (deps, on) => {
    await act(deps, on);
    return [];
  };

/** Each may be done again: what was done before is not done twice. */
const STEPS: Record<EndOfDayStep, Step> = {
  CONSULTATIONS: whole(({ prisma }, on) => tellConsultations(prisma, on)),
  PROOFS: whole(({ prisma, bank }, on) => collectProofs(prisma, bank, on)),
  PAPERS: whole(({ prisma }, on) => tellOverduePapers(prisma, on)),
  FINANCE_MATCHES: whole(({ prisma }, on) => pressMatches(prisma, on)),
  FUNDING_PARTIES: whole(({ prisma }, on) => tellFundingParties(prisma, on)),
  DEALS: whole(({ prisma }, on) => tellLateMilestones(prisma, on)),
  COMMITMENTS: whole(({ prisma }, on) => pressCommitments(prisma, on)),
  RELEASES: async ({ prisma, temporal }, on) =>
    (await releaseExpired(prisma, on)).map((loanNo) => ({
      subjectNo: loanNo,
      act: () => keepDaysOf(prisma, temporal, loanNo),
    })),
  MILESTONES: whole(({ prisma }, on) => judgeMilestones(prisma, on)),
  // After the targets that were missed, and again when this is tried again: a watch that heard of it already hears nothing new.
  WATCHES: async ({ prisma, temporal }, on) => {
    const news = new Map<string, LookAgain[]>();
    for (const { loanNo, warning } of await signalsOfDay(prisma, on)) {
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
};

/**
 * Everything that follows the close of a date, or what `wanted` asks for of it. A part that fails is written down with its reason and
 * holds up no other; one that was written down before and is done now is settled by `by`.
 * @returns what failed
 */
export async function followUp(
  deps: ActivityDeps,
  on: string,
  { by, wanted }: { by: string; wanted?: readonly EndOfDayPart[] },
): Promise<FailureRecord[]> {
  const open = await leftUndone(deps.prisma, { on });
  const known = new Set(open.map(keyOf));
  const failed: FailureRecord[] = [];
  const attempt = async <T>(part: EndOfDayPart, act: () => Promise<T>): Promise<T | null> => {
    try {
      const done = await act();
      if (known.has(keyOf(part))) await settleFailure(deps.prisma, on, part, by);
      return done;
    } catch (error) {
      failed.push(await recordFailure(deps.prisma, on, part, error));
      return null;
    }
  };
  for (const step of END_OF_DAY_STEPS) {
    const asked = wanted?.filter((part) => part.step === step);
    if (asked?.length === 0) continue;
    const found = await attempt({ step, subjectNo: '' }, () => STEPS[step](deps, on));
    if (found === null) continue;
    const parts = found.filter(({ subjectNo }) => isAsked(asked, subjectNo));
    await sideBySide(parts, ({ subjectNo, act }) => attempt({ step, subjectNo }, act));
    // What is no part of it any more (a warning disposed of meanwhile) is left undone by nobody.
    const present = new Set(found.map(({ subjectNo }) => subjectNo));
    const gone = open.filter((part) => part.step === step && part.subjectNo !== '' && !present.has(part.subjectNo));
    for (const { subjectNo } of gone) await settleFailure(deps.prisma, on, { step, subjectNo }, by);
  }
  return failed;
}

const isAsked = (asked: readonly EndOfDayPart[] | undefined, subjectNo: string): boolean =>
  asked === undefined || asked.some((part) => part.subjectNo === '' || part.subjectNo === subjectNo);
const keyOf = ({ step, subjectNo }: EndOfDayPart): string => `${step} ${subjectNo}`;

/** Is there something that the night itself should try once more? */
export const isWorthAnotherTry = (failed: readonly FailureRecord[]): boolean =>
  failed.some(({ tries }) => tries < TRIES_OF_A_NIGHT);
