import type { ReactNode } from 'react';
import { CAME_TO_NOTHING, type Stage } from '../../../../../src/domain/application/stages';
import type { Application } from '../../../api/applications';
import { useReleases } from '../../../api/releases';
import { useSecurity } from '../../../api/security';
import { HeldPapers } from '../../loan/collateral/held-papers';
import { ReleasePanel } from '../../workout/release-panel';

interface Of {
  no: string;
  managerUsername: string;
}

/** From here on papers come in; once money has left they are shown with what the case became. */
const PAPERS_AT: readonly Stage[] = ['CONTRACT', 'DISBURSEMENT', 'PAYING'];

/** The papers of what was signed for, and what is given back of a case that ended before any money left; nothing where there is neither. */
export function CustodyAndRelease({ application }: { application: Application }): ReactNode {
  const { no, stage } = application;
  const security = useSecurity(no).data;
  // A closed case keeps the name of who had it; who has the client now may not give it back.
  const of = { no, managerUsername: security?.managerUsername ?? application.managerUsername };
  if (CAME_TO_NOTHING.includes(stage)) return <Released {...of} />;
  const isSigned = security?.items.some(({ form, contract }) => form !== 'SURETY' && contract !== null) ?? false;
  return PAPERS_AT.includes(stage) && isSigned ? <HeldPapers at={{ of: 'applications', ...of }} /> : null;
}

function Released({ no, managerUsername }: Of): ReactNode {
  const at = { of: 'applications', no, managerUsername } as const;
  const releases = useReleases(at);
  if ((releases.data?.data.length ?? 0) === 0) return null;
  return (
    <>
      <HeldPapers at={at} />
      <ReleasePanel at={at} managerUsername={managerUsername} />
    </>
  );
}
