import { Col, Form, Input, Row, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { leadStep, type Lead } from '../../api/leads';
import { DatePicker } from '../../ui/date-picker';
import { Section } from '../../ui/section';
import { StepForm } from '../../ui/step-form';
import { chinaToday } from '../../format/date';

const CHANNELS = ['CALL', 'VISIT', 'MESSAGE', 'COUNTER'] as const;
const PURPOSES = ['ENQUIRY', 'MARKETING'] as const;

interface Values {
  channel: string;
  purpose: string;
  on: Dayjs;
  nextOn: Dayjs;
  summary: string;
}

/** What was said, and when to come again; marketing is only offered to whom it may be done. */
export function ContactForm({ lead }: { lead: Lead }): ReactNode {
  const { t } = useTranslation();
  const required = { required: true, message: t('form.required') };
  const send = ({ on, nextOn, ...values }: Values, key: string): Promise<Lead> =>
    leadStep(lead.no, 'contacts')({ ...values, on: on.format('YYYY-MM-DD'), nextOn: nextOn.format('YYYY-MM-DD') }, key);
  const half = { xs: 24, sm: 12 };
  return (
    <Section title={t('leads.contact')}>
      <StepForm<Values, Lead>
        draft={`lead-contact-${lead.no}`}
        initialValues={{ channel: 'CALL', purpose: 'ENQUIRY', on: chinaToday(), nextOn: chinaToday().add(7, 'day') }}
        send={send}
        invalidates={[['leads']]}
        submit={t('leads.save')}
        done={t('leads.saved')}
      >
        <Row gutter={16}>
          <Col {...half}>
            <Form.Item name="channel" label={t('leads.channel')} rules={[required]}>
              <Select options={CHANNELS.map((value) => ({ value, label: t(`leads.channels.${value}`) }))} />
            </Form.Item>
          </Col>
          <Col {...half}>
            <Form.Item name="purpose" label={t('leads.purpose')} rules={[required]}>
              <Select
                options={PURPOSES.map((value) => ({
                  value,
                  label: t(`leads.purposes.${value}`),
                  disabled: value === 'MARKETING' && lead.consent !== 'GIVEN',
                }))}
              />
            </Form.Item>
          </Col>
          <Col {...half}>
            <Form.Item name="on" label={t('leads.on')} rules={[required]}>
              <DatePicker style={{ width: '100%' }} maxDate={chinaToday()} />
            </Form.Item>
          </Col>
          <Col {...half}>
            <Form.Item name="nextOn" label={t('leads.nextOn')} rules={[required]}>
              <DatePicker style={{ width: '100%' }} />
            </Form.Item>
          </Col>
        </Row>
        <Form.Item name="summary" label={t('leads.summary')} rules={[{ ...required, whitespace: true }]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
        </Form.Item>
      </StepForm>
    </Section>
  );
}
