import { Alert, Empty, Form, Input, Select, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { importCalendar as operation } from '../../../../src/contracts/http/administration';
import { importCalendar, useCalendar, type Calendar } from '../../api/administration';
import { checked } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { useFilter } from '../../ui/search-filter';
import { Section } from '../../ui/section';
import { StepForm } from '../../ui/step-form';
import { ToneTag } from '../../ui/tone-tag';
import { parseDays } from './parse-days';

interface Values {
  version: string;
  days: string;
}

/** Holidays and make-up days, year by year, as the State Council announces them. */
export default function CalendarsPage(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { me } = useSession();
  const thisYear = new Date().getFullYear();
  const [chosen, choose] = useFilter('year');
  const year = chosen ?? String(thisYear);
  const calendar = useCalendar(year);
  const years = Array.from({ length: 6 }, (_, index) => String(thisYear + 2 - index));
  return (
    <Page
      title={t('calendars.title')}
      actions={
        <Select
          aria-label={t('calendars.year')}
          value={year}
          onChange={choose}
          options={years.map((value) => ({ value, label: value }))}
        />
      }
    >
      <Loaded query={calendar}>{(data) => <Days calendar={data} />}</Loaded>
      {may(me.roles, 'CALENDAR_IMPORT') && (
        <Section title={t('calendars.import', { year })}>
          <StepForm<Values, unknown>
            key={year}
            draft={`calendar-${year}`}
            send={async ({ version, days }) =>
              importCalendar(year, checked(operation.body, { version, days: parseDays(days) }))
            }
            invalidates={[['calendars']]}
            submit={t('calendars.submit')}
            done={t('calendars.done')}
            rename={{ '/days': 'days' }}
          >
            <Form.Item name="version" label={t('calendars.source')} extra={t('calendars.sourceHint')} required>
              <Input />
            </Form.Item>
            <Form.Item name="days" label={t('calendars.days')} extra={t('calendars.daysHint')} required>
              <Input.TextArea
                autoSize={{ minRows: 6, maxRows: 20 }}
                placeholder={`2027-01-01 HOLIDAY ${code('holiday', '元旦')}`}
              />
            </Form.Item>
          </StepForm>
        </Section>
      )}
    </Page>
  );
}

function Days({ calendar }: { calendar: Calendar }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const columns: TableColumnsType<Calendar['data'][number]> = [
    { title: t('calendars.date'), dataIndex: 'date', className: 'number' },
    {
      title: t('calendars.kind'),
      key: 'kind',
      render: (_, { kind }) => (
        <ToneTag tone={kind === 'HOLIDAY' ? 'green' : 'orange'}>{t(`calendars.kinds.${kind}`)}</ToneTag>
      ),
    },
    { title: t('calendars.name'), key: 'name', render: (_, { name }) => code('holiday', name) },
    { title: t('calendars.source'), dataIndex: 'version' },
  ];
  if (!calendar.covered) {
    return (
      <Alert
        showIcon
        type="warning"
        style={{ marginBlockEnd: 16 }}
        title={t('calendars.missing', { year: calendar.year })}
      />
    );
  }
  return (
    <Section title={t('calendars.announced', { year: calendar.year })}>
      <Table
        size="small"
        aria-label={t('calendars.title')}
        rowKey="date"
        columns={columns}
        dataSource={calendar.data}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{
          emptyText: (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('calendars.empty', { year: calendar.year })} />
          ),
        }}
      />
    </Section>
  );
}
