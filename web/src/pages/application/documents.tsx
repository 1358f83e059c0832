import { Table, Typography, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayStep } from '../../../../src/domain/application/stages';
import type { Application, ApplicationDocument } from '../../api/applications';
import { BulkBar } from '../../bulk/bulk-bar';
import { useTicks } from '../../bulk/use-ticks';
import { useSpoken } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { Person } from '../../ui/person';
import { useDocumentActs } from './document-bulk';

/** The checklist with the verdict on each document; who handles the case ticks several and judges them at once. */
export function Documents({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const spoken = useSpoken();
  const { documents, stage, managerUsername } = application;
  // A waiver is a person's reasoned word: nobody sweeps it away with the rest.
  const ticks = useTicks(documents.filter(({ status }) => status !== 'WAIVED').map(({ code }) => code));
  const acts = useDocumentActs(application, ticks.keys);
  const handles =
    may(me.roles, 'APPLICATION_DOCUMENTS') &&
    (me.username === managerUsername || me.roles.includes('DEPARTMENT_MANAGER')) &&
    mayStep(stage, 'submitDocuments').allowed;
  const selection = {
    selectedRowKeys: [...ticks.keys],
    onChange: (keys: readonly unknown[]) => {
      ticks.tick(keys.map(String));
    },
    hideSelectAll: true,
    getCheckboxProps: (document: ApplicationDocument) => ({
      disabled: document.status === 'WAIVED',
      'aria-label': t('common.tick', { what: spoken({ zh: document.nameZh, en: document.nameEn }) }),
    }),
  };
  return (
    <Section title={t('documents.title')} id="documents">
      <BulkBar ticks={ticks} acts={acts} />
      <Table<ApplicationDocument>
        size="small"
        rowKey="code"
        columns={useColumns()}
        dataSource={[...documents]}
        pagination={false}
        scroll={{ x: 'max-content' }}
        {...(handles ? { rowSelection: selection } : {})}
      />
    </Section>
  );
}

function useColumns(): TableColumnsType<ApplicationDocument> {
  const { t } = useTranslation();
  const spoken = useSpoken();
  return [
    {
      title: t('documents.name'),
      key: 'name',
      render: (_, document) => (
        <>
          {spoken({ zh: document.nameZh, en: document.nameEn })}
          {!document.required && <Typography.Text type="secondary"> {t('documents.optional')}</Typography.Text>}
        </>
      ),
    },
    {
      title: t('documents.status'),
      key: 'status',
      render: (_, { status }) => <StatusTag kind="document" code={status} />,
    },
    { title: t('documents.expiresOn'), dataIndex: 'expiresOn', render: (on: string | null) => on ?? '—' },
    { title: t('documents.note'), dataIndex: 'note', render: (note: string | null) => note ?? '—' },
    {
      title: t('documents.verifiedBy'),
      key: 'verifiedBy',
      render: (_, { verifiedBy }) => <Person of={verifiedBy} />,
    },
    {
      title: t('documents.originalSeen'),
      key: 'originalSeen',
      render: (_, { originalSeenBy, originalSeenOn }) => (
        <>
          <Person of={originalSeenBy} /> {originalSeenOn}
        </>
      ),
    },
  ];
}
