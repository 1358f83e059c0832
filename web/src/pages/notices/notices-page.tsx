import { Badge, Button, Card, Empty, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { caseNo } from '../../../../src/domain/case-no';
import { readAllNotices, readNotice, useNotices, type Notice } from '../../api/notices';
import { rowsOf } from '../../api/paging';
import { asFailure } from '../../http/failure';
import { useSubmission } from '../../http/use-submission';
import { FailureAlert } from '../../ui/failure-alert';
import { useFailureNote } from '../../ui/failure-note';
import { Instant } from '../../ui/instant';
import { Page } from '../../ui/page';
import { Waiting } from '../../ui/waiting';
import { PreferencesButton } from './preferences-button';
import { subjectPath } from './subject-path';

export default function NoticesPage(): ReactNode {
  const { t, i18n } = useTranslation();
  const notices = useNotices(i18n.language);
  const rows = rowsOf(notices);
  const tellFailure = useFailureNote();
  const readAll = useSubmission({ send: () => readAllNotices(), invalidates: [['notices']] });
  return (
    <Page
      title={t('notices.title')}
      actions={
        <>
          <PreferencesButton />
          <Button
            disabled={rows.every((row) => row.readAt !== null)}
            loading={readAll.isPending}
            onClick={() => {
              readAll.mutate(undefined, { onError: tellFailure });
            }}
          >
            {t('notices.readAll')}
          </Button>
        </>
      }
    >
      {notices.error && <FailureAlert failure={asFailure(notices.error)} onRetry={() => void notices.refetch()} />}
      {notices.isPending && <Waiting />}
      {notices.isSuccess && rows.length === 0 && <Empty description={t('notices.empty')} />}
      <Flex vertical gap="small">
        {rows.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
        {notices.hasNextPage && <Button onClick={() => void notices.fetchNextPage()}>{t('common.more')}</Button>}
      </Flex>
    </Page>
  );
}

function NoticeCard({ notice }: { notice: Notice }): ReactNode {
  const { t } = useTranslation();
  const tellFailure = useFailureNote();
  const read = useSubmission({ send: () => readNotice(notice.id), invalidates: [['notices']] });
  const path = subjectPath(notice.subjectNo);
  return (
    <Card size="small">
      <Flex wrap justify="space-between" gap="small" align="start">
        <div style={{ flex: '1 1 240px' }}>
          <Badge dot={notice.readAt === null} offset={[6, 4]}>
            <strong>{notice.subject}</strong>
          </Badge>
          <div className="prose">{notice.body}</div>
          <Typography.Text type="secondary">
            <Instant at={notice.businessAt} />
          </Typography.Text>
        </div>
        <Flex gap="small">
          {path && (
            <Link
              to={path}
              onClick={() => {
                if (notice.readAt === null) read.mutate(undefined);
              }}
            >
              {caseNo(notice.subjectNo)}
            </Link>
          )}
          {notice.readAt === null && (
            <Button
              size="small"
              loading={read.isPending}
              onClick={() => {
                read.mutate(undefined, { onError: tellFailure });
              }}
            >
              {t('notices.read')}
            </Button>
          )}
        </Flex>
      </Flex>
    </Card>
  );
}
