import fs from 'node:fs';
import { listApplications } from '../contracts/http/applications';
import { listArchiveLoans } from '../contracts/http/archive-loans';
import { listCollections } from '../contracts/http/collections';
import { listFinanceMatches } from '../contracts/http/finance-matches';
import { listHandOvers } from '../contracts/http/hand-overs';
import { getLoanJournal, listLoans } from '../contracts/http/loans';
import type { OperationSpec } from '../contracts/http/operation';
import { listAudit } from '../contracts/http/oversight';
import { listPaymentProofs } from '../contracts/http/payment-proofs';
import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { toCsv } from '../contracts/csv';

const HELP = `用法 Usage: xindai export loans|applications|collections|audit|journal [LOAN] [--out FILE]
             xindai export payment-proofs|hand-overs|archive-loans|finance-matches [--out FILE]

导出整张列表为 CSV（UTF-8 带 BOM，可直接用 Excel 打开）；加 --json 则为 JSON。分录须给出贷款编号。
Exports a whole list as CSV (UTF-8 with BOM, opens in Excel), or JSON with --json. The journal needs a loan number.

  --out FILE       写入文件，默认标准输出 write to a file (default: standard output)
  --status STATUS  筛选贷款或催收个案 filter loans or collection cases`;

const LISTS: Readonly<Record<string, OperationSpec>> = {
  loans: listLoans,
  applications: listApplications,
  collections: listCollections,
  audit: listAudit,
  'payment-proofs': listPaymentProofs,
  'hand-overs': listHandOvers,
  'finance-matches': listFinanceMatches,
  'archive-loans': listArchiveLoans,
  journal: getLoanJournal,
};

interface Page {
  data: Record<string, unknown>[];
  nextCursor: string | null;
}

/** `xindai export` */
export function runExport(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { out: 'string', status: 'string' },
    words: { min: 1, max: 2 },
    run: async (context) => {
      const rows = await allRows(context);
      const file = context.option('out');
      if (file === undefined) return rows;
      fs.writeFileSync(file, args.includes('--json') ? `${JSON.stringify(rows, null, 2)}\n` : toCsv(rows));
      return { file, rows: rows.length };
    },
    show: (answer: Record<string, unknown>[] | { file: string; rows: number }, { say }) =>
      Array.isArray(answer)
        ? toCsv(answer).trimEnd()
        : say(`已写入 ${answer.file}：${String(answer.rows)} 行`, `wrote ${answer.file}: ${String(answer.rows)} rows`),
  });
}

async function allRows({ api, words: [name = '', no], option }: ClientContext): Promise<Record<string, unknown>[]> {
  const spec = Object.hasOwn(LISTS, name) ? LISTS[name] : undefined;
  if (spec === undefined) throw new UsageError(`${name}? ${Object.keys(LISTS).join(' | ')}`);
  if (name === 'journal' && no === undefined) throw new UsageError('xindai export journal LOAN');
  const rows: Record<string, unknown>[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: '200', cursor, status: option('status') };
    const page = (await api.call(spec, { params: no === undefined ? {} : { no }, query })) as Page;
    rows.push(...page.data);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return rows;
}
