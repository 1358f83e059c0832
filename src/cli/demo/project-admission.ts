import type { Session } from './api';
import type { Cast } from './cast';

const FORM = {
  industry: '通用设备制造',
  leadSource: '老客户转介',
  guaranteeOffered: '厂房抵押',
  repaymentSource: '项目投产后经营现金流',
  risks: '建设期可能延长',
  opinion: '同意立项',
};

/** 立项: the form, then department and risk; the two who will investigate are the team. */
export async function admitProject(
  cast: Cast,
  manager: Session,
  step: (by: Session, part: string, body: object) => Promise<void>,
): Promise<void> {
  const { username, branchCode } = manager.user;
  const second = cast.one('CLIENT_MANAGER', branchCode, [username]);
  const agreed = { outcome: 'AGREE', opinion: '同意立项' };
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  await step(manager, 'admission', { form: FORM });
  await step(cast.one('DEPARTMENT_MANAGER', branchCode), 'admission/judgement', agreed);
  const team = [username, second.user.username];
  await step(cast.one('RISK_OFFICER', branchCode), 'admission/judgement', { ...agreed, team, reportOn: today });
}
