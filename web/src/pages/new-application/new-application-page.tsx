import { Card, Col, Empty, Form, Input, Row, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { monthsOf } from '../../../../src/domain/product/eligibility';
import { longTermOf } from '../../../../src/domain/product/long-term';
import { createApplication, useApplication, type Application, type ApplicationView } from '../../api/applications';
import { useProducts, type Product } from '../../api/products';
import { quoteInput, useQuote } from '../../api/quotes';
import { asFailure } from '../../http/failure';
import { useCode, useSpoken } from '../../i18n/use-code';
import { FrequencyField } from '../../terms/frequency';
import { GraceField } from '../../terms/grace-field';
import { QuoteSummary } from '../../terms/quote-summary';
import { QuoteTable } from '../../terms/quote-table';
import { fromAddress } from '../../terms/terms-address';
import { TermsFields } from '../../terms/terms-fields';
import { fromTerms, toFrequency, toTerms, type TermsValues } from '../../terms/terms-values';
import { FailureAlert } from '../../ui/failure-alert';
import { TextField } from '../../ui/fields';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { StepForm } from '../../ui/step-form';
import { useSettled } from '../../ui/use-settled';
import { ClientSelect } from '../../ui/client-select';
import { ProductLimits } from './product-limits';
import { chinaToday } from '../../format/date';

const SECURITIES = ['UNSECURED', 'GUARANTEED', 'MORTGAGE', 'PLEDGE'] as const;
const RENAME = {
  '/terms/principal': 'principal',
  '/terms/annualRate': 'ratePercent',
  '/terms/instalments': 'instalments',
  '/terms/frequency': 'frequency',
  '/terms/method': 'method',
  '/terms/dueDay': 'dueDay',
  '/terms/graceOnPrincipal': 'graceOnPrincipal',
  '/graceOnPrincipal': 'graceOnPrincipal',
  '/reconsiders/newFacts': 'newFacts',
  '/termGround': 'ground',
  '/termGround/words': 'ground',
};

interface Values extends TermsValues {
  clientNo: string;
  productCode: string;
  security: string;
  purpose: string;
  newFacts?: string;
  ground?: string;
}

/** A new case; with `reconsiders` in the address, that of a rejected one, which it begins from. */
export default function NewApplicationPage(): ReactNode {
  const [search] = useSearchParams();
  const rejectedNo = search.get('reconsiders');
  return rejectedNo === null ? <CaseForm /> : <Reconsideration no={rejectedNo} />;
}

function Reconsideration({ no }: { no: string }): ReactNode {
  return <Loaded query={useApplication(no)}>{(rejected) => <CaseForm rejected={rejected} />}</Loaded>;
}

function CaseForm({ rejected }: { rejected?: Application }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const products = useProducts();
  const productCode = Form.useWatch<string | undefined>('productCode', form);
  const product = products.data?.data.find((one) => one.code === productCode);
  const [search] = useSearchParams();
  const leadNo = search.get('leadNo');
  const initial: Partial<Values> = {
    security: 'UNSECURED',
    method: 'EQUAL_INSTALMENT',
    ...fromAddress(search),
    ...(rejected ? askedBefore(rejected) : {}),
  };
  const send = (values: Values, key: string): Promise<ApplicationView> =>
    createApplication({ ...toBody(values, rejected?.no), ...(leadNo === null ? {} : { leadNo }) }, key);
  return (
    <Page title={rejected ? t('newApplication.reconsiders', { no: rejected.no }) : t('newApplication.title')}>
      <Row gutter={[16, 16]}>
        <Col xs={24} lg={11}>
          <Card size="small">
            <StepForm<Values, ApplicationView>
              form={form}
              draft={`new-application-${search.toString()}`}
              initialValues={initial}
              send={send}
              invalidates={[['applications'], ['tasks'], ['leads']]}
              submit={t('newApplication.submit')}
              done={t('newApplication.done')}
              rename={RENAME}
              onDone={({ applicationNo }) => void navigate(`/applications/${applicationNo}`)}
            >
              {products.error && (
                <FailureAlert failure={asFailure(products.error)} onRetry={() => void products.refetch()} />
              )}
              {rejected && (
                <TextField
                  name="newFacts"
                  label={t('newApplication.newFacts')}
                  extra={t('newApplication.newFactsHint')}
                  max={2000}
                />
              )}
              <CaseFields products={products.data?.data ?? []} product={product} />
              <TermsFields {...(product ? { methods: product.limits.methods } : {})} />
              <FrequencyField name="frequency" first={initial.frequency} />
              <GraceField />
              <GroundField product={product} />
            </StepForm>
          </Card>
        </Col>
        <Col xs={24} lg={13}>
          <Trial form={form} />
        </Col>
      </Row>
    </Page>
  );
}

function CaseFields({ products, product }: { products: Product[]; product: Product | undefined }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const spoken = useSpoken();
  const required = { required: true, message: t('form.required') };
  return (
    <>
      <Form.Item name="clientNo" label={t('client.title')} rules={[required]}>
        <ClientSelect />
      </Form.Item>
      <Form.Item
        name="productCode"
        label={t('application.product')}
        rules={[required]}
        extra={product && <ProductLimits product={product} />}
      >
        <Select
          options={products.map((one) => ({ value: one.code, label: spoken({ zh: one.nameZh, en: one.nameEn }) }))}
        />
      </Form.Item>
      <Form.Item name="security" label={t('application.security')} rules={[required]}>
        <Select
          options={(product?.limits.securities ?? SECURITIES).map((value) => ({
            value,
            label: code('security', value),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="purpose"
        label={t('application.purpose')}
        extra={t('newApplication.purposeHint')}
        rules={[required]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}

/** Why the term goes beyond the normal one, where it does; the investigators may give it later. */
function GroundField({ product }: { product: Product | undefined }): ReactNode {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Values>();
  const values = Form.useWatch([], form) as Values | undefined;
  const instalments = values?.instalments;
  if (product === undefined || !instalments) return null;
  const frequency = toFrequency(values.frequency);
  const months = monthsOf({ instalments, ...(frequency ? { frequency } : {}) });
  const { category, rules, limits } = product;
  const long = longTermOf({ category, rules, ...(limits.line ? { line: limits.line } : {}) }, months);
  if (long === null) return null;
  const counts = { months: long.months, normal: long.normalMonths };
  const label = long.required ? t('longTerm.beyond', counts) : t('longTerm.draws', counts);
  return <TextField name="ground" label={t('longTerm.words')} extra={label} optional max={2000} />;
}

/** The schedule of what is being typed, before anything is sent. */
function Trial({ form }: { form: ReturnType<typeof Form.useForm<Values>>[0] }): ReactNode {
  const { t } = useTranslation();
  const values = Form.useWatch([], form) as Values | undefined;
  const terms = toTerms(values ?? {});
  const quote = useQuote(useSettled(terms ? quoteInput(terms, chinaToday().format('YYYY-MM-DD')) : null));
  return (
    <Card size="small" title={t('newApplication.trial')}>
      {!terms && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('calculator.incomplete')} />}
      {terms && quote.error && <FailureAlert failure={asFailure(quote.error)} />}
      {terms && !quote.error && quote.data && (
        <>
          <QuoteSummary quote={quote.data} />
          <div style={{ height: 12 }} />
          <QuoteTable quote={quote.data} />
        </>
      )}
    </Card>
  );
}

function toBody(values: Values, reconsidered: string | undefined): object {
  const { clientNo, productCode, security, purpose, newFacts, ground } = values;
  const reconsiders = reconsidered === undefined ? {} : { reconsiders: { applicationNo: reconsidered, newFacts } };
  const termGround = ground ? { termGround: { words: ground } } : {};
  return { clientNo, productCode, security, purpose, terms: toTerms(values), ...termGround, ...reconsiders };
}

/** What was asked for and rejected; no more money may be asked for than that. */
function askedBefore({ clientNo, productCode, security, purpose, appliedTerms }: Application): Partial<Values> {
  return { clientNo, productCode, security, purpose, ...fromTerms(appliedTerms) };
}
