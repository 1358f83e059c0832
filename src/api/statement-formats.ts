import type { AnswerOf } from '../contracts/http/operation';
import * as contract from '../contracts/http/statement-formats';
import { textOf, type Language } from '../contracts/problem';
import { maskIdentity } from '../domain/identity/masking';
import {
  examineStatement,
  type StatementLine,
  type StatementMapping,
  type StatementReading,
} from '../domain/incoming/statement-file';
import { mayCorrect, mayRead } from '../domain/incoming/statement-format';
import { notNegative, sum } from '../domain/money';
import { lockNewestVersion, insertFormat, listFormats, versionsOf, type FormatRecord } from '../store/incoming/formats';
import { recordInfectedBankFile } from '../store/infected-files';
import { once } from '../store/once';
import type { ApiDeps } from './deps';
import { faultFinding } from './statements/faults';
import { maskPayer } from './statements/masked';
import { rowsOf } from './statements/read-csv';
import { refuseInfected } from './support/received-file';
import { allow, notFound, Refused } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';
import { yuan } from './support/yuan';

type Format = AnswerOf<typeof contract.createStatementFormat>;
type Trial = AnswerOf<typeof contract.tryStatementFormat>;

/** Lines that a trial shows. */
const SHOWN = 20;

/** How the statements of each bank are read: recorded version by version, and tried on a sample before. */
export function statementFormats(deps: ApiDeps): Route[] {
  const { prisma } = deps;
  return [
    route(contract.listStatementFormats, async () => ({ data: (await listFormats(prisma)).map(formatAnswer) })),

    route(contract.listStatementFormatVersions, async ({ params: { bank } }) => {
      const versions = await versionsOf(prisma, bank);
      if (versions.length === 0) throw notFound('statementFormat');
      return { data: versions.map(formatAnswer) };
    }),

    route(contract.createStatementFormat, async ({ body: { bank, name, mapping, seen }, session, commandId }) => {
      refuseColumns('/mapping/columns', mapping);
      const by = { username: session.actor.username, on: businessToday() };
      const given = { bank, nameZh: name.zh, nameEn: name.en, mapping };
      const { result } = await once(prisma, `statement-format/${commandId}`, async (tx) => {
        allow(mayCorrect(await lockNewestVersion(tx, bank), seen));
        return formatAnswer(await insertFormat(tx, given, by));
      });
      return result;
    }),

    route(contract.tryStatementFormat, async ({ query, body, session, language }) => {
      const bytes = body as unknown as Uint8Array;
      const { incoming, dateForm, ...columns } = query;
      const mapping = { columns, dateForm, incoming: incoming?.split(',').map((word) => word.trim()) };
      refuseColumns('', mapping);
      const by = { username: session.actor.username, on: businessToday() };
      await refuseInfected(deps, { name: 'trial.csv', bytes }, (detail) =>
        prisma.$transaction((tx) => recordInfectedBankFile(tx, 'statement-format', detail, by)),
      );
      const rows = rowsOf(bytes);
      return trialAnswer(rows.length, examineStatement(rows, mapping), language);
    }),
  ];
}

/** Titles by which no statement can be read are refused where they stand. */
function refuseColumns(pointer: string, mapping: StatementMapping): void {
  const verdict = mayRead(mapping);
  if (verdict.allowed) return;
  const { code, params } = verdict;
  throw new Refused(code, { params, findings: [{ pointer, code, params }] });
}

const formatAnswer = ({ bank, version, nameZh, nameEn, mapping, recordedBy, recordedAt }: FormatRecord): Format => ({
  bank,
  version,
  name: { zh: nameZh, en: nameEn },
  recordedBy,
  recordedAt,
  mapping: { ...mapping, incoming: [...(mapping.incoming ?? [])] },
});

function trialAnswer(rows: number, reading: StatementReading, language: Language): Trial {
  const { lines, head, titles, passedOver, refused, faults } = reading;
  const days = lines.map(({ on }) => on).sort();
  const came = lines.map(({ amountFen }) => amountFen);
  return {
    rows,
    head,
    titles: [...titles],
    passedOver,
    lines: lines.length,
    refused,
    repeated: lines.length - new Set(lines.map(({ reference }) => reference)).size,
    received: yuan(sum(came.map(notNegative))),
    outgoing: yuan(sum(came.map((amount) => notNegative(0 - amount)))),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    faults: faults.map((fault) => {
      const { code, params } = faultFinding(fault);
      const { line, column, value } = fault;
      return { line: line === 0 ? null : line, column, value, code, message: textOf(code, language, params) };
    }),
    sample: lines.slice(0, SHOWN).map(sampleLine),
  };
}

const sampleLine = ({ amountFen, payerName, payerAccount, ...rest }: StatementLine): Trial['sample'][number] => ({
  line: rest.line,
  reference: rest.reference,
  on: rest.on,
  remark: rest.remark,
  amount: yuan(amountFen),
  payerMasked: maskPayer(payerName),
  accountMasked: maskIdentity(payerAccount),
});
