import { Empty, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLegalCalendar, type CalendarRow } from '../../api/lawsuits';
import { useSpoken } from '../../i18n/use-code';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { useDutySource } from '../workout/duty-source';
import { DutyTag } from '../workout/duty-tag';

/** Every open deadline of loans in trouble and of security to be given back, the nearest first. */
export default function LegalCalendarPage(): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const sourceOf = useDutySource();
  const found = useLegalCalendar();
  const columns: TableColumnsType<CalendarRow> = [
    { title: t('legalCalendar.lastOn'), dataIndex: 'lastOn', className: 'number' },
    { title: t('legalCalendar.left'), key: 'left', render: (_, row) => <DutyTag duty={row} /> },
    { title: t('legalCalendar.what'), key: 'what', render: (_, { title }) => spoken(title) },
    { title: t('client.title'), dataIndex: 'clientMasked' },
    {
      title: t('legalCalendar.loan'),
      key: 'loan',
      render: (_, { loanNo, facilityNo, commitmentNo, applicationNo }) => {
        if (facilityNo !== null) return <Link to={`/facilities/${facilityNo}`}>{facilityNo}</Link>;
        if (commitmentNo !== null) return <Link to={`/commitments/${commitmentNo}`}>{commitmentNo}</Link>;
        if (applicationNo !== null) return <Link to={`/applications/${applicationNo}`}>{applicationNo}</Link>;
        return <Link to={`/workouts/${loanNo ?? ''}`}>{loanNo}</Link>;
      },
    },
    { title: t('legalCalendar.subject'), dataIndex: 'subject' },
    { title: t('legalCalendar.source'), key: 'source', render: (_, row) => sourceOf(row) },
  ];
  return (
    <Page title={t('legalCalendar.title')}>
      <Loaded query={found}>
        {({ data }) => (
          <Table<CalendarRow>
            size="small"
            rowKey={({ subject, kind }) => `${subject}/${kind}`}
            columns={columns}
            dataSource={data}
            pagination={{ pageSize: 50, hideOnSinglePage: true }}
            scroll={{ x: 900 }}
            locale={{
              emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('legalCalendar.empty')} />,
            }}
          />
        )}
      </Loaded>
    </Page>
  );
}
