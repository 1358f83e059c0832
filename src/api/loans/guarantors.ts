import * as contract from '../../contracts/http/guarantors';
import type { AnswerOf } from '../../contracts/http/operation';
import { standingOf } from '../../domain/guarantor/guarantor';
import { maskName } from '../../domain/identity/masking';
import { arrearsOf, clientEventsOf, guarantorsOf, type GuarantorRecord } from '../../store/guarantors';
import type { LoanRecord } from '../../store/loans-read';
import type { ApiDeps } from '../deps';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { yuan } from '../support/yuan';

type Row = AnswerOf<typeof contract.listGuarantors>['data'][number];

/** Who stands for a loan, and whether they still can. */
export function guarantors({ prisma }: ApiDeps, visible: (no: string, session: Session) => Promise<LoanRecord>): Route {
  const answer = async (guarantor: GuarantorRecord): Promise<Row> => {
    const { no, kind, name, netAssetsFen } = guarantor;
    const [arrears, events] = await Promise.all([arrearsOf(prisma, no), clientEventsOf(prisma, no)]);
    const { givenFen, freeFen, isOvercommitted } = standingOf(guarantor);
    return {
      no,
      kind,
      nameMasked: maskName(kind, name),
      arrears,
      events,
      netAssets: netAssetsFen === null ? null : yuan(netAssetsFen),
      given: yuan(givenFen),
      free: freeFen === null ? null : yuan(freeFen),
      overcommitted: isOvercommitted,
    };
  };
  return route(contract.listGuarantors, async ({ params, session }) => {
    const loan = await visible(params.no, session);
    return { data: await Promise.all((await guarantorsOf(prisma, loan.no)).map(answer)) };
  });
}
