import { Button, Col, Form, Input, Radio, Row } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationKey, takeStep, type Application, type ApplicationDocument } from '../../api/applications';
import { useSpoken } from '../../i18n/use-code';
import { DatePicker } from '../../ui/date-picker';
import { StatusTag } from '../../ui/status-tag';
import { StepForm } from '../../ui/step-form';
import { changedDocuments, type DocumentValues } from './changed-documents';

const VERDICTS = ['RECEIVED', 'ORIGINAL_SEEN', 'VERIFIED', 'RETURNED'] as const;

/** The verdict on each document of the checklist; only what was changed is sent. */
export function DocumentsForm({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const [form] = Form.useForm<DocumentValues>();
  const { no, documents } = application;
  const open = documents.filter(({ status }) => status !== 'WAIVED');
  const verifyAll = (): void => {
    for (const { code, status } of open) if (status !== 'VERIFIED') form.setFieldValue([code, 'status'], 'VERIFIED');
  };
  return (
    <StepForm<DocumentValues, unknown>
      form={form}
      draft={`documents-${no}`}
      send={(values, key) => takeStep(no, 'documents')({ documents: changedDocuments(documents, values) }, key)}
      invalidates={[applicationKey(no), ['tasks']]}
      submit={t('step.SUBMIT_DOCUMENTS.submit')}
      done={t('step.SUBMIT_DOCUMENTS.done')}
      extra={<Button onClick={verifyAll}>{t('step.SUBMIT_DOCUMENTS.verifyAll')}</Button>}
    >
      {open.map((document) => (
        <Verdict key={document.code} document={document} today={application.today} />
      ))}
    </StepForm>
  );
}

function Verdict({ document, today }: { document: ApplicationDocument; today: string }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  return (
    <Row gutter={12} role="group" aria-label={spoken({ zh: document.nameZh, en: document.nameEn })}>
      <Col xs={24} md={8} xxl={7} style={{ marginBlockEnd: 8 }}>
        <StatusTag kind="document" code={document.status} />
        {spoken({ zh: document.nameZh, en: document.nameEn })}
        {document.required && <span style={{ color: 'var(--ant-color-error)' }}> *</span>}
      </Col>
      <Col xs={24} md={16} xxl={8} style={{ whiteSpace: 'nowrap' }}>
        <Form.Item name={[document.code, 'status']} style={{ marginBlockEnd: 8 }}>
          <Radio.Group
            optionType="button"
            size="small"
            options={VERDICTS.map((value) => ({ value, label: t(`documents.verdict.${value}`) }))}
          />
        </Form.Item>
      </Col>
      <Col xs={12} md={{ span: 5, offset: 8 }} xxl={{ span: 3, offset: 0 }}>
        <Form.Item name={[document.code, 'issuedOn']} style={{ marginBlockEnd: 8 }}>
          <DatePicker
            size="small"
            maxDate={dayjs(today)}
            placeholder={t('documents.issuedOn')}
            aria-label={t('documents.issuedOn')}
          />
        </Form.Item>
      </Col>
      <Col xs={12} md={5} xxl={3}>
        <Form.Item name={[document.code, 'expiresOn']} style={{ marginBlockEnd: 8 }}>
          <DatePicker
            size="small"
            minDate={dayjs(today)}
            placeholder={document.expiresOn ?? t('documents.expiresOn')}
            aria-label={t('documents.expiresOn')}
          />
        </Form.Item>
      </Col>
      <Col xs={24} md={6} xxl={3}>
        <Form.Item name={[document.code, 'note']} style={{ marginBlockEnd: 8 }}>
          <Input
            size="small"
            maxLength={200}
            placeholder={document.note ?? t('documents.note')}
            aria-label={t('documents.note')}
          />
        </Form.Item>
      </Col>
    </Row>
  );
}
