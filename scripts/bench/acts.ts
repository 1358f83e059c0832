import { todayOf, who, type Act } from '../../src/cli/demo/desks/act';
import { sign } from '../../src/cli/demo/signing';

/** What is proposed suits the client: the answers, and an income of so much a month. */
export const suits =
  (income: string): Act =>
  async (story) => {
    await story.manager.post(`/applications/${story.applicationNo}/suitability`, {
      answers: {
        PURPOSE_FITS: true,
        INCOME_FITS: true,
        TERM_FITS: true,
        COST_UNDERSTOOD: true,
        DEFAULT_UNDERSTOOD: true,
        OWN_WILL: true,
      },
      household: { income, payments: '0' },
      grounds: '近一年工资流水与个人所得税记录',
    });
  };

/** Signed face to face, its recording among the files. */
export const signRecorded: Act = async (story) => {
  const path = `/applications/${story.applicationNo}`;
  const recording = Buffer.from(`%PDF-1.7\n1 0 obj<</Case(${story.applicationNo})>>endobj\n%%EOF`);
  const { hash } = await story.manager.upload<{ hash: string }>(`${path}/files?name=signing.pdf`, recording);
  const signing = { today: await todayOf(story), signatories: ['测试'], recordHash: hash };
  await sign(story.manager, story.applicationNo, signing);
};

/** The promise is given to whom it is for. */
export const issue: Act = async (story) => {
  await who(story, 'FINANCE').post(`/applications/${story.applicationNo}/disbursement`, {
    conditionsConfirmed: ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'],
    mode: 'ENTRUSTED',
    payee: '绍兴水务集团有限公司',
  });
};
