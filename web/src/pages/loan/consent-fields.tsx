import { Button, Card, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DatePicker } from '../../ui/date-picker';

export interface ConsentValues {
  name: string;
  consentedOn: Dayjs;
  evidence: string;
}

export const wireConsents = (consents: readonly ConsentValues[] = []): unknown[] =>
  consents.map(({ consentedOn, ...rest }) => ({ ...rest, consentedOn: consentedOn.format('YYYY-MM-DD') }));

/** The written consent of everybody who stands for the loan: without it he is free of what is added. */
export function ConsentFields(): ReactNode {
  const { t } = useTranslation();
  const required = { required: true, message: t('form.required') };
  return (
    <Form.List name="consents">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <Card
              key={key}
              size="small"
              style={{ marginBlockEnd: 16 }}
              extra={
                <Button
                  size="small"
                  onClick={() => {
                    remove(name);
                  }}
                >
                  {t('extension.removeConsent')}
                </Button>
              }
            >
              <Form.Item name={[name, 'name']} label={t('extension.guarantor')} rules={[required]}>
                <Input maxLength={80} />
              </Form.Item>
              <Form.Item name={[name, 'consentedOn']} label={t('extension.consentedOn')} rules={[required]}>
                <DatePicker style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name={[name, 'evidence']} label={t('extension.evidence')} rules={[required]}>
                <Input maxLength={200} />
              </Form.Item>
            </Card>
          ))}
          <Form.Item extra={t('extension.consentHint')}>
            <Button
              onClick={() => {
                add();
              }}
            >
              {t('extension.addConsent')}
            </Button>
          </Form.Item>
        </>
      )}
    </Form.List>
  );
}
