import fs from 'node:fs';
import path from 'node:path';
import { getStatement, importStatement } from '../contracts/http/statements';
import type { AnswerOf } from '../contracts/http/operation';
import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai import-statement FILE --bank CODE

导入银行对账单（CSV，UTF-8 或 GBK）：确定的来账即入账，其余待核对；同一文件或流水号只入账一次。
Imports a bank statement: what is certain is booked, the rest waits; a file and a bank reference count once.

  --bank CODE      对账单格式，见 GET /api/statement-formats the bank's format`;

type Result = AnswerOf<typeof getStatement>;

/** `xindai import-statement` */
export function runImportStatement(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { bank: 'string' },
    words: { min: 1, max: 1 },
    run: importFile,
    show,
  });
}

async function importFile({ api, words: [file = ''], option }: ClientContext): Promise<Result> {
  const bank = option('bank');
  if (bank === undefined) throw new UsageError('--bank CODE ?');
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
  const query = { bank, name: path.basename(file) };
  const { no } = await api.call(importStatement, { query, bytes: new Uint8Array(bytes) });
  return api.call(getStatement, { params: { no } });
}

function show(statement: Result, { say }: ClientContext): string {
  const { no, lines, received, settled, booking, waiting, repeated, conflicts, results } = statement;
  const totals = say(
    `${no}：${String(lines)} 行，来账 ${received}，已处理 ${settled}，入账中 ${booking}，待核对 ${waiting}；重复 ${String(repeated)} 行，不符 ${String(conflicts)} 行`,
    `${no}: ${String(lines)} lines, received ${received}, settled ${settled}, on the way ${booking}, waiting ${waiting}; repeated ${String(repeated)}, in conflict ${String(conflicts)}`,
  );
  const open = results.filter(({ outcome, paymentStatus }) => outcome === 'CONFLICT' || paymentStatus === 'WAITING');
  if (open.length === 0) return totals;
  const rows = open.map(({ line, reference, on, amount, waitsFor, outcome }) => [
    String(line),
    reference,
    on,
    amount,
    waitsFor ?? outcome,
  ]);
  return `${totals}\n${renderTable(say('行 流水号 日期 金额 原因', 'line reference date amount why').split(' '), rows)}`;
}
