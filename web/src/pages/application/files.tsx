import { App, Button, Flex, List, Select, Typography } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FINAL_STAGES } from '../../../../src/domain/application/stages';
import type { Application } from '../../api/applications';
import { filesKey, fileUrl, sendFile, useFiles, type CaseFile } from '../../api/files';
import { useSubmission } from '../../http/use-submission';
import { useSpoken } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { FailureAlert } from '../../ui/failure-alert';
import { Instant } from '../../ui/instant';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';
import { FileDesk } from './file-desk';
import { Person } from '../../ui/person';

/** The files of a case: opened in a window of their own, sent by whoever handles it. */
export function Files({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const files = useFiles(application.no);
  const open = may(me.roles, 'APPLICATION_FILE') && !FINAL_STAGES.includes(application.stage);
  return (
    <Section title={t('files.title')}>
      <Loaded query={files}>
        {({ data }) => (
          <>
            <FileDesk application={application} files={data} />
            <List<CaseFile>
              size="small"
              dataSource={data}
              locale={{ emptyText: <Typography.Text type="secondary">{t('files.empty')}</Typography.Text> }}
              renderItem={(file) => <FileRow key={file.id} file={file} application={application} />}
            />
          </>
        )}
      </Loaded>
      {open && <SendFile application={application} />}
    </Section>
  );
}

function FileRow({ file, application }: { file: CaseFile; application: Application }): ReactNode {
  const spoken = useSpoken();
  const { t } = useTranslation();
  const document = application.documents.find(({ code }) => code === file.documentCode);
  return (
    <List.Item>
      <Flex vertical style={{ minWidth: 0 }}>
        <a href={fileUrl(application.no, file.id)} target="_blank" rel="noreferrer">
          {file.name}
        </a>
        <Typography.Text type="secondary">
          {document ? spoken({ zh: document.nameZh, en: document.nameEn }) : t('files.evidence')} ·{' '}
          {`${String(Math.ceil(file.size / 1024))} KB`}
          {' · '}
          <Person of={file.filedBy} /> · <Instant at={file.filedAt} />
        </Typography.Text>
      </Flex>
    </List.Item>
  );
}

function SendFile({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [document, setDocument] = useState<string>();
  const sending = useSubmission<File, CaseFile>({
    send: (file) => sendFile(application.no, file, document),
    invalidates: [filesKey(application.no)],
    onDone: ({ name }) => void message.success(t('files.done', { name })),
  });
  return (
    <>
      <FailureAlert failure={sending.error} />
      <Flex gap="small" wrap style={{ marginBlockStart: 8 }}>
        <Select
          allowClear
          style={{ minWidth: 180 }}
          placeholder={t('files.document')}
          aria-label={t('files.document')}
          onChange={setDocument}
          options={application.documents.map(({ code, nameZh, nameEn }) => ({
            value: code,
            label: spoken({ zh: nameZh, en: nameEn }),
          }))}
        />
        <Button loading={sending.isPending} onClick={() => input.current?.click()}>
          {t('files.send')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('files.send')}
          accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) sending.mutate(file);
          }}
        />
      </Flex>
      <Typography.Text type="secondary">{t('files.hint')}</Typography.Text>
    </>
  );
}
