import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CAMPAIGN_PURPOSES } from '../../../../../src/domain/campaign/campaign';
import { CAMPAIGNS, CONTENT_FIELDS, writeCampaign, type Campaign, type CampaignValues } from '../../../api/campaigns';
import { useProducts } from '../../../api/products';
import { useCode, useSpoken } from '../../../i18n/use-code';
import { DateField, NamesField, TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';
import { ContentFields } from './content-fields';

const RENAMED = { ...CONTENT_FIELDS, '/productVersion': 'product', '/productCode': 'product' };
const AUDIENCES = ['BOTH', 'CLIENTS', 'LEADS'] as const;

/** Writes a campaign; another person approves it. */
export function WriteCampaignButton(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const spoken = useSpoken();
  const navigate = useNavigate();
  const products = useProducts();
  const required = [{ required: true, message: t('form.required') }];
  return (
    <FormButton<CampaignValues, Campaign>
      ofPage
      primary
      draft="campaign"
      initialValues={{ purpose: 'MARKETING', audience: 'BOTH' }}
      send={writeCampaign}
      invalidates={[CAMPAIGNS]}
      submit={t('campaigns.write')}
      hint={t('campaigns.writeHint')}
      done={t('campaigns.written')}
      rename={RENAMED}
      onDone={({ no }) => void navigate(`/market/campaigns/${no}`)}
    >
      <TextField name="name" label={t('campaigns.name')} />
      <Form.Item name="purpose" label={t('campaigns.purpose')} rules={required}>
        <Select options={CAMPAIGN_PURPOSES.map((value) => ({ value, label: code('campaignPurpose', value) }))} />
      </Form.Item>
      <Form.Item name="product" label={t('campaigns.product')} rules={required}>
        <Select
          loading={products.isPending}
          options={(products.data?.data ?? []).map(({ code: productCode, version, nameZh, nameEn }) => ({
            value: `${productCode}/${String(version)}`,
            label: `${spoken({ zh: nameZh, en: nameEn })} v${String(version)}`,
          }))}
        />
      </Form.Item>
      <DateField name="from" label={t('campaigns.from')} />
      <DateField name="until" label={t('campaigns.until')} />
      <Form.Item noStyle dependencies={['purpose']}>
        {({ getFieldValue }) => getFieldValue('purpose') === 'MARKETING' && <SegmentFields />}
      </Form.Item>
      <ContentFields />
    </FormButton>
  );
}

function SegmentFields(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="audience" label={t('campaigns.audience')}>
        <Select options={AUDIENCES.map((value) => ({ value, label: t(`campaigns.audiences.${value}`) }))} />
      </Form.Item>
      <Form.Item name="kind" label={t('campaigns.kind')}>
        <Select
          allowClear
          options={(['PERSON', 'COMPANY'] as const).map((value) => ({ value, label: t(`campaigns.kinds.${value}`) }))}
        />
      </Form.Item>
      <NamesField name="industries" label={t('campaigns.industries')} optional />
    </>
  );
}
