import * as contract from '../../contracts/http/guarantors';
import type { AnswerOf } from '../../contracts/http/operation';
import { branchScope } from '../../domain/access/access';
import { standingOf } from '../../domain/guarantor/guarantor';
import { maskName } from '../../domain/identity/masking';
import { arrearsOf, clientEventsOf, guarantorsOf, type GuarantorRecord } from '../../store/guarantors';
import type { LoanRecord } from '../../store/loans-read';
import type { ApiDeps } from '../deps';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { yuan } from '../support/yuan';

type Row = AnswerOf<typeof contract.listGuarantors>['data'][number];

/** Who stands for a loan, and whether they still can. What is on file of a client of another branch stays with that branch. */
export function guarantors({ prisma }: ApiDeps, visible: (no: string, session: Session) => Promise<LoanRecord>): Route {
  const answer = async (guarantor: GuarantorRecord, scope: string | null): Promise<Row> => {
    const { no, kind, name, branchCode, netAssetsFen } = guarantor;
    const [arrears, events] = await Promise.all([arrearsOf(prisma, no), clientEventsOf(prisma, no)]);
    const { givenFen, freeFen, isOvercommitted } = standingOf(guarantor);
    return {
      no,
      kind,
      nameMasked: maskName(kind, name),
      arrears,
      events: scope === null || scope === branchCode ? events : events.map(withoutPaper),
      netAssets: netAssetsFen === null ? null : yuan(netAssetsFen),
      given: yuan(givenFen),
      free: freeFen === null ? null : yuan(freeFen),
      overcommitted: isOvercommitted,
    };
  };
  return route(contract.listGuarantors, async ({ params, session }) => {
    const loan = await visible(params.no, session);
    const scope = branchScope(session.actor.branchCode);
    const found = await guarantorsOf(prisma, loan.no);
    return { data: await Promise.all(found.map((guarantor) => answer(guarantor, scope))) };
  });
}

/** That it befell him and when concerns the loan; the papers and the note do not. */
const withoutPaper = (event: Row['events'][number]): Row['events'][number] => ({ ...event, evidence: '***', note: '' });
