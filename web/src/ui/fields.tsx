import { Form, Input, Select, Typography, type FormRule } from 'antd';
import dayjs from 'dayjs';
import type { ChangeEventHandler, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupMoney, parseMoney } from '../format/money';
import { moneyRule } from '../terms/terms-fields';
import { DatePicker } from './date-picker';

interface Field {
  /** In a list of a form: the way to the field. */
  name: string | (string | number)[];
  label: string;
  extra?: ReactNode;
  optional?: true;
}

function useRequired(optional: true | undefined): { required: true; message: string }[] {
  const { t } = useTranslation();
  return optional ? [] : [{ required: true, message: t('form.required') }];
}

/** A line of text. */
export function TextField({ name, label, extra, optional, max = 80 }: Field & { max?: number }): ReactNode {
  const rules = useRequired(optional);
  return (
    <Form.Item name={name} label={label} extra={extra} rules={rules.map((rule) => ({ ...rule, whitespace: true }))}>
      {max > 200 ? (
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={max} />
      ) : (
        <Input maxLength={max} autoComplete="off" />
      )}
    </Form.Item>
  );
}

/** Yuan, as people write them; the form that sends it reads it with `parseMoney`. */
export function MoneyField({ name, label, extra, optional }: Field): ReactNode {
  const { t } = useTranslation();
  const rules = useRequired(optional);
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra ?? t('form.moneyHint')}
      rules={[...rules, moneyRule(t('form.money'))]}
    >
      <Amount />
    </Form.Item>
  );
}

interface AmountProps {
  id?: string;
  value?: string;
  onChange?: ChangeEventHandler<HTMLInputElement>;
}

/** What was typed as 12万 or 1200000 stands beside it in figures one can count. */
function Amount({ value, ...field }: AmountProps): ReactNode {
  const amount = parseMoney(value ?? '');
  const inFigures = amount === null ? '' : groupMoney(amount);
  return (
    <Input
      {...field}
      {...(value === undefined ? {} : { value })}
      prefix="¥"
      suffix={inFigures === value ? '' : <Typography.Text type="secondary">{inFigures}</Typography.Text>}
      inputMode="decimal"
      autoComplete="off"
    />
  );
}

/** A business date; the form holds it as the API takes it. `rules` say more than that it is needed. */
export function DateField({ name, label, extra, optional, rules = [] }: Field & { rules?: FormRule[] }): ReactNode {
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={[...useRequired(optional), ...rules]}
      getValueProps={(on: string | undefined) => ({ value: on === undefined ? null : dayjs(on) })}
      normalize={(on: dayjs.Dayjs | null) => on?.format('YYYY-MM-DD')}
    >
      <DatePicker style={{ width: '100%' }} />
    </Form.Item>
  );
}

/** Several names, each ended with the return key. */
export function NamesField({ name, label, extra, optional }: Field): ReactNode {
  return (
    <Form.Item name={name} label={label} extra={extra} rules={useRequired(optional)}>
      <Select mode="tags" open={false} suffix={null} tokenSeparators={[',', '，', '、', ';']} />
    </Form.Item>
  );
}
