import type { z } from 'zod';
import { judgeAdmission, withdraw } from '../../src/contracts/http/application-steps';
import { actOnTasks } from '../../src/contracts/http/task-bulk';
import { decideTask } from '../../src/contracts/http/tasks';

const finding = (schema: z.ZodType, body: object): string | undefined => {
  const issue = schema.safeParse(body).error?.issues[0];
  return issue === undefined ? undefined : `${issue.path.join('/')} ${issue.message}`;
};

const decision = (outcome: string, reasonCode?: string) =>
  finding(decideTask.body, { outcome, comment: '意见', ...(reasonCode === undefined ? {} : { reasonCode }) });

test('a decision names a reason of the catalogue that is meant for it (RULES 1.3)', () => {
  expect(decision('REJECT', 'REPAYMENT_ABILITY')).toBeUndefined();
  expect(decision('RETURN', 'DOCUMENTS_INCOMPLETE')).toBeUndefined();
  expect(decision('APPROVE')).toBeUndefined();
  expect(decision('REJECT', 'DOCUMENTS_INCOMPLETE')).toBe('reasonCode REASON_UNKNOWN');
  expect(decision('RETURN', 'REPAYMENT_ABILITY')).toBe('reasonCode REASON_UNKNOWN');
  expect(decision('REJECT', 'CLIENT_REQUEST')).toBe('reasonCode REASON_UNKNOWN');
  expect(decision('REJECT', 'NONSENSE')).toBe('reasonCode REASON_UNKNOWN');
});

test('so do a withdrawal, a project that is turned down and a rejection of many', () => {
  const withdrawn = (reasonCode: string) => finding(withdraw.body, { reasonCode, comment: '说明' });
  expect([withdrawn('CLIENT_REQUEST'), withdrawn('POLICY')]).toEqual([undefined, 'reasonCode REASON_UNKNOWN']);
  const judged = (reasonCode: string) =>
    finding(judgeAdmission.body, { outcome: 'REJECT', opinion: '不同意', reasonCode });
  expect([judged('POLICY'), judged('DUPLICATE')]).toEqual([undefined, 'reasonCode REASON_UNKNOWN']);
  const many = (reasonCode: string) =>
    finding(actOnTasks.body, { action: 'REJECT', taskIds: ['T1'], preview: true, reasonCode, comment: '说明' });
  expect([many('POLICY'), many('TERMS_TO_REVISE')]).toEqual([undefined, 'reasonCode REASON_UNKNOWN']);
});
