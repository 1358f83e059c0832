import { todayOf, who, type Act } from './act';

interface Prepared {
  conditions: { code: string; source: string; evidence: object | null }[];
  fees: { code: string; due: string }[];
}

/** What the product and the approval ask for before the money leaves is verified by risk, and its fees are received by finance. */
export const prepared: Act = async (story) => {
  const path = `/applications/${story.applicationNo}`;
  const { conditions, fees } = await story.manager.get<Prepared>(`${path}/preparation`);
  for (const { code } of conditions.filter(({ source, evidence }) => source !== 'STANDARD' && evidence === null))
    await who(story, 'RISK_OFFICER').post(`${path}/conditions/${code}/evidence`, {
      evidence: `凭证 ${story.applicationNo}`,
    });
  for (const { code, due } of fees)
    await who(story, 'FINANCE').post(`${path}/fees/${code}/receipts`, {
      amount: due,
      receivedOn: await todayOf(story),
      reference: `SF-${story.applicationNo}`,
    });
};
