import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INTEL_OUTCOMES } from '../../../../../src/domain/market-intel/entry';
import { DIGESTS, INTEL, reviewIntel, type Intel } from '../../../api/market-intel';
import { useCode } from '../../../i18n/use-code';
import { TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';

/** What the department says of an entry. */
export function ReviewIntelButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <FormButton<object, Intel>
      draft={`market-intel-${no}`}
      initialValues={{ outcome: 'CONFIRMED' }}
      send={reviewIntel(no)}
      invalidates={[INTEL, DIGESTS]}
      submit={t('intel.review')}
      hint={t('intel.reviewHint')}
      done={t('intel.reviewed')}
    >
      <Form.Item name="outcome" label={t('intel.outcome')}>
        <Select options={INTEL_OUTCOMES.map((value) => ({ value, label: code('intelStanding', value) }))} />
      </Form.Item>
      <TextField name="comment" label={t('intel.comment')} max={1000} />
    </FormButton>
  );
}
