import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INTEL_SUBJECTS } from '../../../../../src/domain/market-intel/entry';
import { DIGESTS, INTEL, recordIntel, type Intel } from '../../../api/market-intel';
import { chinaToday } from '../../../format/date';
import { useCode } from '../../../i18n/use-code';
import { DateField, TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';
import { ProductField } from './product-field';

/** Records what somebody saw; it stands as it was recorded. */
export function RecordIntelButton(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <FormButton<object, Intel>
      ofPage
      primary
      draft="market-intel"
      initialValues={{ subject: 'RIVAL_RATE', seenOn: chinaToday().format('YYYY-MM-DD') }}
      send={recordIntel}
      invalidates={[INTEL, DIGESTS]}
      submit={t('intel.record')}
      hint={t('intel.recordHint')}
      done={t('intel.recorded')}
    >
      <Form.Item name="subject" label={t('intel.subject')}>
        <Select options={INTEL_SUBJECTS.map((value) => ({ value, label: code('intelSubject', value) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['subject']}>
        {({ getFieldValue }) => <About subject={String(getFieldValue('subject'))} />}
      </Form.Item>
      <TextField name="seen" label={t('intel.seen')} max={2000} />
      <TextField name="source" label={t('intel.source')} extra={t('intel.sourceHint')} max={200} />
      <DateField name="seenOn" label={t('intel.seenOn')} />
    </FormButton>
  );
}

/** Of whom an entry speaks depends on what it is about. */
function About({ subject }: { subject: string }): ReactNode {
  const { t } = useTranslation();
  if (subject === 'INDUSTRY') return <TextField name="industry" label={t('intel.industry')} max={40} />;
  if (!subject.startsWith('RIVAL')) return null;
  const optional = subject === 'RIVAL_RATE' ? {} : ({ optional: true } as const);
  return (
    <>
      <TextField name="rival" label={t('intel.rival')} />
      <ProductField label={t('intel.product')} {...optional} />
      <TextField name="ratePercent" label={t('intel.rate')} extra={t('intel.rateHint')} {...optional} />
    </>
  );
}
