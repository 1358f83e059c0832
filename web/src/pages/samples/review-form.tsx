import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { reviewSampled as reviewing } from '../../../../src/contracts/http/samples';
import { applicationKey } from '../../api/applications';
import { reviewSampled } from '../../api/oversight';
import { checked } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { StepForm } from '../../ui/step-form';

interface Props {
  /** Of the sample. */
  id: string;
  applicationNo: string;
  onDone?: () => void;
}

/** What whoever looks again at a sampled loan finds. */
export function ReviewForm({ id, applicationNo, onDone }: Props): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const required = { required: true, message: t('form.required') };
  return (
    <StepForm<{ finding: string; comment: string }, unknown>
      draft={`review-${applicationNo}`}
      send={(values, key) => reviewSampled(id)(checked(reviewing.body, { ...values, applicationNo }), key)}
      invalidates={[['samples'], ['tasks'], applicationKey(applicationNo)]}
      submit={t('samples.review')}
      done={t('samples.reviewDone')}
      {...(onDone && { onDone })}
    >
      <Form.Item name="finding" label={t('samples.finding')} rules={[required]}>
        <Radio.Group
          optionType="button"
          options={(['SOUND', 'FLAWED'] as const).map((value) => ({ value, label: code('finding', value) }))}
        />
      </Form.Item>
      <Form.Item name="comment" label={t('samples.comment')} rules={[required]}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3 }} />
      </Form.Item>
    </StepForm>
  );
}
