import { Alert, Flex, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Loan } from '../../api/loans';
import { useWriteOffFile, type WriteOffFile, type WriteOffItem } from '../../api/write-off-file';
import { groupMoney } from '../../format/money';
import { useSpoken } from '../../i18n/use-code';
import { Figures } from '../../ui/figures';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';
import { ToneTag, type Tone } from '../../ui/tone-tag';
import { FilePaperButton, VerifyPaperButton } from './write-off-buttons';
import { usePersonName } from '../../ui/person';

const TONES: Readonly<Record<WriteOffItem['state'], Tone>> = {
  MISSING: 'default',
  FILED: 'blue',
  VERIFIED: 'green',
  RETURNED: 'orange',
};

/** The file without which no write-off is proposed; once written off, what came back. */
export function WriteOffPanel({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const found = useWriteOffFile(loan.no);
  return (
    <Section title={t('writeOff.title')} id="write-off">
      <Loaded query={found}>
        {(file) => (
          <>
            <Standing file={file} />
            <Items loan={loan} file={file} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Standing({ file }: { file: WriteOffFile }): ReactNode {
  const { t } = useTranslation();
  const { writtenOff, complete, pendingApproval } = file;
  if (writtenOff !== null) {
    return (
      <Figures
        figures={[
          { title: t('writeOff.writtenOffOn'), value: writtenOff.on },
          { title: t('writeOff.amount'), value: groupMoney(writtenOff.amount) },
          { title: t('writeOff.recovered'), value: groupMoney(writtenOff.recovered) },
          { title: t('writeOff.outstanding'), value: groupMoney(writtenOff.outstanding) },
        ]}
      />
    );
  }
  const standingText = complete ? t('writeOff.complete') : t('writeOff.incomplete');
  const title = pendingApproval === null ? standingText : t('writeOff.pending');
  return <Alert showIcon type={complete ? 'success' : 'warning'} title={title} style={{ marginBlockEnd: 12 }} />;
}

function Items({ loan, file }: { loan: Loan; file: WriteOffFile }): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const spoken = useSpoken();
  const rests = file.pendingApproval !== null || loan.status === 'SETTLED' || loan.status === 'WRITTEN_OFF';
  const columns: TableColumnsType<WriteOffItem> = [
    { title: t('writeOff.item'), key: 'item', render: (_, { title }) => spoken(title) },
    {
      title: t('writeOff.state'),
      key: 'state',
      render: (_, { state }) => <ToneTag tone={TONES[state]}>{t(`writeOff.states.${state}`)}</ToneTag>,
    },
    {
      title: t('writeOff.evidence'),
      key: 'evidence',
      render: (_, { history }) => history.findLast(({ act }) => act === 'FILED')?.evidence ?? '—',
    },
    {
      title: t('writeOff.history'),
      key: 'history',
      render: (_, { history }) =>
        history.map(({ act, by, on, note }, index) => (
          <div key={index}>{`${on} ${nameOf(by)} ${t(`writeOff.states.${act}`)} ${note}`.trim()}</div>
        )),
    },
    ...(rests
      ? []
      : [
          {
            title: t('writeOff.act'),
            key: 'act',
            render: (_: unknown, item: WriteOffItem) => (
              <Flex gap="small">
                <FilePaperButton loan={loan} item={item} />
                <VerifyPaperButton loan={loan} item={item} />
              </Flex>
            ),
          },
        ]),
  ];
  return (
    <Table<WriteOffItem>
      size="small"
      rowKey="item"
      columns={columns}
      dataSource={file.items}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  );
}
