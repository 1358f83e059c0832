import { addDays } from '../../../domain/date';
import type { Story } from '../story';
import { todayOf, who, type Act } from './act';

/** A thing of the client's, what it is worth and under which number it is registered. */
interface Thing {
  kind: 'RESIDENTIAL' | 'INDUSTRIAL_OR_LAND' | 'VEHICLE';
  description: string;
  titleNo: string;
  value: string;
}

interface Secured {
  items: { no: string }[];
}
interface Kept {
  items: { papers: { pending: { id: string } | null }[] }[];
}

export const itemOf = async (story: Story): Promise<string> => {
  const { items } = await story.manager.get<Secured>(`/applications/${story.applicationNo}/security`);
  const [first] = items;
  if (!first) throw new Error(`${story.applicationNo} has no security`);
  return first.no;
};

/** Offered by the account manager, appraised by a risk officer. */
export const offer =
  ({ value, ...thing }: Thing): Act =>
  async (story) => {
    const path = `/applications/${story.applicationNo}/security`;
    const { items } = await story.manager.post<Secured>(path, { ...thing, ownerNo: story.clientNo });
    const [item] = items;
    await who(story, 'RISK_OFFICER').post(`${path}/${item?.no ?? ''}/appraisals`, {
      transaction: value,
      appraisal: value,
      appraiser: '浙江求是房地产资产评估有限公司',
      on: await todayOf(story),
    });
  };

/** Each case has a certificate of its own. */
const certificateOf = ({ applicationNo }: Story, office: 'REAL_ESTATE' | 'VEHICLE'): string =>
  office === 'VEHICLE'
    ? `杭车押 2026-${applicationNo.slice(-6)}`
    : `浙（2026）杭州市不动产证明第 ${applicationNo.slice(-7)} 号`;

/** Signed with the loan's contract and registered; then the money may leave. */
export const charge =
  (secured: string, office: 'REAL_ESTATE' | 'VEHICLE', signatory: string): Act =>
  async (story) => {
    const path = `/applications/${story.applicationNo}/security/${await itemOf(story)}`;
    const today = await todayOf(story);
    await story.manager.post(`${path}/contract`, {
      secured,
      signatories: [signatory],
      evidence: `VID-${story.applicationNo}-D`,
      signedOn: today,
    });
    await who(story, 'RISK_OFFICER').post(`${path}/registration`, {
      office,
      certificateNo: certificateOf(story, office),
      registeredOn: today,
      searchedOn: today,
      searchNo: `CX-${story.applicationNo}`,
      searchClean: true,
    });
  };

/** After lending: its title paper is in custody before two, its insurance names the lender first. */
export const keep: Act = async (story) => {
  const path = `/loans/${story.loanNo}/collateral/${await itemOf(story)}`;
  const today = await todayOf(story);
  const { items } = await who(story, 'RISK_OFFICER').post<Kept>(`${path}/custody`, {
    paper: `不动产登记证明 ${certificateOf(story, 'REAL_ESTATE')}`,
    act: 'IN',
    place: '一号库 3-12',
    reason: '抵押登记办妥',
  });
  const entry = items[0]?.papers[0]?.pending?.id ?? '';
  await who(story, 'FINANCE').post(`${path}/custody/${entry}/confirmation`, {});
  await story.manager.post(`${path}/insurance`, {
    insurer: '示例财产保险股份有限公司',
    policyNo: 'PQZA20263301000118',
    insured: '4200000.00',
    lenderFirst: true,
    from: today,
    until: addDays(today, 40),
    evidence: 'DOC-8001 保单',
  });
};
