import { Col, Form, Input, Radio, Row } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationKey, takeStep, type Application } from '../../api/applications';
import { useSpoken } from '../../i18n/use-code';
import { StepForm } from '../../ui/step-form';
import { changedDocuments, type DocumentValues } from './changed-documents';

const VERDICTS = ['RECEIVED', 'VERIFIED', 'RETURNED'] as const;

/** The verdict on each document of the checklist; only what was changed is sent. */
export function DocumentsForm({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const { no, documents } = application;
  return (
    <StepForm<DocumentValues, unknown>
      draft={`documents-${no}`}
      send={(values, key) => takeStep(no, 'documents')({ documents: changedDocuments(documents, values) }, key)}
      invalidates={[applicationKey(no), ['tasks']]}
      submit={t('step.SUBMIT_DOCUMENTS.submit')}
      done={t('step.SUBMIT_DOCUMENTS.done')}
    >
      {documents
        .filter(({ status }) => status !== 'WAIVED')
        .map((document) => (
          <Row key={document.code} gutter={12} align="middle">
            <Col xs={24} md={8}>
              {spoken({ zh: document.nameZh, en: document.nameEn })}
              {document.required && <span style={{ color: 'var(--ant-color-error)' }}> *</span>}
            </Col>
            <Col xs={24} md={9}>
              <Form.Item
                name={[document.code, 'status']}
                initialValue={document.status}
                style={{ marginBlockEnd: 8 }}
                aria-label={t('documents.status')}
              >
                <Radio.Group
                  optionType="button"
                  size="small"
                  options={VERDICTS.map((value) => ({ value, label: t(`documents.verdict.${value}`) }))}
                />
              </Form.Item>
            </Col>
            <Col xs={24} md={7}>
              <Form.Item
                name={[document.code, 'note']}
                initialValue={document.note ?? ''}
                style={{ marginBlockEnd: 8 }}
              >
                <Input
                  size="small"
                  maxLength={200}
                  placeholder={t('documents.note')}
                  aria-label={t('documents.note')}
                />
              </Form.Item>
            </Col>
          </Row>
        ))}
    </StepForm>
  );
}
