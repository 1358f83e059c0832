import type { AnswerOf } from '../contracts/http/operation';
import { getPortfolio } from '../contracts/http/oversight';
import { runClientCommand } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai report

资产组合：余额、五级分类、逾期、PAR30 与 PAR90。
The portfolio: balances, the five classes, arrears, PAR30 and PAR90.`;

/** `xindai report` */
export function runReport(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    run: ({ api }) => api.call(getPortfolio),
    show: (report: AnswerOf<typeof getPortfolio>, { language, say, label }) => {
      const percent = (share: string | null): string =>
        share === null ? '–' : `${(Number(share) * 100).toFixed(2)} %`;
      const heads = language === 'zh' ? ['五级分类', '笔数', '本金', '占比'] : ['Class', 'Loans', 'Principal', 'Share'];
      const rows = report.classes.map((row) => [
        label('riskClass', row.riskClass),
        String(row.loans),
        row.principal,
        percent(row.share),
      ]);
      return [
        say(
          `贷款 ${String(report.loans)} 笔，客户 ${String(report.clients)} 户，本金余额 ${report.principal}，逾期本金 ${report.overduePrincipal}`,
          `${String(report.loans)} loans, ${String(report.clients)} clients, principal ${report.principal}, overdue ${report.overduePrincipal}`,
        ),
        `PAR30 ${percent(report.par30.share)}  PAR90 ${percent(report.par90.share)}  NPL ${percent(report.nonPerforming.share)}`,
        renderTable(heads, rows),
      ].join('\n');
    },
  });
}
