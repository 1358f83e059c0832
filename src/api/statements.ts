import type { AnswerOf } from '../contracts/http/operation';
import * as contract from '../contracts/http/statements';
import { safeName } from '../domain/file/admit';
import { readStatement, type StatementFault, type StatementMapping } from '../domain/incoming/statement-file';
import { formatOf, insertFormat, listFormats, type FormatRecord } from '../store/incoming/formats';
import { findStatement, linesOf, listStatements, type LineRecord, type StatementRecord } from '../store/incoming/read';
import { takeStatement } from '../store/incoming/take';
import { recordInfectedBankFile } from '../store/infected-files';
import { once } from '../store/once';
import type { ApiDeps } from './deps';
import { bookCertain } from './statements/booking';
import { rowsOf } from './statements/read-csv';
import { refuseInfected } from './support/received-file';
import { notFound, refuse, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';
import { yuan } from './support/yuan';

type Statement = AnswerOf<typeof contract.importStatement>;
type Format = AnswerOf<typeof contract.createStatementFormat>;

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
      if (faults.length > 0) throw refuse('STATEMENT_UNREADABLE', { findings: faults.map(findingOf) });
      const file = { fileHash: await files.put(bytes), fileName, bank, formatVersion: format.version, lines };
      const no = await takeStatement(prisma, file, by);
      await bookCertain(deps, { statementNo: no });
      return statementRow(await statementOf(no));
    }),

    route(contract.listStatements, async ({ query }) => {
      const { data, ...page } = await listStatements(pool, query);
      return { ...page, data: data.map(statementRow) };
    }),

    route(contract.getStatement, async ({ params: { no } }) => ({
      ...statementRow(await statementOf(no)),
      results: (await linesOf(pool, no)).map(lineOf),
    })),

    route(contract.resumeStatement, async ({ params: { no } }) => {
      await statementOf(no);
      await bookCertain(deps, { statementNo: no });
      return statementRow(await statementOf(no));
    }),

    route(contract.listStatementFormats, async () => ({ data: (await listFormats(prisma)).map(formatAnswer) })),

    route(contract.createStatementFormat, async ({ body: { bank, name, mapping }, session, commandId }) => {
      if (!hasAmount(mapping)) throw refuseField('/mapping/columns', 'STATEMENT_FORMAT_COLUMNS');
      const by = { username: session.actor.username, on: businessToday() };
      const given = { bank, nameZh: name.zh, nameEn: name.en, mapping };
      const { result } = await once(prisma, `statement-format/${commandId}`, async (tx) =>
        formatAnswer(await insertFormat(tx, given, by)),
      );
      return result;
    }),
  ];
}

async function banks({ prisma }: ApiDeps): Promise<string> {
  return (await listFormats(prisma)).map(({ bank }) => bank).join(', ');
}

const findingOf = ({ code, line, column, value }: StatementFault) => ({
  pointer: line === 0 ? '' : `/${String(line)}`,
  code,
  params: { line: String(line), column, value },
});

/** Money in and out in two columns, or in one with its sign or its direction. */
function hasAmount({ columns, incoming = [] }: StatementMapping): boolean {
  const { credit, debit, amount, direction } = columns;
  if (amount === undefined) return credit !== undefined && debit !== undefined && direction === undefined;
  return credit === undefined && debit === undefined && (direction === undefined) === (incoming.length === 0);
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

const formatAnswer = ({ bank, version, nameZh, nameEn, mapping, recordedBy, recordedAt }: FormatRecord): Format => ({
  bank,
  version,
  name: { zh: nameZh, en: nameEn },
  recordedBy,
  recordedAt,
  mapping: { ...mapping, incoming: [...(mapping.incoming ?? [])] },
});
