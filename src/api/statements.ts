import type { AnswerOf } from '../contracts/http/operation';
import * as contract from '../contracts/http/statements';
import { branchScope } from '../domain/access/access';
import { safeName } from '../domain/file/admit';
import { readStatement } from '../domain/incoming/statement-file';
import { formatOf, listFormats } from '../store/incoming/formats';
import { findStatement, linesOf, listStatements, type LineRecord, type StatementRecord } from '../store/incoming/read';
import { takeStatement } from '../store/incoming/take';
import { recordInfectedBankFile } from '../store/infected-files';
import type { ApiDeps } from './deps';
import { bookCertain } from './statements/booking';
import { faultFinding } from './statements/faults';
import { rowsOf } from './statements/read-csv';
import { refuseInfected } from './support/received-file';
import { notFound, refuse, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';
import { yuan } from './support/yuan';

type Statement = AnswerOf<typeof contract.importStatement>;

/** Statements of the bank: what came in, found for its loans, and the rest for a person to look at. */
export function statements(deps: ApiDeps): Route[] {
  const { prisma, pool, files } = deps;
  const statementOf = async (no: string): Promise<StatementRecord> => {
    const found = await findStatement(pool, no);
    if (found === null) throw notFound('statement');
    return found;
  };
  return [
    route(contract.importStatement, async ({ query: { bank, name }, body, session }) => {
      const bytes = body as unknown as Uint8Array;
      const format = await formatOf(prisma, bank);
      if (format === null) throw refuseField('/bank', 'STATEMENT_BANK', { bank, banks: await banks(deps) });
      const by = { username: session.actor.username, on: businessToday() };
      const fileName = safeName(name);
      await refuseInfected(deps, { name: fileName, bytes }, (detail) =>
        prisma.$transaction((tx) => recordInfectedBankFile(tx, bank, detail, by)),
      );
      const { lines, faults } = readStatement(rowsOf(bytes), format.mapping);
      if (faults.length > 0) throw refuse('STATEMENT_UNREADABLE', { findings: faults.map(faultFinding) });
      const file = { fileHash: await files.put(bytes), fileName, bank, formatVersion: format.version, lines };
      const no = await takeStatement(prisma, file, by);
      await bookCertain(deps, { statementNo: no });
      return statementRow(await statementOf(no));
    }),

    route(contract.listStatements, async ({ query }) => {
      const { data, ...page } = await listStatements(pool, query);
      return { ...page, data: data.map(statementRow) };
    }),

    route(contract.getStatement, async ({ params: { no }, session: { actor } }) => ({
      ...statementRow(await statementOf(no)),
      results: (await linesOf(pool, no, branchScope(actor.branchCode))).map(lineOf),
    })),

    route(contract.resumeStatement, async ({ params: { no } }) => {
      await statementOf(no);
      await bookCertain(deps, { statementNo: no });
      return statementRow(await statementOf(no));
    }),
  ];
}

async function banks({ prisma }: ApiDeps): Promise<string> {
  return (await listFormats(prisma)).map(({ bank }) => bank).join(', ');
}

const statementRow = ({
  receivedFen,
  outgoingFen,
  settledFen,
  bookingFen,
  waitingFen,
  ...rest
}: StatementRecord): Statement => ({
  ...rest,
  received: yuan(receivedFen),
  outgoing: yuan(outgoingFen),
  settled: yuan(settledFen),
  booking: yuan(bookingFen),
  waiting: yuan(waitingFen),
});

const lineOf = ({ amountFen, ...rest }: LineRecord) => ({ ...rest, amount: yuan(amountFen) });
