import type { PrismaClient } from '../../../../src/store/generated/client';
import { today } from '../life';
import { APPLICATION } from './names';

/** What is the whole bank's, and has something of a branch in it. */
export async function ofTheBank(prisma: PrismaClient): Promise<void> {
  const on = new Date(today());
  const licence = { name: '资金信托', number: 'K0001', authority: 'NFRA', validUntil: '2099-12-31' };
  const policy = { licence, kinds: ['BANK', 'INDIVIDUAL'] };
  await prisma.fundingPolicy.create({ data: { version: 1, policy, effectiveFrom: new Date('2025-01-01') } });
  await prisma.smallSample.create({
    data: {
      fromOn: on,
      toOn: on,
      seed: 'seed',
      sharePpm: 50_000,
      population: [APPLICATION],
      chosen: [APPLICATION],
      drawnBy: 'zhou.min',
    },
  });
  await prisma.creditReport.create({ data: { no: 'NR-BANK', asOf: on, builtBy: 'zhou.min', builtOn: on } });
  await prisma.bankStatement.create({
    data: {
      no: 'ST-BANK',
      fileHash: 'b'.repeat(64),
      fileName: 'a.csv',
      bank: 'ICBC',
      formatVersion: 1,
      importedBy: 'qian.fang',
      importedOn: on,
    },
  });
  await prisma.debitBatch.create({
    data: { no: 'DB20260115', businessDate: new Date('2026-01-15'), status: 'SENT', orders: 1, amountFen: 100n },
  });
}
