import { addDays } from '../../../domain/date';
import type { Session } from '../api';
import type { Register } from './registers';

const YEAR_END = {
  zh: {
    subject: '年末经营贷',
    body: '年化利率 3.85% 起（单利），随借随还，一次授信三年有效。详询您的客户经理，回复 T 退订。',
  },
  en: {
    subject: 'Business loans for the year end',
    body: 'From an annual rate of 3.85% (simple), drawn and repaid as you like. Ask your client manager; reply T to opt out.',
  },
};
const CONSUMER = {
  zh: { subject: '新春消费贷', body: '年化利率 4.35% 起（单利），最长五年。' },
  en: { subject: 'Consumer loans for the new year', body: 'From an annual rate of 4.35% (simple), up to five years.' },
};
const TERMS = {
  zh: { subject: '还款提醒服务调整', body: '自下月起，还款提醒改为到期前三日发送，费用与利率不变。' },
  en: {
    subject: 'Reminders of due dates',
    body: 'From next month you are reminded three days before. Rates and fees stay.',
  },
};

interface Campaign {
  no: string;
}
const agreed = { outcome: 'APPROVE', comment: '文案合规，同意' };

/** One that was sent and brought a lead, one that waits for approval, and notices of changed terms. */
export const campaigns: Register = async (cast, today) => {
  const manager = cast.one('CLIENT_MANAGER', 'SB01');
  const head = cast.one('DEPARTMENT_MANAGER', 'SB01');
  const [risk, checker] = cast.all('RISK_OFFICER');
  const period = { productVersion: 1, from: today, until: addDays(today, 34) };
  for (const clientNo of ['CL00000001', 'CL00000003', 'CL00000006']) await consent(manager, clientNo, today);
  const sent = await manager.post<Campaign>('/campaigns', {
    ...period,
    name: '年末经营贷',
    productCode: 'PERSONAL_BUSINESS',
    segment: { audience: 'CLIENTS', kind: 'PERSON', industries: [] },
    content: YEAR_END,
  });
  await head.post(`/campaigns/${sent.no}/check`, agreed);
  await head.post(`/campaigns/${sent.no}/dispatch`, {});
  await manager.post('/leads', {
    clientNo: 'CL00000003',
    source: 'CAMPAIGN',
    campaign: sent.no,
    need: '收到短信来电：门店春节前备货，想用 20 万元',
    amount: '200000.00',
    nextOn: addDays(today, 2),
  });
  await manager.post('/campaigns', {
    ...period,
    name: '新春消费贷',
    productCode: 'PERSONAL_CONSUMER',
    segment: { audience: 'BOTH', kind: 'PERSON', industries: [] },
    content: CONSUMER,
  });
  const terms = { name: '还款提醒服务调整', purpose: 'TERMS_INFORMATION', productCode: 'PERSONAL_CONSUMER' };
  const told = await risk?.post<Campaign>('/campaigns', { ...period, ...terms, content: TERMS });
  if (told !== undefined) await checker?.post(`/campaigns/${told.no}/check`, agreed);
};

const consent = (manager: Session, clientNo: string, givenOn: string): Promise<unknown> =>
  manager.post(`/clients/${clientNo}/consents`, { kind: 'MARKETING', givenOn, evidence: 'DOC-3301 营销同意书' });
