import { audienceOf } from '../../src/store/campaigns/audience';
import { addDays } from '../../src/domain/date';
import { relayOnce } from '../../src/gateways/outbox-relay';
import type { Campaign } from '../../src/store/generated/client';
import { openLoan } from '../../src/store/loans';
import { recordingGateway } from '../notices/fixtures';
import { openingOf } from '../store/support/loans';
import { noEngine, testApi, type TestApi } from './support/api';
import { today } from './support/life';

jest.setTimeout(60_000);

let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
});
afterAll(() => api.close());

const CONTENT = {
  zh: { subject: '年末经营贷', body: '年化利率 5% 起（单利），随借随还。' },
  en: { subject: 'Business loans', body: 'From an annual rate of 5% (simple).' },
};
const BODY = {
  name: '年末经营贷',
  productCode: 'PERSONAL_BUSINESS',
  productVersion: 1,
  from: today(),
  until: addDays(today(), 20),
  segment: { kind: 'PERSON' },
  content: CONTENT,
};
type Answer = Record<string, unknown>;
const send = async (who: string, path: string, body: object = {}): Promise<Answer> =>
  (await (await api.as(who)).post(path, body)).body as Answer;
const read = async (who: string, path: string): Promise<Answer> =>
  (await (await api.as(who)).get(path).expect(200)).body as Answer;
const saying = (zh: string) => ({ content: { ...CONTENT, zh: { subject: '经营贷', body: zh } } });
const NOON = Date.parse(`${today()}T12:00:00+08:00`);
const NIGHT = Date.parse(`${today()}T23:00:00+08:00`);

const consent = (client: string) =>
  send('li.na', `/clients/${client}/consents`, { kind: 'MARKETING', givenOn: today(), evidence: 'M-1' });
let no: string;
let lead: string;

it('It is written by one and approved by another, and names no rate without its annual one', async () => {
  const refusals: [object, string][] = [
    [saying('日息万分之二起'), 'CAMPAIGN_ANNUAL_RATE'],
    [saying('月费率仅 0.4%，年化利率 5%'), 'CAMPAIGN_ANNUAL_RATE'],
    [saying('年化利率单利，月费率仅 0.6%'), 'CAMPAIGN_ANNUAL_RATE'],
    [saying('年化利率 0.1% 起'), 'CAMPAIGN_RATE_TOO_LOW'],
    [{ productVersion: 99 }, 'CAMPAIGN_VERSION'],
    [{ productCode: 'NO_SUCH' }, 'CAMPAIGN_VERSION'],
    [{ until: addDays(today(), -1), from: addDays(today(), -2) }, 'CAMPAIGN_PERIOD_PAST'],
    [{ until: addDays(today(), -1) }, 'DATE_ORDER'],
    [{ content: { zh: CONTENT.zh } }, 'INVALID_INPUT'],
  ];
  for (const [more, code] of refusals)
    expect([more, (await send('li.na', '/campaigns', { ...BODY, ...more }))['code']]).toEqual([more, code]);
  expect((await send('qian.fang', '/campaigns', BODY))['code']).toBe('ROLE_NOT_ALLOWED');
  const written = await send('chen.jing', '/campaigns', { ...BODY, ...saying('欢迎咨询') });
  expect(written).toMatchObject({ status: 'WAITING', sent: 0, leads: 0, may: ['REVISE', 'END'] });
  no = String(written['no']);
  expect((await send('chen.jing', `/campaigns/${no}/check`, { outcome: 'APPROVE', comment: '好' }))['code']).toBe(
    'CAMPAIGN_SAME_PERSON',
  );
  expect((await send('chen.jing', `/campaigns/${no}/dispatch`))['code']).toBe('CAMPAIGN_STATE');
  expect(await send('zhou.min', `/campaigns/${no}/check`, { outcome: 'RETURN', comment: '写明利率' })).toMatchObject({
    status: 'RETURNED',
  });
  expect(await send('li.na', `/campaigns/${no}/content`, saying('月息0.4%'))).toMatchObject({
    code: 'CAMPAIGN_ANNUAL_RATE',
    errors: [{ pointer: '/content/zh/body', code: 'CAMPAIGN_ANNUAL_RATE' }],
  });
  expect(await send('li.na', `/campaigns/${no}/content`, { content: CONTENT })).toMatchObject({
    status: 'WAITING',
    writtenBy: 'li.na',
    contents: [
      { n: 1, by: 'chen.jing' },
      { n: 2, by: 'li.na', content: CONTENT },
    ],
  });
  // Who wrote what stands now is another, who may only have sent the same again: the first writer does not approve it either.
  expect(await read('chen.jing', `/campaigns/${no}`)).toMatchObject({ may: ['REVISE', 'END'] });
  for (const outcome of ['APPROVE', 'RETURN'])
    expect((await send('chen.jing', `/campaigns/${no}/check`, { outcome, comment: '好' }))['code']).toBe(
      'CAMPAIGN_SAME_PERSON',
    );
  expect(await send('zhou.min', `/campaigns/${no}/check`, { outcome: 'APPROVE', comment: '好' })).toMatchObject({
    status: 'APPROVED',
    may: ['DISPATCH', 'END'],
  });
  expect((await send('li.na', `/campaigns/${no}/content`, { content: CONTENT }))['code']).toBe('CAMPAIGN_STATE');
  expect((await (await api.as('xu.hui')).get(`/campaigns/${no}`)).status).toBe(404);
});

