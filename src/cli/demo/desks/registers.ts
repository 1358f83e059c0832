import { addDays } from '../../../domain/date';
import type { Cast } from '../cast';
import { campaigns } from './campaigns';
import { creditPlans } from './credit-plans';
import { faq } from './faq';
import { crossSelling, market } from './market';
import { policies } from './policies';
import { screened } from './screened';
import { clientTransfers, serviceTickets } from './service';

const EAST = 'SB01';

/** Writes something down beside the cases. */
export type Register = (cast: Cast, today: string) => Promise<void>;

/** What a department writes down whatever it lends, each by itself: quickly done, so that no page is empty for long. */
export const REGISTERS: Readonly<Record<string, Register>> = {
  leads,
  consultations,
  groups,
  oversight,
  campaigns,
  creditPlans,
  faq,
  screened,
  market,
  crossSelling,
  serviceTickets,
  clientTransfers,
};

/** What is about loans that are there: who complains of one, whose borrowers a policy concerns. */
export const REGISTERS_OF_LOANS: Readonly<Record<string, Register>> = { complaints, policies };

async function leads(cast: Cast, today: string): Promise<void> {
  const manager = cast.one('CLIENT_MANAGER', EAST);
  const more = { source: 'REFERRAL', referrerNo: 'CL00000001', nextOn: addDays(today, 2) };
  const company = { kind: 'COMPANY', name: '绍兴锦程印染有限公司', phone: '0575-88120031', ...more };
  const dyer = await manager.post<{ no: string }>('/leads', {
    ...company,
    need: '设备更新，拟融资 300 万元',
    amount: '3000000.00',
  });
  const call = { channel: 'CALL', purpose: 'ENQUIRY', on: today, summary: '厂房自有，愿意抵押；约周五上门' };
  await manager.post(`/leads/${dyer.no}/contacts`, { ...call, nextOn: addDays(today, 3) });
  await manager.post('/leads', {
    kind: 'PERSON',
    name: '孙悦',
    phone: '13900009001',
    source: 'PHONE',
    need: '新房装修，约 20 万元，希望三年还清',
    amount: '200000.00',
    nextOn: addDays(today, 1),
  });
  await cast.one('FINANCE').post('/leads/intake', { name: '方敏', phone: '13900009018', need: '想了解个体户经营贷' });
}

async function consultations(cast: Cast, today: string): Promise<void> {
  const manager = cast.one('CLIENT_MANAGER', EAST);
  const asked = { on: today, channel: 'COUNTER' };
  await manager.post('/consultations', {
    ...asked,
    topic: 'RATE',
    question: 'LPR 下调后，我的房贷利率什么时候跟着变？',
    answer: '按合同约定的重定价日调整，下一次为明年 1 月 1 日',
    outcome: 'ANSWERED',
  });
  await manager.post('/consultations', {
    ...asked,
    channel: 'CALL',
    topic: 'REPAYMENT',
    question: '提前还一部分，是缩短期限还是减少月供划算？',
    answer: '已说明两种方式，客户要求测算后回电',
    outcome: 'FOLLOW_UP',
    followUpOn: addDays(today, 1),
  });
}

async function complaints(cast: Cast, today: string): Promise<void> {
  const manager = cast.one('CLIENT_MANAGER', EAST);
  const head = cast.one('DEPARTMENT_MANAGER', EAST);
  const { data } = await manager.get<{ data: { no: string }[] }>('/loans?status=OVERDUE&limit=1');
  const loanNo = data[0]?.no;
  const given = { complainant: 'CLIENT', receivedOn: today };
  const first = await manager.post<{ no: string }>('/complaints', {
    ...given,
    channel: 'HOTLINE',
    type: 'COLLECTION',
    ...(loanNo === undefined ? { clientNo: 'CL00000002' } : { loanNo }),
    summary: '中午休息时间接到催收电话，且向同事提及欠款',
    demand: '停止联系单位同事并道歉',
    accused: ['he.tao'],
  });
  const accept = { act: 'ACCEPT', handler: 'wang.qiang', told: 'NOTICE', text: '属实则按催收管理办法处理' };
  await head.post(`/complaints/${first.no}/steps`, accept);
  await manager.post('/complaints', {
    ...given,
    channel: 'COUNTER',
    type: 'RATE_AND_FEES',
    clientNo: 'CL00000002',
    summary: '认为提前还款违约金收取过高，签约时未说明',
    demand: '退还违约金 1200 元',
  });
}

async function groups(cast: Cast, today: string): Promise<void> {
  const manager = cast.one('CLIENT_MANAGER', EAST);
  const owns = { kind: 'OWNS', toClientNo: 'CL00000011', share: '0.6', since: '2021-05-18', note: '工商登记' };
  await manager.post('/clients/CL00000001/relations', owns);
  const spouse = { kind: 'SPOUSE', toClientNo: 'CL00000002', since: '2012-10-01', note: '户口簿' };
  await manager.post('/clients/CL00000001/relations', spouse);
  await manager.post('/clients/CL00000011/contacts', {
    kind: 'VISIT',
    on: today,
    summary: '了解扩产计划：新增两台喷水织机，预计明年二季度需要流动资金 200 万元',
    place: '萧山厂区',
    nextOn: addDays(today, 20),
  });
}

async function oversight(cast: Cast, today: string): Promise<void> {
  const head = cast.one('DEPARTMENT_MANAGER', EAST);
  const period = today.slice(0, 7);
  for (const [managerUsername, target] of [
    ['li.na', '3000000.00'],
    ['wang.qiang', '2500000.00'],
  ] as const) {
    await head.post('/targets', { managerUsername, period, metric: 'DISBURSED', target });
  }
  await cast.one('CLIENT_MANAGER', EAST).post('/suspicions', {
    kind: 'MONEY_LAUNDERING',
    clientNo: 'CL00000004',
    reasons: '账户资金当日快进快出，交易对手分散，与申报的个体经营规模明显不符',
    evidence: 'DOC-1 近三个月流水',
  });
  const agency = {
    code: 'ZJXY',
    name: '浙江信远信用管理有限公司',
    contractNo: 'WT-2026-01',
    listedFrom: today,
    listedUntil: addDays(today, 330),
    contractFrom: today,
    contractUntil: addDays(today, 360),
    rates: [
      { fromDays: 31, rate: '0.1' },
      { fromDays: 91, rate: '0.18' },
    ],
  };
  await cast.one('COLLECTOR').post('/agencies', agency);
  await cast.one('RISK_OFFICER').post(`/agencies/${agency.code}/listing`, {});
}
