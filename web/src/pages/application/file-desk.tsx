import { Button, Col, Form, Input, Radio, Row, Segmented } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationKey, takeStep, type Application } from '../../api/applications';
import { fileUrl, type CaseFile } from '../../api/files';
import { useSpoken } from '../../i18n/use-code';
import { DatePicker } from '../../ui/date-picker';
import { Dialog } from '../../ui/dialog';
import { StatusTag } from '../../ui/status-tag';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';
import { FileViewer } from '../../viewer/file-viewer';
import { changedDocuments } from './changed-documents';

interface Props {
  application: Application;
  files: readonly CaseFile[];
}

/** The files of a case one beside the other with the verdict on each document. */
export function FileDesk({ application, files }: Props): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  if (files.length === 0) return null;
  return (
    <>
      <Button onClick={dialog.show}>{t('viewer.desk')}</Button>
      <Dialog
        open={dialog.isOpen}
        onCancel={dialog.hide}
        width="min(1200px, 96vw)"
        title={t('viewer.desk')}
        destroyOnHidden
      >
        <Desk application={application} files={files} />
      </Dialog>
    </>
  );
}

function Desk({ application, files }: Props): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const [id, setId] = useState(files[0]?.id ?? '');
  const file = files.find((one) => one.id === id);
  const document = application.documents.find(({ code }) => code === file?.documentCode);
  if (!file) return null;
  return (
    <Row gutter={16}>
      <Col xs={24} lg={16}>
        <FileViewer key={id} url={fileUrl(application.no, id)} name={file.name} mime={file.mime} />
      </Col>
      <Col xs={24} lg={8}>
        <Segmented
          vertical
          block
          value={id}
          onChange={setId}
          aria-label={t('files.title')}
          options={files.map((one) => ({ value: one.id, label: one.name }))}
        />
        {document && (
          <section style={{ marginBlockStart: 16 }} aria-label={t('documents.status')}>
            <p>
              <strong>{spoken({ zh: document.nameZh, en: document.nameEn })}</strong>{' '}
              <StatusTag kind="document" code={document.status} />
            </p>
            {application.actions.includes('SUBMIT_DOCUMENTS') && document.status !== 'WAIVED' ? (
              <VerdictForm key={document.code} application={application} code={document.code} />
            ) : (
              document.note && <p className="prose">{document.note}</p>
            )}
          </section>
        )}
      </Col>
    </Row>
  );
}

const VERDICTS = ['RECEIVED', 'ORIGINAL_SEEN', 'VERIFIED', 'RETURNED'] as const;
interface Verdict {
  status: string;
  note?: string;
  issuedOn?: Dayjs;
  expiresOn?: Dayjs;
}

/** The verdict on one document, sent by itself. */
function VerdictForm({ application, code }: { application: Application; code: string }): ReactNode {
  const { t } = useTranslation();
  const { no, documents, today } = application;
  return (
    <StepForm<Verdict, unknown>
      draft={`verdict-${no}-${code}`}
      send={(values, key) =>
        takeStep(no, 'documents')({ documents: changedDocuments(documents, { [code]: values }) }, key)
      }
      invalidates={[applicationKey(no), ['tasks']]}
      submit={t('viewer.verdict')}
      done={t('step.SUBMIT_DOCUMENTS.done')}
    >
      <Form.Item name="status" label={t('documents.status')} rules={[{ required: true, message: t('form.required') }]}>
        <Radio.Group
          optionType="button"
          options={VERDICTS.map((value) => ({ value, label: t(`documents.verdict.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="issuedOn" label={t('documents.issuedOn')} extra={t('documents.issuedOnHint')}>
        <DatePicker maxDate={dayjs(today)} />
      </Form.Item>
      <Form.Item name="expiresOn" label={t('documents.expiresOn')}>
        <DatePicker minDate={dayjs(today)} />
      </Form.Item>
      <Form.Item name="note" label={t('documents.note')}>
        <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </StepForm>
  );
}
