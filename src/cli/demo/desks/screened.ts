import { ApiProblem } from '../api';
import { numberedClient } from '../identities';
import type { Register } from './registers';

/** Nobody else of the demo has this number. */
const NUMBER = 9001;

/** A client whom the blacklist turned away says that it means another, and a person is to look at it. */
export const screened: Register = async (cast) => {
  const manager = cast.one('CLIENT_MANAGER', 'SB01');
  const someone = numberedClient({ kind: 'PERSON', name: '沈国华' }, NUMBER);
  const { no } = await manager.post<{ no: string }>('/clients', someone);
  const { kind, identity } = someone;
  const listed = { kind, identity, reason: '失信被执行人', source: '示例名单 2026-11' };
  await cast.one('RISK_OFFICER').post('/blacklist', listed);
  const application = {
    clientNo: no,
    productCode: 'PERSONAL_CONSUMER',
    security: 'UNSECURED',
    purpose: '住房装修',
    terms: { method: 'EQUAL_INSTALMENT', principal: '80000.00', annualRate: '0.0435', instalments: 24 },
  };
  await manager.post('/applications', application).catch((error: unknown) => {
    if (!(error instanceof ApiProblem) || error.problem.code !== 'ADMISSION_REJECTED') throw error;
  });
  const { data } = await manager.get<{ data: { id: string }[] }>(`/clients/${no}/admission-screenings`);
  const reason = '客户称系同名同号录入错误，已提交法院结案证明';
  await manager.post('/human-reviews', { kind: 'SCREENING', subject: data[0]?.id ?? '', clientNo: no, reason });
};
