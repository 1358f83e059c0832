import { Flex, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HAND_OVER_STATUSES, HAND_OVER_TARGETS } from '../../../../src/domain/hand-over/hand-over';
import { useHandOvers, type HandOver } from '../../api/archive';
import { useCode } from '../../i18n/use-code';
import { ExportButton } from '../../lists/export-button';
import { Lines } from '../../ui/lines';
import { PagedTable } from '../../ui/paged-table';
import { PersonOn } from '../../ui/person';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';
import { AnswerButton } from './answer-button';
import { LendButton } from './lend-button';

/** The register of hand-overs, with what this person may do about each. */
export function HandOvers(): ReactNode {
  const { t } = useTranslation();
  const [status] = useFilter('status');
  const [target] = useFilter('target');
  const filter = { status, target };
  const columns = useHandOverColumns();
  return (
    <>
      <Flex gap="small" wrap style={{ marginBlockEnd: 12 }}>
        <CodeFilter name="status" kind="handOverStatus" values={HAND_OVER_STATUSES} label={t('archive.status')} />
        <CodeFilter name="target" kind="handOverTarget" values={HAND_OVER_TARGETS} label={t('archive.target')} />
        <ExportButton view={{ name: 'hand-overs', columns: [], shown: [] }} filter={filter} />
      </Flex>
      <PagedTable
        label={t('archive.handOvers')}
        pages={useHandOvers(filter)}
        columns={[
          {
            title: t('applications.no'),
            key: 'application',
            render: (_, { applicationNo }) => <Link to={`/applications/${applicationNo}`}>{applicationNo}</Link>,
          },
          ...columns,
        ]}
        rowKey={({ no }) => no}
        empty={(status ?? target) ? t('common.noMatch') : t('archive.noHandOvers')}
      />
    </>
  );
}

/** What a list of papers says, wherever it is shown. */
export function useHandOverColumns(): TableColumnsType<HandOver> {
  const { t } = useTranslation();
  const code = useCode();
  return [
    { title: t('archive.no'), dataIndex: 'no' },
    { title: t('archive.target'), key: 'target', render: (_, row) => code('handOverTarget', row.target) },
    {
      title: t('archive.items'),
      key: 'items',
      render: (_, { items }) => (
        <Lines
          texts={items.map(({ name, pages, original }) =>
            original ? t('archive.original', { name, pages }) : t('archive.copy', { name, pages }),
          )}
        />
      ),
    },
    {
      title: t('archive.given'),
      key: 'given',
      render: (_, { givenBy, givenOn }) => <PersonOn of={givenBy} on={givenOn} />,
    },
    {
      title: t('archive.status'),
      key: 'status',
      render: (_, row) => <StatusTag kind="handOverStatus" code={row.status} />,
    },
    {
      title: t('archive.answered'),
      key: 'answered',
      render: (_, { answeredBy, answeredOn, reason }) =>
        answeredBy === null ? (
          '—'
        ) : (
          <>
            <PersonOn of={answeredBy} on={answeredOn} /> {reason}
          </>
        ),
    },
    {
      key: 'acts',
      render: (_, row) => (
        <Flex gap={4} wrap>
          <AnswerButton handOver={row} />
          <LendButton handOver={row} />
        </Flex>
      ),
    },
  ];
}
