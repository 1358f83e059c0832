import { safeName } from '../../domain/file/admit';
import { holdingFault, readHoldings, type ClientHolding, type HoldingFault } from '../../domain/cross-sell/holding';
import { audit } from '../../store/audit';
import { knownClients } from '../../store/cross-sell/holdings';
import type { ApiDeps } from '../deps';
import { rowsOf } from '../statements/read-csv';
import { refuseInfected } from '../support/received-file';
import { refuse } from '../support/refused';

/** The holdings of a file, which is scanned, read whole or not at all, and kept. */
export async function importedHoldings(
  deps: ApiDeps,
  { name, bytes }: { name: string; bytes: Uint8Array },
  { branch, by }: { branch: string | null; by: { username: string; on: string } },
): Promise<{ found: ClientHolding[]; fileHash: string }> {
  await refuseInfected(deps, { name: safeName(name), bytes }, (detail) =>
    deps.prisma.$transaction((tx) =>
      audit(tx, {
        businessOn: by.on,
        actor: by.username,
        action: 'FILE_INFECTED',
        subject: 'SYSTEM',
        subjectNo: 'client-holdings',
        detail,
      }),
    ),
  );
  const { holdings, faults } = readHoldings(rowsOf(bytes));
  refuseFaults(faults);
  const thisMonth = by.on.slice(0, 7);
  refuseFaults(
    holdings.flatMap(({ month, line }) => (month > thisMonth ? [holdingFault('HOLDING_MONTH', line, month)] : [])),
  );
  const known = await knownClients(
    deps.prisma,
    holdings.map(({ clientNo }) => clientNo),
    branch,
  );
  refuseFaults(
    holdings.flatMap(({ clientNo, line }) =>
      known.has(clientNo) ? [] : [holdingFault('HOLDING_CLIENT_UNKNOWN', line, clientNo)],
    ),
  );
  return { found: holdings, fileHash: await deps.files.put(bytes) };
}

const MOST_SHOWN = 20;

function refuseFaults(faults: readonly HoldingFault[]): void {
  if (faults.length === 0) return;
  const findings = faults.slice(0, MOST_SHOWN).map(({ code, line, value }) => ({
    pointer: line === 0 ? '' : `/${String(line)}`,
    code,
    params: { line: String(line), value },
  }));
  throw refuse('HOLDING_FILE', { findings });
}
