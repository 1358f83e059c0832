import { Checkbox, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { registerSecurity } from '../../../../../src/contracts/http/security';
import { actOnSecurity, securityKey, type SecurityItem } from '../../../api/security';
import { checked, filled } from '../../../http/checked';
import { useCode } from '../../../i18n/use-code';
import { DateField, TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';
import { FileField } from '../file-field';
import { endsSomeDay } from './kinds';

interface Values {
  certificateNo: string;
  registeredOn: string;
  validUntil?: string;
  searchedOn: string;
  searchNo: string;
  searchClean?: boolean;
  fileHash?: string;
}

interface Props {
  item: SecurityItem;
  no: string;
  today: string;
}

/** Enters the registration with its certificate and the search made after it. */
export function RegisterButton({ item, no, today }: Props): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const send = ({ searchClean = false, ...values }: Values, key: string): Promise<unknown> => {
    const body = { ...filled(values), searchClean, office: item.office };
    return actOnSecurity(no, item.no, 'registration')(checked(registerSecurity.body, body), key);
  };
  return (
    <FormButton<Values, unknown>
      draft={`security-registration-${item.no}`}
      initialValues={{ registeredOn: today, searchedOn: today }}
      send={send}
      invalidates={[securityKey(no)]}
      submit={t('security.register')}
      done={t('security.registerDone')}
      hint={t('security.registerHint', { office: code('registrationOffice', item.office) })}
      primary
    >
      <TextField name="certificateNo" label={t('security.certificateNo')} />
      <DateField name="registeredOn" label={t('security.registeredOn')} />
      {endsSomeDay(item.office) && <DateField name="validUntil" label={t('security.validUntil')} />}
      <TextField name="searchNo" label={t('security.searchNo')} />
      <DateField name="searchedOn" label={t('security.searchedOn')} />
      <Form.Item name="searchClean" valuePropName="checked">
        <Checkbox>{t('security.searchClean')}</Checkbox>
      </Form.Item>
      <FileField no={no} label={t('security.scan')} />
    </FormButton>
  );
}
