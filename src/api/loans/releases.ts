import type { AnswerOf } from '../../contracts/http/operation';
import * as contract from '../../contracts/http/releases';
import type { ReleaseAct } from '../../contracts/messages/workout';
import { releaseLetter } from '../../domain/paper/release-letter';
import type { LoanRecord } from '../../store/loans-read';
import { releasesOf } from '../../store/releases-read';
import type { ApiDeps } from '../deps';
import { asPdf, partyFor } from '../papers/printing';
import { notFound } from '../support/refused';
import { releaseAnswer } from '../support/release-answer';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';
import { workoutAct } from '../support/workout';

type Answer = AnswerOf<typeof contract.listReleases>;

/** Security given back after settlement: done by one, checked by another. */
export function releases(deps: ApiDeps, visible: (no: string, session: Session) => Promise<LoanRecord>): Route[] {
  const { prisma, config } = deps;
  const answer = async (loan: LoanRecord): Promise<Answer> =>
    releaseAnswer(prisma, await releasesOf(prisma, loan.no), businessToday(loan.clockOffsetMs));
  const act = async (
    loan: LoanRecord,
    asked: ReleaseAct,
    given: { session: Session; commandId: string },
  ): Promise<Answer> => {
    await workoutAct(deps, loan, asked, given);
    return answer(loan);
  };

  return [
    route(contract.listReleases, async ({ params, session }) => answer(await visible(params.no, session))),
    route(contract.reportRelease, async ({ params, body, session, commandId }) =>
      act(
        await visible(params.no, session),
        { kind: 'RELEASE_REPORT', securityNo: params.securityNo, ...body },
        { session, commandId },
      ),
    ),
    route(contract.checkRelease, async ({ params, body, session, commandId }) => {
      const { note = '', ...found } = body;
      const asked: ReleaseAct = { kind: 'RELEASE_CHECK', securityNo: params.securityNo, note, ...found };
      return act(await visible(params.no, session), asked, { session, commandId });
    }),
    route(contract.printReleaseLetter, async ({ params, session }) => {
      const loan = await visible(params.no, session);
      const item = (await releasesOf(prisma, loan.no)).find(({ securityNo }) => securityNo === params.securityNo);
      if (item === undefined || item.form === 'SURETY') throw notFound('security');
      const issuedOn = businessToday(loan.clockOffsetMs);
      const what = { subject: 'LOAN', subjectNo: loan.no, kind: 'release-letter' } as const;
      const { name: borrower } = await partyFor(deps, loan.clientNo, what, {
        username: session.actor.username,
        on: issuedOn,
      });
      const about = { lender: config.LENDER_NAME, borrower, issuedOn, of: { kind: 'LOAN', no: loan.no } } as const;
      return asPdf(releaseLetter(about, { ...item, form: item.form }), `${item.securityNo}-release`);
    }),
  ];
}
