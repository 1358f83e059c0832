import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { offerSecurity as offering } from '../../../../../src/contracts/http/security';
import type { Application } from '../../../api/applications';
import { offerSecurity, securityKey } from '../../../api/security';
import { checked, filled } from '../../../http/checked';
import { useCode } from '../../../i18n/use-code';
import { NamesField, TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';
import { ClientSelect } from '../../../ui/client-select';
import { SECURITY_KINDS } from './kinds';

interface Values {
  kind: string;
  ownerNo: string;
  description: string;
  titleNo?: string;
  coOwners?: string[];
  consent?: string;
}

/** Takes down a thing or a guarantor. */
export function OfferButton({ application: { no, clientNo } }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const required = { required: true, message: t('form.required') };
  return (
    <FormButton<Values, unknown>
      draft={`security-${no}`}
      initialValues={{ ownerNo: clientNo }}
      send={(values, key) => offerSecurity(no)(checked(offering.body, filled(values)), key)}
      invalidates={[securityKey(no)]}
      submit={t('security.offer')}
      done={t('security.offered')}
      hint={t('security.offerHint')}
    >
      <Form.Item name="kind" label={t('security.kind')} rules={[required]}>
        <Select options={SECURITY_KINDS.map((value) => ({ value, label: code('securityKind', value) }))} />
      </Form.Item>
      <Form.Item name="ownerNo" label={t('security.owner')} extra={t('security.ownerHint')} rules={[required]}>
        <ClientSelect />
      </Form.Item>
      <TextField name="description" label={t('security.what')} extra={t('security.whatHint')} max={500} />
      <TextField name="titleNo" label={t('security.titleNo')} optional />
      <NamesField name="coOwners" label={t('security.coOwners')} extra={t('security.namesHint')} optional />
      <TextField name="consent" label={t('security.consent')} extra={t('security.consentHint')} max={120} optional />
    </FormButton>
  );
}
