import { Alert, Empty, Flex, Form, Input, Table, type TableColumnsType } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { importLpr as operation } from '../../../../src/contracts/http/lpr';
import { importLpr, useLpr, type LprHistory } from '../../api/oversight';
import { fromPercent, percent } from '../../format/rate';
import { checked } from '../../http/checked';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DatePicker } from '../../ui/date-picker';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StepForm } from '../../ui/step-form';
import { Person } from '../../ui/person';

type Publication = LprHistory['data'][number];
interface Values {
  source: string;
  publishedOn: Dayjs;
  oneYear: string;
  overFiveYears: string;
}

/** The loan prime rate 贷款市场报价利率 as it was published; what follows it asks for the publication of its month. */
export default function LprPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const history = useLpr();
  return (
    <Page title={t('lpr.title')}>
      {may(me.roles, 'LPR_IMPORT') && (
        <Section title={t('lpr.record')}>
          <RecordForm />
        </Section>
      )}
      <Loaded query={history}>{(data) => <History history={data} />}</Loaded>
    </Page>
  );
}

function History({ history }: { history: LprHistory }): ReactNode {
  const { t } = useTranslation();
  const columns: TableColumnsType<Publication> = [
    { title: t('lpr.publishedOn'), dataIndex: 'publishedOn', className: 'number' },
    { title: t('lpr.oneYear'), key: 'oneYear', align: 'right', render: (_, row) => percent(row.oneYear) },
    {
      title: t('lpr.overFiveYears'),
      key: 'overFiveYears',
      align: 'right',
      render: (_, row) => percent(row.overFiveYears),
    },
    { title: t('lpr.version'), dataIndex: 'version', align: 'right' },
    { title: t('lpr.source'), dataIndex: 'source' },
    { title: t('lpr.recordedBy'), dataIndex: 'recordedBy', render: (by: string) => <Person of={by} /> },
  ];
  const newestFirst = [...history.data].sort((one, other) => other.publishedOn.localeCompare(one.publishedOn));
  return (
    <Section title={t('lpr.history')}>
      {history.latestOn && (
        <Alert type="info" showIcon style={{ marginBlockEnd: 12 }} title={t('lpr.latest', { on: history.latestOn })} />
      )}
      <Table<Publication>
        size="small"
        rowKey={(row) => `${row.publishedOn}/${String(row.version)}`}
        columns={columns}
        dataSource={newestFirst}
        pagination={{ pageSize: 24, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('lpr.empty')} /> }}
      />
    </Section>
  );
}

function RecordForm(): ReactNode {
  const { t } = useTranslation();
  const required = { required: true, message: t('form.required') };
  const rate = (typed: string): string => fromPercent(typed) ?? typed;
  return (
    <StepForm<Values, unknown>
      draft="lpr"
      send={async ({ source, publishedOn, oneYear, overFiveYears }, key) =>
        importLpr(
          checked(operation.body, {
            source,
            publications: [
              {
                publishedOn: publishedOn.format('YYYY-MM-DD'),
                oneYear: rate(oneYear),
                overFiveYears: rate(overFiveYears),
              },
            ],
          }),
          key,
        )
      }
      invalidates={[['lpr']]}
      submit={t('lpr.record')}
      done={t('lpr.recorded')}
      rename={{
        '/publications/0/publishedOn': 'publishedOn',
        '/publications/0/oneYear': 'oneYear',
        '/publications/0/overFiveYears': 'overFiveYears',
      }}
    >
      <Flex gap="middle" wrap>
        <Form.Item name="publishedOn" label={t('lpr.publishedOn')} rules={[required]}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="oneYear" label={t('lpr.oneYear')} rules={[required]}>
          <Input suffix="%" inputMode="decimal" style={{ width: 140 }} />
        </Form.Item>
        <Form.Item name="overFiveYears" label={t('lpr.overFiveYears')} rules={[required]}>
          <Input suffix="%" inputMode="decimal" style={{ width: 140 }} />
        </Form.Item>
        <Form.Item name="source" label={t('lpr.source')} rules={[required]}>
          <Input maxLength={200} style={{ width: 320 }} />
        </Form.Item>
      </Flex>
    </StepForm>
  );
}
