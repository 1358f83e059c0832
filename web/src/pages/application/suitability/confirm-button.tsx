import { Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmCost as confirming, CONFIRMATION_METHODS } from '../../../../../src/contracts/http/suitability';
import type { Application } from '../../../api/applications';
import { confirmCost, suitabilityKey } from '../../../api/suitability';
import { checked, filled } from '../../../http/checked';
import { useCode } from '../../../i18n/use-code';
import { DateField, TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';
import { FileField } from '../file-field';

interface Values {
  confirmedOn: string;
  method: (typeof CONFIRMATION_METHODS)[number];
  evidence: string;
  fileHash?: string;
}

/** Records that the client confirmed the cost statement of the approved terms. */
export function ConfirmButton({ application: { no, today } }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <FormButton<Values, unknown>
      draft={`cost-confirmation-${no}`}
      initialValues={{ confirmedOn: today, method: 'PAPER' }}
      send={(values, key) => confirmCost(no)(checked(confirming.body, filled(values)), key)}
      invalidates={[suitabilityKey(no)]}
      submit={t('suitability.confirm')}
      done={t('suitability.confirmed')}
      hint={t('suitability.confirmHint')}
    >
      <DateField name="confirmedOn" label={t('suitability.confirmedOn')} />
      <Form.Item name="method" label={t('suitability.method')} required>
        <Radio.Group
          options={CONFIRMATION_METHODS.map((value) => ({ value, label: code('confirmationMethod', value) }))}
        />
      </Form.Item>
      <TextField name="evidence" label={t('suitability.evidence')} max={500} />
      <FileField no={no} label={t('suitability.file')} />
    </FormButton>
  );
}
