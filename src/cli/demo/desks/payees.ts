import { until } from '../until';
import { todayOf, who, type Act } from './act';

const CONFIRMED = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];

/** One disbursement to several payees; whom the bank sends back is to be paid anew. */
export const payTo =
  (payees: readonly (readonly [payee: string, amount: string, account: string])[]): Act =>
  async (story) => {
    const payments = payees.map(([payee, amount, account]) => ({ payee, mode: 'ENTRUSTED', amount, account }));
    const plan = { conditionsConfirmed: CONFIRMED, payments, giveUpRest: false };
    await who(story, 'FINANCE').post(`/applications/${story.applicationNo}/payment-plan`, plan);
    const isAnswered = async (): Promise<boolean> => {
      const path = `/applications/${story.applicationNo}/payments`;
      const { data } = await who(story, 'FINANCE').get<{ data: { status: string }[] }>(path);
      return data.length === payees.length && data.every(({ status }) => status !== 'ORDERED');
    };
    await until('the answers of the bank', isAnswered);
  };

/** The loan that began when the last of them was paid. */
export const lent: Act = async (story) => {
  story.loanNo = await until('the loan', async () => (await story.application()).loanNo);
  await until('the loan', () => todayOf(story).catch(() => null));
};
