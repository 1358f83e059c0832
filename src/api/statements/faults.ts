import type { Finding } from '../../contracts/problem';
import type { StatementFault } from '../../domain/incoming/statement-file';

/** What is wrong with a line, as a finding of a problem document. */
export const faultFinding = ({ code, line, column, value }: StatementFault): Finding => ({
  pointer: line === 0 ? '' : `/${String(line)}`,
  code,
  params: { line: String(line), column, value },
});
