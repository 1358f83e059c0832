import { Button, Flex, Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { proposeAgency as proposing } from '../../../../src/contracts/http/agencies';
import { agenciesKey, proposeAgency, type Agency } from '../../api/agencies';
import { fromPercent } from '../../format/rate';
import { checked } from '../../http/checked';
import { percentRule } from '../../terms/terms-fields';
import { DateField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';

interface Values {
  code: string;
  name: string;
  listedFrom: string;
  listedUntil: string;
  contractNo: string;
  contractFrom: string;
  contractUntil: string;
  rates: { fromDays: number; ratePercent: string }[];
}

/** Proposes an agency; a risk officer, another person, puts it on the list. */
export function ProposeButton(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const send = ({ rates, ...values }: Values, key: string): Promise<Agency> => {
    const tiers = rates.map(({ fromDays, ratePercent }) => ({ fromDays, rate: fromPercent(ratePercent) }));
    return proposeAgency(checked(proposing.body, { ...values, rates: tiers }), key);
  };
  return (
    <FormButton<Values, Agency>
      draft="agency"
      initialValues={{ rates: [{ fromDays: 31, ratePercent: '10' }] }}
      send={send}
      invalidates={[agenciesKey]}
      submit={t('agencies.propose')}
      done={t('agencies.proposed')}
      hint={t('agencies.proposeHint')}
      onDone={({ code }) => void navigate(`/agencies/${code}`)}
      primary
      ofPage
    >
      <TextField name="code" label={t('agencies.code')} extra={t('agencies.codeHint')} max={20} />
      <TextField name="name" label={t('agencies.name')} max={100} />
      <DateField name="listedFrom" label={t('agencies.listedFrom')} />
      <DateField name="listedUntil" label={t('agencies.listedUntil')} />
      <TextField name="contractNo" label={t('agencies.contractNo')} max={60} />
      <DateField name="contractFrom" label={t('agencies.contractFrom')} />
      <DateField name="contractUntil" label={t('agencies.contractUntil')} extra={t('agencies.datesHint')} />
      <RateFields />
    </FormButton>
  );
}

/** The commission by the days overdue at which a case is placed. */
function RateFields(): ReactNode {
  const { t } = useTranslation();
  const required = { required: true, message: t('form.required') };
  return (
    <Form.List name="rates">
      {(fields, { add, remove }) => (
        <Form.Item label={t('agencies.rates')} extra={t('agencies.ratesHint')}>
          {fields.map(({ key, name }) => (
            <Flex key={key} gap="small" align="baseline">
              <Form.Item name={[name, 'fromDays']} rules={[required]}>
                <InputNumber
                  min={1}
                  max={3650}
                  precision={0}
                  suffix={t('agencies.days')}
                  aria-label={t('agencies.fromDays')}
                />
              </Form.Item>
              <Form.Item name={[name, 'ratePercent']} rules={[required, percentRule(t('form.rate'))]}>
                <Input suffix="%" inputMode="decimal" aria-label={t('agencies.rate')} />
              </Form.Item>
              {fields.length > 1 && (
                <Button
                  size="small"
                  onClick={() => {
                    remove(name);
                  }}
                >
                  {t('agencies.dropRate')}
                </Button>
              )}
            </Flex>
          ))}
          <Button
            size="small"
            onClick={() => {
              add();
            }}
          >
            {t('agencies.addRate')}
          </Button>
        </Form.Item>
      )}
    </Form.List>
  );
}
