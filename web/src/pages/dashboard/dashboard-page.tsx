import { Alert, Card, Col, Row, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDashboard, type Dashboard } from '../../api/reports';
import { groupMoney } from '../../format/money';
import { percent } from '../../format/rate';
import { Branch } from '../../ui/branch';
import { DatePicker } from '../../ui/date-picker';
import { Figures } from '../../ui/figures';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { useFilter } from '../../ui/search-filter';
import { BookPanels } from './book-panels';
import { FlowPanels } from './flow-panels';
import { QualityPanels } from './quality-panels';
import { WorkPanels } from './work-panels';

const SPANS = ['30', '90', '180', '366'] as const;

/** How the lending stands on a day, and what the days before it brought; every figure leads to the list behind it. */
export default function DashboardPage(): ReactNode {
  const { t } = useTranslation();
  const [asOf, setAsOf] = useFilter('asOf');
  const [days, setDays] = useFilter('days');
  const dashboard = useDashboard({ asOf, days });
  return (
    <Page
      title={t('dashboard.title')}
      beside={
        dashboard.data && (
          <span>
            {dashboard.data.branchCode === null ? t('portfolio.wholeBank') : <Branch of={dashboard.data.branchCode} />}
          </span>
        )
      }
      actions={
        <>
          <DatePicker
            aria-label={t('dashboard.asOf')}
            placeholder={t('dashboard.asOf')}
            value={asOf === undefined ? null : dayjs(asOf)}
            onChange={(day: dayjs.Dayjs | null) => {
              setAsOf(day?.format('YYYY-MM-DD'));
            }}
          />
          <Select
            aria-label={t('dashboard.span')}
            style={{ minWidth: 120 }}
            value={days ?? '90'}
            onChange={setDays}
            options={SPANS.map((value) => ({ value, label: t('dashboard.days', { count: Number(value) }) }))}
          />
        </>
      }
    >
      <Loaded query={dashboard}>{(data) => <Boards data={data} />}</Loaded>
      <QualityPanels asOf={asOf} />
    </Page>
  );
}

function Boards({ data }: { data: Dashboard }): ReactNode {
  const { t } = useTranslation();
  const { book } = data;
  return (
    <>
      {book === null ? (
        <Alert type="info" showIcon style={{ marginBlockEnd: 16 }} title={t('dashboard.noBook', { on: data.asOf })} />
      ) : (
        <Headline data={data} book={book} />
      )}
      <Row gutter={16}>
        <Col xs={24} xxl={12}>
          {book && <BookPanels book={book} />}
        </Col>
        <Col xs={24} xxl={12}>
          <FlowPanels data={data} />
        </Col>
      </Row>
      <WorkPanels data={data} />
    </>
  );
}

function Headline({ data, book }: { data: Dashboard; book: NonNullable<Dashboard['book']> }): ReactNode {
  const { t } = useTranslation();
  const share = (slice: { share: string | null }): string => percent(slice.share, 2);
  return (
    <Card size="small" style={{ marginBlockEnd: 16 }}>
      <p style={{ marginBlockStart: 0 }}>
        {book.live ? t('dashboard.standsNow', { on: data.asOf }) : t('dashboard.stoodThen', { on: book.on })}
      </p>
      <Figures
        figures={[
          { title: t('dashboard.outstanding'), value: groupMoney(book.principal) },
          { title: t('portfolio.loans'), value: book.loans },
          { title: t('dashboard.clients'), value: book.clients },
          { title: t('portfolio.nonPerforming'), value: share(book.nonPerforming) },
          { title: 'PAR30', value: share(book.par30) },
          { title: 'PAR90', value: share(book.par90) },
          { title: t('dashboard.firstPass'), value: percent(data.approvals.firstPass, 2) },
          { title: t('dashboard.keptRate'), value: percent(data.collection.keptRate, 2) },
        ]}
      />
    </Card>
  );
}
