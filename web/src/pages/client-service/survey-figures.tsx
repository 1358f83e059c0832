import { Empty, Table, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { businessDate } from '../../../../src/domain/business-time';
import { useSurveys, type SurveyResults } from '../../api/client-service';
import { plusDays } from '../../format/date';
import { Loaded } from '../../ui/loaded';
import { Person } from '../../ui/person';
import { Section } from '../../ui/section';

type Figure = SurveyResults['figures'][number];

const DAYS = 90;

/** What clients said lately of each manager; a client manager sees what was said of him. */
export function SurveyFigures(): ReactNode {
  const { t } = useTranslation();
  const [today] = useState(() => businessDate(Date.now()));
  const found = useSurveys(plusDays(today, -DAYS), today);
  const columns: TableColumnsType<Figure> = [
    {
      title: t('application.manager'),
      key: 'manager',
      render: (_, { managerUsername }) => <Person of={managerUsername} />,
    },
    { title: t('clientService.answered'), dataIndex: 'answered', align: 'right' },
    { title: t('clientService.mean'), key: 'mean', align: 'right', render: (_, { mean }) => mean ?? '—' },
    { title: t('clientService.low'), dataIndex: 'low', align: 'right' },
  ];
  return (
    <Section title={t('clientService.figures')}>
      <Loaded query={found}>
        {({ figures }) => (
          <Table<Figure>
            aria-label={t('clientService.figures')}
            size="small"
            rowKey={({ managerUsername }) => managerUsername}
            columns={columns}
            dataSource={figures}
            pagination={false}
            scroll={{ x: 'max-content' }}
            locale={{
              emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('clientService.noFigures')} />,
            }}
          />
        )}
      </Loaded>
    </Section>
  );
}
