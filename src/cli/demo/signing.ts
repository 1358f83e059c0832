import type { Session } from './api';

interface Signing {
  today: string;
  signatories: readonly string[];
  /** Of a recording among the files. */
  recordHash?: string;
}

/** The client confirms what the loan costs, where that is asked for, and signs the contract on the same day. */
export async function sign(manager: Session, applicationNo: string, { today, ...signed }: Signing): Promise<void> {
  const path = `/applications/${applicationNo}`;
  const { costAsked } = await manager.get<{ costAsked: boolean }>(`${path}/suitability`);
  if (costAsked) {
    const evidence = `综合融资成本明示表签字页 ${applicationNo}`;
    await manager.post(`${path}/cost-confirmations`, { confirmedOn: today, method: 'PAPER', evidence });
  }
  await manager.post(`${path}/signature`, {
    signedOn: today,
    evidence: `VID-${applicationNo}`,
    disbursementAccount: '6222021234567890123',
    ...signed,
  });
}