it('It reaches only who has agreed and not withdrawn, once, in the hours in which people may be written to', async () => {
  const { prisma } = api.db;
  for (const client of ['CL00000001', 'CL00000003', 'CL00000006']) await consent(client);
  // Agreed, and then thought otherwise.
  const { data } = (await read('li.na', '/clients/CL00000003/consents')) as { data: { id: string; kind: string }[] };
  const given = data.find(({ kind }) => kind === 'MARKETING')?.id ?? '';
  await send('li.na', `/clients/CL00000003/consents/${given}/withdrawal`);
  const taken = async (phone: string, consentTo: string | null): Promise<string> => {
    const body = { kind: 'PERSON', name: '孙悦', phone, source: 'PHONE', need: '装修', nextOn: addDays(today(), 3) };
    const { no: leadNo } = await send('li.na', '/leads', body);
    if (consentTo !== null)
      await send('li.na', `/leads/${String(leadNo)}/consent`, { consent: consentTo, on: today(), evidence: 'M-2' });
    return String(leadNo);
  };
  lead = await taken('13900009001', 'GIVEN');
  await taken('13900009002', null);
  await taken('13900009003', 'WITHDRAWN');
  // Leads whom nobody has linked to the clients that they are: one who has withdrawn as a client, one who is written to as a client.
  for (const [asked, phone] of [
    ['13900009004', '13805710003'],
    ['13900009005', '13805710001'],
  ] as const)
    await prisma.lead.update({ where: { no: await taken(asked, 'GIVEN') }, data: { phone } });
  const audience = await read('chen.jing', `/campaigns/${no}/audience`);
  expect(audience).toMatchObject({ sent: 0, waiting: 3 });
  expect(audience['counts']).toContainEqual({ verdict: 'ADDRESSED', people: 3 });
  expect(audience['counts']).toContainEqual({ verdict: 'WITHDRAWN', people: 2 });

  // Of leads alone: one with a client's telephone is a lead like others, unless the client has asked for peace since.
  const segment = { audience: 'LEADS' as const, kind: 'PERSON' as const, industries: [] };
  const meant = { no, purpose: 'MARKETING' as const, productCode: BODY.productCode, segment, branch: 'SB01' };
  const ofLeads = await audienceOf(prisma, meant, today());
  const people = (said: string) =>
    ofLeads.filter(({ consent: one }) => one === said).reduce((sum, { people: n }) => sum + n, 0);
  expect([people('GIVEN'), people('WITHDRAWN')]).toEqual([2, 2]);

  expect((await send('li.na', `/campaigns/${no}/dispatch`))['code']).toBe('ROLE_NOT_ALLOWED');
  expect(await send('chen.jing', `/campaigns/${no}/dispatch`)).toMatchObject({ sent: 3 });
  expect(await send('chen.jing', `/campaigns/${no}/dispatch`)).toMatchObject({ sent: 3 });
  const told = await prisma.notice.findMany({ where: { cause: `campaign-${no}` }, orderBy: { recipient: 'asc' } });
  expect(told.map(({ recipient, channel }) => [recipient, channel])).toEqual([
    ['CL00000001', 'SMS'],
    ['CL00000006', 'SMS'],
    [lead, 'SMS'],
  ]);

  const sms = recordingGateway('SMS');
  const relay = (now: number) => relayOnce({ prisma, gateways: [sms], sandbox: false, now: () => now });
  await prisma.notice.updateMany({ where: { cause: `campaign-${no}` }, data: { notBefore: new Date(NOON - 1) } });
  await prisma.notice.updateMany({ where: { cause: { not: `campaign-${no}` } }, data: { status: 'CANCELLED' } });
  expect(await relay(NIGHT)).toBe(0);
  // One of them asks for peace before it leaves.
  await send('li.na', `/leads/${lead}/consent`, { consent: 'WITHDRAWN', on: today(), evidence: 'M-3' });
  await relay(NOON);
  expect(sms.delivered.map(({ address }) => address).sort()).toEqual(['13805710001', '13805710006']);
  expect(sms.delivered[0]?.body).toContain('年化利率 5% 起');
  await expect(prisma.campaignMessage.deleteMany()).rejects.toThrow();
});

