import type { PrismaClient } from '../../../../src/store/generated/client';
import { CAMPAIGN, type Of, type Seeded } from './names';

export async function planning(prisma: PrismaClient, of: Of, on: Date, soon: Date): Seeded {
  const { branchCode, clientNo } = of;
  const product = { productCode: 'PERSONAL_CONSUMER', productVersion: 1 };
  await prisma.campaign.create({
    data: {
      ...product,
      no: CAMPAIGN,
      branchCode,
      name: '春季',
      purpose: 'MARKETING',
      from: on,
      until: soon,
      segment: { audience: 'BOTH', kind: null, industries: [] },
      status: 'APPROVED',
      writtenBy: 'li.na',
      contentN: 1,
    },
  });
  const words = { subject: '春季', body: '年化利率3.85%起' };
  await prisma.campaignContent.create({
    data: { campaignNo: CAMPAIGN, n: 1, content: { zh: words, en: words }, by: 'li.na', on },
  });
  await prisma.creditPlan.create({
    data: {
      no: 'KP-EAST',
      branchCode,
      period: '2099',
      basis: '计划',
      status: 'WAITING',
      madeBy: 'chen.jing',
      madeOn: on,
    },
  });
  await prisma.creditPlanLine.create({ data: { planNo: 'KP-EAST', n: 1, disbursedFen: 100n } });
  await prisma.exitPlan.create({
    data: {
      ...of,
      no: 'XP-EAST',
      wholeGroup: false,
      measures: ['NO_NEW_CREDIT'],
      reason: '压缩',
      owner: 'li.na',
      baseFen: 100n,
      status: 'PROPOSED',
      proposedBy: 'li.na',
      proposedOn: on,
    },
  });
  const seen = { subject: 'REGION', source: '报纸', seenOn: on, seen: '新园区', recordedBy: 'li.na', recordedOn: on };
  await prisma.marketIntel.create({ data: { ...seen, no: 'MI-EAST', branchCode } });
  const digest = { content: { sections: [], lent: [] }, intelNos: ['MI-EAST'], remarks: '无', signedBy: 'chen.jing' };
  await prisma.marketDigest.create({ data: { ...digest, no: 'MD-EAST', branchCode, month: '2026-01', signedOn: on } });
  await prisma.productSuggestion.create({
    data: {
      no: 'SG-EAST',
      branchCode,
      productCode: product.productCode,
      versionBefore: 1,
      text: '更长期限',
      intelNos: ['MI-EAST'],
      status: 'PUT_FORWARD',
      by: 'li.na',
      on,
    },
  });
  const moved = {
    fromUsername: 'li.na',
    toUsername: 'wang.qiang',
    reason: '轮岗',
    proposedBy: 'li.na',
    proposedOn: on,
  };
  await prisma.clientTransfer.create({
    data: { ...moved, no: 'TR-EAST', branchCode, clientNos: [clientNo], status: 'PROPOSED' },
  });
  return {
    campaigns: CAMPAIGN,
    'credit-plans': 'KP-EAST',
    'exit-plans': 'XP-EAST',
    'market-intel': 'MI-EAST',
    'market-digests': 'MD-EAST',
    'product-suggestions': 'SG-EAST',
    'client-transfers': 'TR-EAST',
  };
}
