import { numberedClient } from '../identities';
import { itemOf } from './mortgage';
import { todayOf, who, type Act } from './act';

/** Numbers of companies beyond those of borrowers. */
const GUARANTORS = 1_000_000;

/** A company stands surety, worth so much and free of other guarantees, as a risk officer finds. */
export const stoodFor =
  (netAssets: string): Act =>
  async (story) => {
    const company = { kind: 'COMPANY', name: '杭州担保实业有限公司' } as const;
    const number = GUARANTORS + Number(story.clientNo.slice(-6));
    const { no } = await story.manager.post<{ no: string }>('/clients', numberedClient(company, number));
    const path = `/applications/${story.applicationNo}/security`;
    await story.manager.post(path, {
      kind: 'GUARANTOR_COMPANY',
      ownerNo: no,
      description: '连带责任保证',
      consent: `股东会决议 ${story.applicationNo}`,
    });
    await who(story, 'RISK_OFFICER').post(`${path}/${await itemOf(story)}/appraisals`, {
      netAssets,
      given: '0',
      appraiser: '审计报告与征信',
      on: await todayOf(story),
    });
  };

/** The contract of surety, signed with that of the loan. */
export const suretySigned =
  (secured: string): Act =>
  async (story) => {
    await story.manager.post(`/applications/${story.applicationNo}/security/${await itemOf(story)}/contract`, {
      secured,
      signatories: ['杭州担保实业有限公司'],
      evidence: `VID-${story.applicationNo}-B`,
      signedOn: await todayOf(story),
    });
  };
