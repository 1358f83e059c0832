import { Button, Checkbox, Flex, Form, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCode } from '../../i18n/use-code';
import { COMPONENTS, EVENT_TYPES, FIELDS, type EventField, type EventValues } from './event-values';
import { DatePicker } from '../../ui/date-picker';

/** The dated events of an account, one line each; which fields a line has depends on its type. */
export function EventRows(): ReactNode {
  const { t } = useTranslation();
  return (
    <Form.List name="events">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <EventRow
              key={key}
              name={name}
              onRemove={() => {
                remove(name);
              }}
            />
          ))}
          <Button
            block
            type="dashed"
            onClick={() => {
              add({ type: 'REPAYMENT' });
            }}
          >
            {t('simulation.addEvent')}
          </Button>
        </>
      )}
    </Form.List>
  );
}

function EventRow({ name, onRemove }: { name: number; onRemove: () => void }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const form = Form.useFormInstance();
  const type = (Form.useWatch(['events', name, 'type'], form) ?? 'REPAYMENT') as EventValues['type'];
  return (
    <Flex
      gap="small"
      wrap
      align="end"
      role="group"
      aria-label={t('simulation.event', { number: name + 1 })}
      style={{ marginBlockEnd: 8 }}
    >
      <Form.Item name={[name, 'type']} label={t('simulation.fields.type')} style={{ margin: 0 }}>
        <Select
          style={{ width: 130 }}
          options={EVENT_TYPES.map((value) => ({ value, label: code('transaction', value) }))}
        />
      </Form.Item>
      <Form.Item
        name={[name, 'on']}
        label={t('simulation.fields.on')}
        style={{ margin: 0 }}
        getValueProps={(on: string | undefined) => ({ value: on === undefined ? null : dayjs(on) })}
        normalize={(on: dayjs.Dayjs | null) => on?.format('YYYY-MM-DD')}
      >
        <DatePicker style={{ width: 130 }} />
      </Form.Item>
      {FIELDS[type].map((field) => (
        <EventFieldItem key={field} name={name} field={field} />
      ))}
      <Button type="text" onClick={onRemove} aria-label={t('simulation.removeEvent', { number: name + 1 })}>
        {t('simulation.remove')}
      </Button>
    </Flex>
  );
}

function EventFieldItem({ name, field }: { name: number; field: EventField }): ReactNode {
  const { t } = useTranslation();
  if (field === 'full')
    return (
      <Form.Item name={[name, field]} valuePropName="checked" style={{ margin: 0 }}>
        <Checkbox>{t('simulation.fields.full')}</Checkbox>
      </Form.Item>
    );
  return (
    <Form.Item name={[name, field]} label={t(`simulation.fields.${field}`)} style={{ margin: 0 }}>
      <Control field={field} />
    </Form.Item>
  );
}

/** What is typed into a field; antd hands `value` and `onChange` on to it. */
function Control({ field, ...given }: { field: Exclude<EventField, 'full'> }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  switch (field) {
    case 'mode':
      return (
        <Select
          {...given}
          allowClear
          style={{ width: 150 }}
          options={(['REDUCE_INSTALMENT', 'REDUCE_TERM'] as const).map((value) => ({
            value,
            label: code('prepaymentMode', value),
          }))}
        />
      );
    case 'component':
      return (
        <Select
          {...given}
          style={{ width: 110 }}
          options={COMPONENTS.map((value) => ({ value, label: t(`parts.${PART_OF[value]}`) }))}
        />
      );
    case 'addInstalments':
    case 'dueDay':
      return (
        <InputNumber {...given} min={1} max={field === 'dueDay' ? 31 : 1200} precision={0} style={{ width: 90 }} />
      );
    case 'newMaturity':
      return <Input {...given} placeholder="2027-06-15" style={{ width: 120 }} autoComplete="off" />;
    default:
      return (
        <Input
          {...given}
          style={{ width: field === 'reference' || field === 'name' ? 150 : 120 }}
          suffix={field === 'annualRate' || field === 'feeRate' ? '%' : undefined}
          inputMode={field === 'reference' || field === 'name' ? 'text' : 'decimal'}
          autoComplete="off"
        />
      );
  }
}

const PART_OF = {
  FEE: 'fee',
  COMPOUND: 'compound',
  PENALTY: 'penalty',
  INTEREST: 'interest',
  PRINCIPAL: 'principal',
} as const;
