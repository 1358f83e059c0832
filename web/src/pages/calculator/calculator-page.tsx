import { Card, Col, Empty, Form, Row, Spin } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { quoteInput, useQuote } from '../../api/quotes';
import { asFailure } from '../../http/failure';
import { FrequencyField } from '../../terms/frequency';
import { QuoteChart } from '../../terms/quote-chart';
import { QuoteSummary } from '../../terms/quote-summary';
import { QuoteTable } from '../../terms/quote-table';
import { addressOf } from '../../terms/terms-address';
import { TermsFields } from '../../terms/terms-fields';
import { toTerms, type TermsValues } from '../../terms/terms-values';
import { DatePicker } from '../../ui/date-picker';
import { FailureAlert } from '../../ui/failure-alert';
import { Page } from '../../ui/page';
import { useSettled } from '../../ui/use-settled';
import { chinaToday } from '../../format/date';

interface Values extends TermsValues {
  disbursedOn?: Dayjs | null;
}
const START: Values = { method: 'EQUAL_INSTALMENT', principal: '120000', ratePercent: '4.35', instalments: 12 };

/** Trial of terms: the schedule and the annual cost, recomputed while one types. */
export default function CalculatorPage(): ReactNode {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const values = Form.useWatch([], form) as Values | undefined;
  const terms = toTerms(values ?? START);
  const disbursedOn = (values?.disbursedOn ?? chinaToday()).format('YYYY-MM-DD');
  const quote = useQuote(useSettled(terms ? quoteInput(terms, disbursedOn) : null));
  return (
    <Page
      title={t('calculator.title')}
      actions={<Link to={addressOf('/solutions', values ?? START)}>{t('solutions.open')}</Link>}
    >
      <Row gutter={[16, 16]}>
        <Col xs={24} lg={9} xl={7}>
          <Card size="small">
            <Form<Values> form={form} layout="vertical" initialValues={{ ...START, disbursedOn: chinaToday() }}>
              <TermsFields />
              <FrequencyField name="frequency" />
              <Form.Item name="disbursedOn" label={t('terms.disbursedOn')}>
                <DatePicker style={{ width: '100%' }} allowClear={false} />
              </Form.Item>
            </Form>
          </Card>
        </Col>
        <Col xs={24} lg={15} xl={17}>
          <Card size="small">
            {quote.error && <FailureAlert failure={asFailure(quote.error)} onRetry={() => void quote.refetch()} />}
            {!quote.error && quote.data && terms && (
              <Spin spinning={quote.isPlaceholderData} delay={300}>
                <QuoteSummary quote={quote.data} />
                <QuoteChart quote={quote.data} />
                <QuoteTable quote={quote.data} />
              </Spin>
            )}
            {!terms && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('calculator.incomplete')} />}
          </Card>
        </Col>
      </Row>
    </Page>
  );
}
