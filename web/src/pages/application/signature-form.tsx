import { Col, Form, Input, Row, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationKey, takeStep, type Application } from '../../api/applications';
import { DatePicker } from '../../ui/date-picker';
import { StepForm } from '../../ui/step-form';
import { chinaToday } from '../../format/date';

interface Values {
  signedOn: Dayjs;
  signatories: string[];
  evidence: string;
  disbursementAccount: string;
}

/** The contract was signed before a witness. */
export function SignatureForm({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const { no } = application;
  const required = { required: true, message: t('form.required') };
  const send = (values: Values, key: string): Promise<unknown> =>
    takeStep(no, 'signature')({ ...values, signedOn: values.signedOn.format('YYYY-MM-DD') }, key);
  return (
    <StepForm<Values, unknown>
      draft={`signature-${no}`}
      initialValues={{ signedOn: chinaToday() }}
      send={send}
      invalidates={[applicationKey(no), ['tasks']]}
      submit={t('step.SIGN.submit')}
      done={t('step.SIGN.done')}
    >
      <Row gutter={16}>
        <Col xs={24} md={8}>
          <Form.Item name="signedOn" label={t('step.SIGN.signedOn')} rules={[required]}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
        </Col>
        <Col xs={24} md={16}>
          <Form.Item
            name="signatories"
            label={t('step.SIGN.signatories')}
            extra={t('step.SIGN.signatoriesHint')}
            rules={[required]}
          >
            <Select mode="tags" open={false} suffix={null} tokenSeparators={[',', '，', '、', ';']} />
          </Form.Item>
        </Col>
      </Row>
      <Form.Item name="evidence" label={t('step.SIGN.evidence')} extra={t('step.SIGN.evidenceHint')} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="disbursementAccount" label={t('step.SIGN.account')} rules={[required]}>
        <Input maxLength={40} inputMode="numeric" autoComplete="off" />
      </Form.Item>
    </StepForm>
  );
}
