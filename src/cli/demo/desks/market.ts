import { addDays, addMonths } from '../../../domain/date';
import type { Cast } from '../cast';

const EAST = 'SB01';

/** What a department sees of the market: last month's digest signed, this month's entries, and what was suggested. */
export async function market(cast: Cast, today: string): Promise<void> {
  const lastMonth = addMonths(`${today.slice(0, 7)}-01`, -1);
  const manager = cast.one('CLIENT_MANAGER', EAST);
  const head = cast.one('DEPARTMENT_MANAGER', EAST);
  const rate = await manager.post<{ no: string }>('/market-intel', {
    subject: 'RIVAL_RATE',
    rival: '某城商行',
    productCode: 'PERSONAL_BUSINESS',
    rate: '0.0345',
    source: '客户出示的报价单',
    seenOn: addDays(lastMonth, 11),
    seen: '一年期抵押经营贷年化 3.45%，随借随还，不收评估费',
  });
  await head.post(`/market-intel/${rate.no}/review`, { outcome: 'CONFIRMED', comment: '另有两户客户收到同样报价' });
  await manager.post('/market-intel', {
    subject: 'INDUSTRY',
    industry: '印染',
    source: '走访清河印染',
    seenOn: addDays(lastMonth, 17),
    seen: '园区限产三成，订单转往绍兴；账期由 60 天延至 90 天',
  });
  const remarks = '同业抵押经营贷降价明显；印染账期拉长，存量客户按季检查';
  await head.post('/market-digests', { month: lastMonth.slice(0, 7), remarks });
  await manager.post('/market-intel', {
    subject: 'RIVAL_PRODUCT',
    rival: '某农商行',
    productCode: 'WORKING_CAPITAL',
    source: '网点宣传页',
    seenOn: today,
    seen: '推出“园区贷”：纳税 B 级以上企业免抵押 300 万元，按季付息',
  });
  const suggestion = await manager.post<{ no: string }>('/product-suggestions', {
    productCode: 'PERSONAL_BUSINESS',
    text: '增加按季付息，并下调抵押方式的最低利率',
    intelNos: [rate.no],
  });
  const answer = { answer: 'TAKEN_UP', text: '列入下季度产品调整' };
  await cast.one('ADMINISTRATOR').post(`/product-suggestions/${suggestion.no}/answer`, answer);
}

/** What clients have beside their loans, and what could come of it. */
export async function crossSelling(cast: Cast, today: string): Promise<void> {
  const manager = cast.one('CLIENT_MANAGER', EAST);
  const month = addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
  const holdings = '/clients/CL00000011/holdings';
  await manager.post(holdings, { kind: 'DEPOSIT', month, balance: '860000.00' });
  await manager.post(holdings, { kind: 'SETTLEMENT', month, volume: '4200000.00', fee: '1260.00' });
  await manager.post(holdings, { kind: 'PAYROLL', month, volume: '780000.00', fee: '156.00' });
  const opportunities = '/clients/CL00000011/opportunities';
  const listing = await manager.post<{ no: string }>(opportunities, {
    kind: 'LISTING',
    need: '计划两年内新三板挂牌，询问改制与推荐券商',
    nextOn: addDays(today, 7),
  });
  const contacted = { stage: 'CONTACTED', text: '已约财务总监，先梳理股权与关联交易', nextOn: addDays(today, 14) };
  await manager.post(`/opportunities/${listing.no}/steps`, contacted);
  const yarn = '进口棉纱信用证在他行办理，比较费率';
  await manager.post(opportunities, { kind: 'INTERNATIONAL', need: yarn, nextOn: addDays(today, 3) });
}
