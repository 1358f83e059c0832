import type { Actor } from '../../contracts/roles';
import { safeName } from '../../domain/file/admit';
import { mayReportFigures, type FinanceFigure } from '../../domain/finance-match/compare';
import { readFigures, type FigureFault } from '../../domain/finance-match/figures-file';
import { mayReport } from '../../domain/finance-match/settle';
import { reportFigures, type By } from '../../store/finance-matches';
import type { MatchRecord } from '../../store/finance-matches-read';
import { recordInfectedBankFile } from '../../store/infected-files';
import type { Tx } from '../../store/once';
import type { ApiDeps } from '../deps';
import { rowsOf } from '../statements/read-csv';
import { refuseInfected } from '../support/received-file';
import { allow, refuse } from '../support/refused';

/** Takes the figures of finance, of products that there are. */
export async function takeFigures(
  tx: Tx,
  match: MatchRecord,
  given: { figures: readonly FinanceFigure[]; fileHash: string | null },
  actor: Actor,
  by: By,
): Promise<void> {
  allow(mayReport(match, actor));
  const products = await tx.product.findMany({ distinct: ['code'], select: { code: true } });
  allow(
    mayReportFigures(
      given.figures,
      products.map(({ code }) => code),
    ),
  );
  await reportFigures(tx, match, given, by);
}

/** The figures of a file, which is scanned, read whole or not at all, and kept. */
export async function receiveFigures(
  deps: ApiDeps,
  no: string,
  { name, bytes }: { name: string; bytes: Uint8Array },
  by: By,
): Promise<{ figures: readonly FinanceFigure[]; fileHash: string }> {
  const { prisma, files } = deps;
  await refuseInfected(deps, { name: safeName(name), bytes }, (detail) =>
    prisma.$transaction((tx) => recordInfectedBankFile(tx, no, detail, by)),
  );
  const { figures, faults } = readFigures(rowsOf(bytes));
  if (faults.length > 0) throw refuse('MATCH_FILE', { findings: faults.map(findingOf) });
  return { figures, fileHash: await files.put(bytes) };
}

const findingOf = ({ code, line, value }: FigureFault) => ({
  pointer: line === 0 ? '' : `/${String(line)}`,
  code,
  params: { line: String(line), value },
});
