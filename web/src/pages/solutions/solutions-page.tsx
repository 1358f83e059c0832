import { Button, Card, Col, Empty, Flex, Form, InputNumber, Row, Select, Spin, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSolutions } from '../../api/solutions';
import { chinaToday } from '../../format/date';
import { asFailure, type Failure } from '../../http/failure';
import { fromAddress } from '../../terms/terms-address';
import { DAY_COUNTS } from '../../terms/terms-values';
import { FailureAlert } from '../../ui/failure-alert';
import { DateField } from '../../ui/fields';
import { Page } from '../../ui/page';
import { useSettled } from '../../ui/use-settled';
import { comparisonOf, firstValues, type SolutionsValues } from './comparison';
import { PlanFields } from './plan-fields';
import { SolutionsChart } from './solutions-chart';
import { SolutionsTable } from './solutions-table';

/** 方案比较: what a client wants, by several products, amounts, rates, methods and terms, side by side while one types. */
export default function SolutionsPage(): ReactNode {
  const [params] = useSearchParams();
  // Another address is another comparison.
  return <Comparing key={params.toString()} params={params} />;
}

function Comparing({ params }: { params: URLSearchParams }): ReactNode {
  const { t } = useTranslation();
  const [form] = Form.useForm<SolutionsValues>();
  const addressed = fromAddress(params);
  const initial = firstValues(addressed, chinaToday().format('YYYY-MM-DD'));
  const values = Form.useWatch([], form) as SolutionsValues | undefined;
  const asked = useSettled(comparisonOf(values ?? initial));
  const compared = useSolutions(asked);
  const { clientNo } = addressed;
  return (
    <Page
      title={t('solutions.title')}
      beside={clientNo !== undefined && <Link to={`/clients/${clientNo}`}>{t('solutions.of', { clientNo })}</Link>}
      actions={
        <Button
          disabled={!compared.data}
          onClick={() => {
            window.print();
          }}
        >
          {t('solutions.print')}
        </Button>
      }
    >
      <Flex vertical gap="middle">
        <Form<SolutionsValues> form={form} layout="vertical" initialValues={initial} className="no-print">
          <Card size="small" style={{ marginBlockEnd: 16 }}>
            <Typography.Paragraph type="secondary">{t('solutions.hint')}</Typography.Paragraph>
            <CommonFields />
          </Card>
          <PlanFields />
        </Form>
        {compared.error && <Wrong failure={asFailure(compared.error)} onRetry={() => void compared.refetch()} />}
        {!compared.error && compared.data && asked && (
          <Spin spinning={compared.isPlaceholderData} delay={300}>
            <SolutionsTable solutions={compared.data.data} disbursedOn={asked.disbursedOn} clientNo={clientNo} />
            <SolutionsChart solutions={compared.data.data} />
            <Typography.Paragraph type="secondary">
              {t('solutions.proviso', { on: asked.disbursedOn })}
            </Typography.Paragraph>
          </Spin>
        )}
        {!asked && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('solutions.incomplete')} />}
      </Flex>
    </Page>
  );
}

function CommonFields(): ReactNode {
  const { t } = useTranslation();
  const third = { xs: 24, sm: 8 };
  return (
    <Row gutter={16}>
      <Col {...third}>
        <DateField name="disbursedOn" label={t('terms.disbursedOn')} />
      </Col>
      <Col {...third}>
        <Form.Item name="dueDay" label={t('terms.dueDay')} extra={t('terms.dueDayHint')}>
          <InputNumber min={1} max={31} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </Col>
      <Col {...third}>
        <Form.Item name="dayCount" label={t('terms.dayCount')} extra={t('terms.dayCountHint')}>
          <Select allowClear options={DAY_COUNTS.map((value) => ({ value, label: value }))} />
        </Form.Item>
      </Col>
    </Row>
  );
}

/** Why nothing can be compared, and by which plan. */
function Wrong({ failure, onRetry }: { failure: Failure; onRetry: () => void }): ReactNode {
  const { t } = useTranslation();
  const [, at] = /^\/plans\/(\d+)\//.exec(failure.problem?.errors[0]?.pointer ?? '') ?? [];
  return (
    <div>
      {at !== undefined && <strong>{t('solutions.plan', { number: Number(at) + 1 })}</strong>}
      <FailureAlert failure={failure} onRetry={onRetry} />
    </div>
  );
}
