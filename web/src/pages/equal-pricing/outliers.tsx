import { Form, Select, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { explainPrice as explaining } from '../../../../src/contracts/http/equal-pricing';
import { PRICE_REASONS, type PriceReason } from '../../../../src/domain/pricing/equal-pricing';
import { EQUAL_PRICING, explainPrice, type PriceOutlier } from '../../api/equal-pricing';
import type { Pages } from '../../api/paging';
import { useProductName } from '../../api/products';
import { percent } from '../../format/rate';
import { checked } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { PagedTable } from '../../ui/paged-table';
import { Person } from '../../ui/person';
import { ToneTag } from '../../ui/tone-tag';

/** Loans priced apart from those like them: with the reason that somebody else wrote, or to be looked into. */
export function Outliers({ pages }: { pages: Pages<PriceOutlier> }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { me } = useSession();
  const productName = useProductName();
  const columns: TableColumnsType<PriceOutlier> = [
    {
      title: t('equalPricing.loan'),
      key: 'loan',
      render: (_, { loanNo }) => <Link to={`/loans/${loanNo}`}>{loanNo}</Link>,
    },
    { title: t('equalPricing.client'), dataIndex: 'clientMasked' },
    { title: t('equalPricing.manager'), key: 'by', render: (_, one) => <Person of={one.managerUsername} /> },
    {
      title: t('equalPricing.alike'),
      key: 'alike',
      render: (_, { productCode, grade, termBand, security }) => (
        <>
          {productName(productCode)}
          <div>{[grade ?? '—', code('termBand', termBand), code('security', security)].join(' · ')}</div>
        </>
      ),
    },
    { title: t('equalPricing.rate'), key: 'rate', align: 'right', render: (_, { rate }) => percent(rate) },
    { title: t('equalPricing.median'), key: 'median', align: 'right', render: (_, { median }) => percent(median) },
    { title: t('equalPricing.points'), dataIndex: 'basisPoints', align: 'right' },
    {
      title: t('equalPricing.standing'),
      key: 'standing',
      render: (_, one) => <Standing outlier={one} />,
    },
    {
      key: 'act',
      render: (_, one) =>
        may(me.roles, 'PRICE_EXPLAIN') && one.managerUsername !== me.username ? (
          <ExplainButton loanNo={one.loanNo} />
        ) : null,
    },
  ];
  return (
    <PagedTable<PriceOutlier>
      label={t('equalPricing.outliers')}
      pages={pages}
      columns={columns}
      rowKey={({ loanNo }) => loanNo}
      empty={t('equalPricing.none')}
    />
  );
}

function Standing({ outlier: { standing, reason, comment, explainedBy } }: { outlier: PriceOutlier }): ReactNode {
  const code = useCode();
  const tag = <ToneTag tone={standing === 'FLAGGED' ? 'red' : 'green'}>{code('priceStanding', standing)}</ToneTag>;
  if (reason === null || explainedBy === null) return tag;
  return (
    <>
      {tag}
      <div className="prose" style={{ maxWidth: 260 }}>
        {code('priceReason', reason)} · {comment} · <Person of={explainedBy} />
      </div>
    </>
  );
}

function ExplainButton({ loanNo }: { loanNo: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <FormButton<{ reason: PriceReason; comment: string }, unknown>
      draft={`price-reason-${loanNo}`}
      send={(values, key) => explainPrice(loanNo)(checked(explaining.body, values), key)}
      invalidates={[EQUAL_PRICING]}
      submit={t('equalPricing.explain')}
      done={t('equalPricing.explained')}
      hint={t('equalPricing.explainHint')}
    >
      <Form.Item
        name="reason"
        label={t('equalPricing.reason')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <Select options={PRICE_REASONS.map((value) => ({ value, label: code('priceReason', value) }))} />
      </Form.Item>
      <TextField name="comment" label={t('equalPricing.comment')} max={500} />
    </FormButton>
  );
}
