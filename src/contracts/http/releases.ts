import { z } from 'zod';
import { RELEASE_ACTS } from '../../domain/security/release';
import { SECURITY_FORMS } from '../../domain/security/form';
import { businessNo, byNo, date, text, username } from './fields';
import { duty } from './lawsuits';
import { ENGINE, operation, printed } from './operation';

const release = z
  .object({
    securityNo: z.string(),
    form: z.enum(SECURITY_FORMS),
    kind: z.string(),
    description: z.string(),
    registration: z
      .object({ office: z.string(), certificateNo: z.string() })
      .nullable()
      .meta({ description: '原登记。The entry that is to be struck out.' }),
    settledOn: date,
    dueOn: date.meta({
      description:
        '结清（额度、表外承诺或申请终止）后十个工作日（示例参数）；终止时未提请办理的，自提请之日起算。Ten working days from the settlement, or the end of the facility, promise or application; from the day on which it was asked for, where nobody was asked at the end.',
    }),
    state: z.enum(['OPEN', 'REPORTED', 'CHECKED']),
    acts: z.array(
      z.object({
        act: z.enum(RELEASE_ACTS),
        on: date,
        certificateNo: z.string().nullable(),
        handedTo: z.string().nullable(),
        evidence: z.string(),
        note: z.string(),
        by: username,
      }),
    ),
    duties: z.array(duty),
  })
  .meta({ id: 'SecurityRelease', description: '担保解除。A security that is given back after settlement.' });

const shared = { tag: 'security', response: z.object({ today: date, data: z.array(release) }) } as const;
const EXAMPLE = { response: { today: '2026-11-23', data: [] } };
const write = { ...shared, method: 'post', status: 201, idempotent: true, action: 'SECURITY_RELEASE' } as const;
const byItem = byNo.extend({ securityNo: businessNo });

const list = { ...shared, method: 'get', params: byNo, example: EXAMPLE } as const;
const report = {
  ...write,
  params: byItem,
  body: z
    .strictObject({
      on: date,
      certificateNo: text(80)
        .nullable()
        .default(null)
        .meta({ description: '注销证明编号；登记过的必填。Of the cancellation; needed where there was an entry.' }),
      handedTo: text(80).meta({ description: '权证或质物领取人。Who received the papers or the thing.' }),
      evidence: text(200).meta({ description: '注销证明、领取凭证存放处。Where the papers are filed.' }),
    })
    .meta({ id: 'ReleaseInput' }),
  errors: [
    ...ENGINE,
    ...(['DATE_IN_FUTURE', 'RELEASE_STATE', 'MANAGER_MAY_NOT_RELEASE', 'RELEASE_BEFORE_SETTLED'] as const),
    'RELEASE_CERTIFICATE',
    'CASE_CLOSED',
  ],
  example: {
    ...EXAMPLE,
    body: { on: '2026-11-22', certificateNo: '注（2026）第 18 号', handedTo: '张建国', evidence: 'DOC-9401' },
  },
} as const;
const check = {
  ...write,
  params: byItem,
  body: z
    .strictObject({ result: z.enum(['CHECKED', 'RETURNED']), evidence: text(200), note: text(500).optional() })
    .meta({ id: 'ReleaseCheckInput' }),
  errors: [...ENGINE, 'RELEASE_STATE', 'MANAGER_MAY_NOT_RELEASE', 'MAKER_MAY_NOT_CHECK', 'CASE_CLOSED'],
  example: { ...EXAMPLE, body: { result: 'CHECKED', evidence: '不动产登记查询 CX-77' } },
} as const;
const letter = {
  method: 'get',
  paper: true,
  response: printed,
  tag: 'papers',
  action: 'PAPER_PRINT',
  params: byItem,
} as const;

export const listReleases = operation({
  ...list,
  id: 'listReleases',
  path: '/loans/{no}/releases',
  summary: { zh: '结清后应解除的担保', en: 'Security that is to be given back after settlement' },
  action: 'LOAN_READ',
});
export const reportRelease = operation({
  ...report,
  id: 'reportRelease',
  path: '/loans/{no}/releases/{securityNo}',
  summary: { zh: '登记担保已解除（注销登记、退还权证）', en: 'Record that a security was given back' },
});
export const checkRelease = operation({
  ...check,
  id: 'checkRelease',
  path: '/loans/{no}/releases/{securityNo}/check',
  summary: { zh: '复核担保解除，或退回重办', en: 'Check a release, or return it to be done again' },
});
export const printReleaseLetter = operation({
  ...letter,
  id: 'printReleaseLetter',
  path: '/loans/{no}/releases/{securityNo}/letter',
  summary: { zh: '打印解除担保证明（PDF，留痕）', en: 'Print the consent to release (PDF; every print is on record)' },
});

