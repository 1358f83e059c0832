import * as contract from '../../contracts/http/releases';
import type { CommitmentRecord } from '../../store/commitments';
import type { ApiDeps } from '../deps';
import { endedReleases } from '../support/ended-releases';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';

/** What secured a promise that has ended, given back: done by one, checked by another, whether or not anything was advanced on it. */
export function commitmentReleases(
  deps: ApiDeps,
  visible: (no: string, session: Session) => Promise<CommitmentRecord>,
): Route[] {
  const { answer, act, letter } = endedReleases(deps, 'COMMITMENT');
  return [
    route(contract.listCommitmentReleases, async ({ params, session }) => answer(await visible(params.no, session))),
    route(contract.reportCommitmentRelease, async ({ params: { no, securityNo }, body, session, commandId }) =>
      act(await visible(no, session), { kind: 'RELEASE_REPORT', securityNo, ...body }, { session, commandId }),
    ),
    route(contract.checkCommitmentRelease, async ({ params: { no, securityNo }, body, session, commandId }) => {
      const { note = '', ...found } = body;
      return act(
        await visible(no, session),
        { kind: 'RELEASE_CHECK', securityNo, note, ...found },
        { session, commandId },
      );
    }),
    route(contract.printCommitmentReleaseLetter, async ({ params: { no, securityNo }, session }) =>
      letter(await visible(no, session), securityNo, session),
    ),
  ];
}
