import { Form, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HOLDING_KINDS } from '../../../../src/domain/cross-sell/holding';
import { enterHolding, HOLDINGS, type Holdings, type HoldingValues } from '../../api/cross-sell';
import { useCode } from '../../i18n/use-code';
import { DatePicker } from '../../ui/date-picker';
import { MoneyField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';

/** Enters what a client had of one kind in a month. */
export function EnterHoldingButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const required = [{ required: true, message: t('form.required') }];
  return (
    <FormButton<HoldingValues, Holdings>
      draft={`holding-${no}`}
      send={enterHolding(no)}
      invalidates={[HOLDINGS]}
      submit={t('crossSell.enter')}
      hint={t('crossSell.enterHint')}
      done={t('crossSell.entered')}
    >
      <Form.Item name="kind" label={t('crossSell.kind')} rules={required}>
        <Select options={HOLDING_KINDS.map((value) => ({ value, label: code('opportunityKind', value) }))} />
      </Form.Item>
      <Form.Item
        name="month"
        label={t('crossSell.month')}
        rules={required}
        getValueProps={(month: string | undefined) => ({ value: month === undefined ? null : dayjs(`${month}-01`) })}
        normalize={(day: dayjs.Dayjs | null) => day?.format('YYYY-MM')}
      >
        <DatePicker picker="month" style={{ width: '100%' }} />
      </Form.Item>
      <MoneyField name="balance" label={t('crossSell.balance')} optional />
      <MoneyField name="volume" label={t('crossSell.volume')} optional />
      <MoneyField name="fee" label={t('crossSell.fee')} optional />
    </FormButton>
  );
}
