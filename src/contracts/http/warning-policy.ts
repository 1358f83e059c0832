import { z } from 'zod';
import { WARNING_LEVELS } from '../../domain/warning/policy';
import { date, listOf, text, whole } from './fields';
import { operation } from './operation';
import { checking, proposalOf, proposing, versionOf } from './policy-proposals';

const days = whole(1, 60);
const policyFields = {
  deadlineDays: z
    .strictObject({ RED: days, ORANGE: days, YELLOW: days })
    .meta({ description: '各级预警的处置时限（工作日）。Working days to dispose of a warning of each level.' }),
  rules: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'TEXT_FORMAT'),
        level: z.enum(WARNING_LEVELS),
        title: z.strictObject({ zh: text(80), en: text(120) }),
      }),
    )
    .min(1)
    .max(200),
};

const warningProposal = proposalOf(policyFields).meta({
  id: 'WarningPolicyProposal',
  description: '待他人复核的预警规则。Rules that wait for a second person.',
});
const warningPolicy = z
  .object({
    version: z.int(),
    effectiveFrom: date,
    ...policyFields,
    raisedByItself: z.array(z.string()).meta({
      description:
        '系统自行触发的信号，任何版本都不能缺少。Signals that the system itself raises; every version has them.',
    }),
    proposal: warningProposal.nullable().meta({ description: '待复核的下一版。The next version, waiting.' }),
  })
  .meta({
    id: 'WarningPolicy',
    description: '预警规则：信号、级别与处置时限（示例参数，需按本行制度调整）。Which signals warn, how urgently.',
  });

export const getWarningPolicy = operation({
  id: 'getWarningPolicy',
  method: 'get',
  path: '/warning-policy',
  tag: 'administration',
  summary: { zh: '现行预警规则及其版本', en: 'The warning rules in force, with their version' },
  action: 'AUTHORITY_READ',
  etag: true,
  response: warningPolicy,
});

export const listWarningPolicies = operation({
  id: 'listWarningPolicies',
  method: 'get',
  path: '/warning-policy/versions',
  tag: 'administration',
  summary: { zh: '预警规则的各版本及其变更', en: 'The versions of the warning rules, with what each changed' },
  action: 'AUTHORITY_READ',
  response: listOf(versionOf(policyFields)),
  etag: true,
});

export const proposeWarningPolicy = operation({
  ...proposing,
  id: 'proposeWarningPolicy',
  path: '/warning-policy',
  summary: {
    zh: '提出预警规则新版本，待他人复核后生效',
    en: 'Propose new warning rules; another person confirms them',
  },
  body: z.strictObject({ effectiveFrom: date, ...policyFields }),
  response: warningProposal,
  errors: [...proposing.errors, 'WARNING_SIGNAL_REQUIRED', 'WARNING_SIGNAL_TWICE'],
});

export const checkWarningPolicy = operation({
  ...checking,
  id: 'checkWarningPolicy',
  path: '/warning-policy/proposals/{id}/decision',
  summary: {
    zh: '复核预警规则：确认生效或否决（提出人除外）',
    en: 'Confirm or reject proposed warning rules; not by their maker',
  },
  response: warningPolicy,
});
