import type { AnswerOf } from '../../contracts/http/operation';
import type { listReleases, printReleaseLetter } from '../../contracts/http/releases';
import type { ReleaseAct } from '../../contracts/messages/workout';
import { releaseLetter, type Released } from '../../domain/paper/release-letter';
import { releasesOf, releasesOfCase, type ReleaseRecord } from '../../store/releases-read';
import { workoutOf } from '../../store/workout-duties';
import type { ApiDeps } from '../deps';
import { asPdf, partyFor } from '../papers/printing';
import { notFound } from './refused';
import { releaseAnswer } from './release-answer';
import type { Session } from './session';
import { businessToday } from './today';
import { keptAct } from './workout';

type Answer = AnswerOf<typeof listReleases>;

/** A facility or a promise and the application whose security it stands on, or an application that came to neither. */
export interface Secured {
  no: string;
  applicationNo: string;
  clientNo: string;
  clockOffsetMs: number;
}

/** What secured a facility, a promise or an application that has ended, whatever keeps the days of giving it back: read, acted on, printed. */
export interface EndedReleases {
  answer: (of: Secured) => Promise<Answer>;
  act: (of: Secured, asked: ReleaseAct, given: { session: Session; commandId: string }) => Promise<Answer>;
  letter: (of: Secured, securityNo: string, session: Session) => Promise<AnswerOf<typeof printReleaseLetter>>;
}

export function endedReleases(deps: ApiDeps, kind: Exclude<Released['kind'], 'LOAN'>): EndedReleases {
  const { prisma, config } = deps;
  // What a loan of it gives back is told with the loan.
  const recordsOf = (of: Secured): Promise<ReleaseRecord[]> =>
    kind === 'APPLICATION' ? releasesOf(prisma, of.no) : releasesOfCase(prisma, of);
  const answer = async (of: Secured): Promise<Answer> =>
    releaseAnswer(prisma, await recordsOf(of), businessToday(of.clockOffsetMs));
  const oneOf = async (of: Secured, securityNo: string): Promise<ReleaseRecord> => {
    const found = (await recordsOf(of)).find((one) => one.securityNo === securityNo);
    if (found === undefined) throw notFound('security');
    return found;
  };
  return {
    answer,
    act: async (of, asked, given) => {
      const { caseNo } = await oneOf(of, asked.securityNo);
      const kept = await workoutOf(prisma, caseNo);
      if (kept === null) throw notFound('security');
      await keptAct(deps, kept, asked, given);
      return answer(of);
    },
    letter: async (of, securityNo, session) => {
      const item = await oneOf(of, securityNo);
      if (item.form === 'SURETY') throw notFound('security');
      const issuedOn = businessToday(of.clockOffsetMs);
      // What is recorded of a promise is told with its application.
      const [subject, subjectNo] = kind === 'FACILITY' ? [kind, of.no] : (['APPLICATION', of.applicationNo] as const);
      const { name: borrower } = await partyFor(
        deps,
        of.clientNo,
        { subject, subjectNo, kind: 'release-letter' },
        { username: session.actor.username, on: issuedOn },
      );
      const about = { lender: config.LENDER_NAME, borrower, issuedOn, of: { kind, no: of.no } };
      return asPdf(releaseLetter(about, { ...item, form: item.form }), `${item.securityNo}-release`);
    },
  };
}