it('What comes of it is counted as leads of the campaign by where they stand', async () => {
  const body = { clientNo: 'CL00000001', source: 'CAMPAIGN', need: '经营周转', nextOn: addDays(today(), 3) };
  expect((await send('li.na', '/leads', { ...body, campaign: 'CG20200101000001' }))['code']).toBe('CAMPAIGN_UNKNOWN');
  expect(await send('li.na', '/leads', { ...body, campaign: no })).toMatchObject({ source: 'CAMPAIGN', campaign: no });
  expect(await read('li.na', `/campaigns/${no}/funnel`)).toEqual({
    sent: 3,
    delivered: 2,
    withheld: 1,
    stages: [{ stage: 'NEW', leads: 1 }],
    loans: 0,
    disbursed: '0.00',
  });
  const listed = (await read('li.na', '/campaigns?status=APPROVED')) as { data: object[] };
  expect(listed.data).toMatchObject([{ no, sent: 3, leads: 1 }]);
  expect((await read('li.na', `/leads?campaign=${no}`))['data']).toMatchObject([{ campaign: no }]);
});

it('Changed terms are told to who has the product: all of them where the contract says so, else whoever has not opted out', async () => {
  const { prisma } = api.db;
  for (const clientNo of ['CL00000001', 'CL00000003'])
    await prisma.$transaction((tx) =>
      openLoan(tx, { ...openingOf(`LN-${clientNo}`), clientNo, managerUsername: 'li.na' }),
    );
  const told = async (purpose: string): Promise<string[]> => {
    const { segment: _none, ...body } = { ...BODY, productCode: 'PERSONAL_CONSUMER', purpose, ...saying('条款调整') };
    const made = await send('zhou.min', '/campaigns', body);
    const path = `/campaigns/${String(made['no'])}`;
    await send('wu.gang', `${path}/check`, { outcome: 'APPROVE', comment: '同意' });
    await send('zhou.min', `${path}/dispatch`);
    const found = await prisma.notice.findMany({ where: { cause: `campaign-${String(made['no'])}` } });
    return found.map(({ recipient, channel }) => `${recipient} ${channel}`).sort();
  };
  expect(await told('TERMS_INFORMATION')).toEqual(['CL00000001 SMS']);
  expect(await told('TERMS_CONTRACT')).toEqual([
    'CL00000001 EMAIL',
    'CL00000001 SMS',
    'CL00000003 EMAIL',
    'CL00000003 SMS',
  ]);

  // Ended and past its last day, what the contract obliges the lender to say still leaves; what was only news does not.
  const [news, owed] = (await prisma.campaign.findMany({
    where: { purpose: { startsWith: 'TERMS' } },
    orderBy: { no: 'asc' },
  })) as [Campaign, Campaign];
  for (const one of [news, owed]) await send('zhou.min', `/campaigns/${one.no}/end`, { comment: '已发完' });
  const causes = { cause: { in: [news, owed].map((one) => `campaign-${one.no}`) }, channel: 'SMS' };
  await prisma.notice.updateMany({ where: causes, data: { notBefore: new Date(NOON - 1) } });
  await prisma.notice.updateMany({ where: { NOT: causes }, data: { status: 'CANCELLED' } });
  const sms = recordingGateway('SMS');
  const late = NOON + 40 * 86_400_000;
  await relayOnce({ prisma, gateways: [sms], sandbox: false, now: () => late, batch: 200 });
  expect(sms.delivered.map(({ address }) => address).sort()).toEqual(['13805710001', '13805710003']);
});

it('Ended, it sends no more, and what has not left stays', async () => {
  const { prisma } = api.db;
  await consent('CL00000004');
  await send('chen.jing', `/campaigns/${no}/dispatch`);
  expect(await send('chen.jing', `/campaigns/${no}/end`, { comment: '额度用完' })).toMatchObject({
    status: 'ENDED',
    sent: 4,
    may: [],
  });
  expect((await send('chen.jing', `/campaigns/${no}/dispatch`))['code']).toBe('CAMPAIGN_STATE');
  const waiting = { cause: `campaign-${no}`, recipient: 'CL00000004' };
  await prisma.notice.updateMany({ where: waiting, data: { notBefore: new Date(NOON - 1) } });
  const sms = recordingGateway('SMS');
  await relayOnce({ prisma, gateways: [sms], sandbox: false, now: () => NOON, batch: 200 });
  expect(sms.delivered.filter(({ address }) => address === '13805710004')).toEqual([]);
  expect(await prisma.notice.findFirstOrThrow({ where: waiting })).toMatchObject({ status: 'CANCELLED' });
});
