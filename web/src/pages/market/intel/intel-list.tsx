import { Flex, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INTEL_STANDINGS, INTEL_SUBJECTS } from '../../../../../src/domain/market-intel/entry';
import { useIntel, type Intel } from '../../../api/market-intel';
import { useCode } from '../../../i18n/use-code';
import { ExportButton } from '../../../lists/export-button';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { PagedTable } from '../../../ui/paged-table';
import { PersonOn } from '../../../ui/person';
import { CodeFilter, SearchBox, useFilter, useSearchText } from '../../../ui/search-filter';
import { StatusTag } from '../../../ui/status-tag';
import { Beside } from './beside';
import { RecordIntelButton } from './record-intel-button';
import { ReviewIntelButton } from './review-intel-button';

/** 市场情报: what people saw, ours beside theirs, and what the department says of it. */
export function IntelList(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const search = useSearchText();
  const [subject] = useFilter('intelSubject');
  const [standing] = useFilter('intelStanding');
  const filter = { subject, standing, q: search.wanted };
  const isFiltered = Object.values(filter).some((one) => one !== undefined);
  return (
    <>
      <Flex gap="small" justify="end" wrap style={{ marginBlockEnd: 12 }}>
        <SearchBox search={search} label={t('intel.search')} />
        <CodeFilter name="intelSubject" kind="intelSubject" values={INTEL_SUBJECTS} label={t('intel.subject')} />
        <CodeFilter name="intelStanding" kind="intelStanding" values={INTEL_STANDINGS} label={t('intel.standing')} />
        <ExportButton view={{ name: 'market-intel', columns: [], shown: [] }} filter={filter} />
        {may(me.roles, 'INTEL_WRITE') && <RecordIntelButton />}
      </Flex>
      <PagedTable
        label={t('market.intel')}
        pages={useIntel(filter)}
        columns={useColumns()}
        rowKey={({ no }) => no}
        empty={isFiltered ? t('common.noMatch') : t('intel.empty')}
      />
    </>
  );
}

function useColumns(): TableColumnsType<Intel> {
  const { t } = useTranslation();
  const code = useCode();
  return [
    { title: t('intel.seenOn'), dataIndex: 'seenOn', className: 'number' },
    { title: t('intel.subject'), key: 'subject', render: (_, { subject }) => code('intelSubject', subject) },
    { title: t('intel.about'), key: 'about', render: (_, { rival, industry }) => rival ?? industry ?? '—' },
    { title: t('intel.beside'), key: 'beside', render: (_, intel) => <Beside intel={intel} /> },
    {
      title: t('intel.seen'),
      key: 'seen',
      render: (_, { seen, source }) => (
        <span className="prose">
          {seen}
          <br />
          {t('intel.from', { source })}
        </span>
      ),
    },
    {
      title: t('intel.recordedBy'),
      key: 'recordedBy',
      render: (_, { recordedBy, recordedOn }) => <PersonOn of={recordedBy} on={recordedOn} />,
    },
    {
      title: t('intel.standing'),
      key: 'standing',
      render: (_, { standing, comment, mayReview, no }) => (
        <>
          <StatusTag kind="intelStanding" code={standing} />
          {comment !== null && <div className="prose">{comment}</div>}
          {mayReview && <ReviewIntelButton no={no} />}
        </>
      ),
    },
  ];
}