export const listFacilityReleases = operation({
  ...list,
  id: 'listFacilityReleases',
  path: '/facilities/{no}/releases',
  summary: {
    zh: '额度终止或到期后应解除的担保（含从未用信的额度）',
    en: 'Security that is to be given back after a facility has ended, drawn on or not',
  },
  action: 'FACILITY_READ',
});
export const reportFacilityRelease = operation({
  ...report,
  id: 'reportFacilityRelease',
  path: '/facilities/{no}/releases/{securityNo}',
  summary: { zh: '登记额度的担保已解除', en: 'Record that a security of a facility was given back' },
});
export const checkFacilityRelease = operation({
  ...check,
  id: 'checkFacilityRelease',
  path: '/facilities/{no}/releases/{securityNo}/check',
  summary: { zh: '复核额度的担保解除，或退回重办', en: 'Check a release of a facility, or return it to be done again' },
});
export const printFacilityReleaseLetter = operation({
  ...letter,
  id: 'printFacilityReleaseLetter',
  path: '/facilities/{no}/releases/{securityNo}/letter',
  summary: {
    zh: '打印额度的解除担保证明（PDF，留痕）',
    en: 'Print the consent to release of a facility (PDF; every print is on record)',
  },
});

export const listCommitmentReleases = operation({
  ...list,
  id: 'listCommitmentReleases',
  path: '/commitments/{no}/releases',
  summary: {
    zh: '表外承诺终止后应解除的担保（含从未垫款的承诺）',
    en: 'Security that is to be given back after a promise has ended, called or not',
  },
  action: 'FACILITY_READ',
});
export const reportCommitmentRelease = operation({
  ...report,
  id: 'reportCommitmentRelease',
  path: '/commitments/{no}/releases/{securityNo}',
  summary: { zh: '登记表外承诺的担保已解除', en: 'Record that a security of a promise was given back' },
});
export const checkCommitmentRelease = operation({
  ...check,
  id: 'checkCommitmentRelease',
  path: '/commitments/{no}/releases/{securityNo}/check',
  summary: {
    zh: '复核表外承诺的担保解除，或退回重办',
    en: 'Check a release of a promise, or return it to be done again',
  },
});
export const printCommitmentReleaseLetter = operation({
  ...letter,
  id: 'printCommitmentReleaseLetter',
  path: '/commitments/{no}/releases/{securityNo}/letter',
  summary: {
    zh: '打印表外承诺的解除担保证明（PDF，留痕）',
    en: 'Print the consent to release of a promise (PDF; every print is on record)',
  },
});

export const listApplicationReleases = operation({
  ...list,
  id: 'listApplicationReleases',
  path: '/applications/{no}/releases',
  summary: {
    zh: '未放款即终止（撤回、拒绝、失效）的申请应解除的担保',
    en: 'Security that is to be given back after an application ended before any money left',
  },
  action: 'APPLICATION_READ',
});
export const reportApplicationRelease = operation({
  ...report,
  id: 'reportApplicationRelease',
  path: '/applications/{no}/releases/{securityNo}',
  summary: { zh: '登记已终止申请的担保已解除', en: 'Record that a security of an ended application was given back' },
});
export const checkApplicationRelease = operation({
  ...check,
  id: 'checkApplicationRelease',
  path: '/applications/{no}/releases/{securityNo}/check',
  summary: {
    zh: '复核已终止申请的担保解除，或退回重办',
    en: 'Check a release of an ended application, or return it to be done again',
  },
});
export const printApplicationReleaseLetter = operation({
  ...letter,
  id: 'printApplicationReleaseLetter',
  path: '/applications/{no}/releases/{securityNo}/letter',
  summary: {
    zh: '打印已终止申请的解除担保证明（PDF，留痕）',
    en: 'Print the consent to release of an ended application (PDF; every print is on record)',
  },
});
