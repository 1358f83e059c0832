import { z } from 'zod';
import { LOCALES } from '../../domain/notice/params';
import { PREFERRED_CHANNELS } from '../../domain/notice/preference';
import { byNo, date, instant, text, whole } from './fields';
import { operation } from './operation';

const wish = {
  channels: z
    .array(z.enum(PREFERRED_CHANNELS))
    .min(1)
    .max(PREFERRED_CHANNELS.length)
    .meta({ description: '短信、邮件、企业微信、电话（由客户经理致电）。By telephone the manager calls.' }),
  fromHour: whole(0, 24).meta({ description: '北京时间，整点，含。Hours of the day in China.' }),
  untilHour: whole(0, 24).meta({ description: '整点，不含。' }),
  language: z.enum(LOCALES),
};

const preference = z
  .object({
    id: z.string(),
    ...wish,
    hasWecom: z.boolean().meta({ description: '已登记企业微信外部联系人。An outside contact of WeCom is on file.' }),
    statedBy: z.string().nullable().meta({ description: '提出人；客户本人为空。Who asked; null: the client himself.' }),
    statedOn: date,
    evidence: z.string(),
    recordedBy: z.string(),
    recordedAt: instant,
  })
  .meta({
    id: 'ContactPreference',
    description: '联系偏好（只增不改）。How a client wants to be told; never changed.',
  });

const preferences = z
  .object({
    standing: preference.nullable().meta({ description: '现行偏好；未提出过为空。What stands; null: never asked.' }),
    history: z.array(preference).meta({ description: '新的在前。Newest first.' }),
  })
  .meta({ id: 'ContactPreferences', description: '客户联系偏好及历史。What a client prefers, and has preferred.' });

const EXAMPLE = {
  id: '1',
  channels: ['WECOM' as const, 'PHONE' as const],
  fromHour: 18,
  untilHour: 21,
  language: 'zh' as const,
  hasWecom: true,
  statedBy: null,
  statedOn: '2026-11-23',
  evidence: 'PREF-20261123-001',
  recordedBy: 'li.na',
  recordedAt: '2026-11-23T02:00:00.000Z',
};

export const getPreferences = operation({
  id: 'getContactPreferences',
  method: 'get',
  path: '/clients/{no}/contact-preferences',
  tag: 'clients',
  summary: { zh: '客户联系偏好及历史', en: 'How a client wants to be told, and has wanted to be' },
  action: 'CLIENT_READ',
  params: byNo,
  response: preferences,
  example: { response: { standing: EXAMPLE, history: [EXAMPLE] } },
});

export const statePreference = operation({
  id: 'stateContactPreference',
  method: 'post',
  path: '/clients/{no}/contact-preferences',
  tag: 'clients',
  summary: {
    zh: '登记客户联系偏好（渠道、时段、语言）；还款提醒、对账单和利率通知据此发送',
    en: 'Record how a client wants to be told: channels, hours, language; reminders, statements and rate notices follow it',
  },
  action: 'CLIENT_WRITE',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z.strictObject({
    ...wish,
    wecomId: text(64).optional().meta({ description: '企业微信外部联系人编号；不填沿用已登记的。Absent: as on file.' }),
    statedBy: text(80).optional().meta({ description: '企业客户的联系人及职务。Of a company: who asked.' }),
    statedOn: date,
    evidence: text(200).meta({ description: '客户同意的凭证编号。Reference of the client’s consent.' }),
  }),
  response: preferences,
  errors: ['DATE_IN_FUTURE', 'PREFERENCE_HOURS', 'PREFERENCE_NO_ADDRESS', 'PREFERENCE_WHO'],
  example: {
    body: {
      channels: ['WECOM', 'PHONE'],
      fromHour: 18,
      untilHour: 21,
      language: 'zh',
      wecomId: 'wm-8f1c20',
      statedOn: '2026-11-23',
      evidence: 'PREF-20261123-001',
    },
    response: { standing: EXAMPLE, history: [EXAMPLE] },
  },
});
