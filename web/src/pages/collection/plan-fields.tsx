import { Button, Flex, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { moneyRule } from '../../terms/terms-fields';
import { DatePicker } from '../../ui/date-picker';

/** The payments of a negotiated plan, in the order of their days. */
export function PlanFields(): ReactNode {
  const { t } = useTranslation();
  const required = { required: true, message: t('form.required') };
  return (
    <Form.Item label={t('collection.planItems')} required>
      <Form.List name="plan">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Flex key={key} gap={8} wrap>
                <Form.Item name={[name, 'amount']} rules={[required, moneyRule(t('form.money'))]}>
                  <Input
                    prefix="¥"
                    inputMode="decimal"
                    aria-label={`${t('collection.promised')} ${String(name + 1)}`}
                  />
                </Form.Item>
                <Form.Item name={[name, 'payOn']} rules={[required]}>
                  <DatePicker aria-label={`${t('collection.payOn')} ${String(name + 1)}`} />
                </Form.Item>
                {fields.length > 2 && (
                  <Button
                    onClick={() => {
                      remove(name);
                    }}
                  >
                    {t('collection.removeItem')}
                  </Button>
                )}
              </Flex>
            ))}
            <Button
              onClick={() => {
                add();
              }}
            >
              {t('collection.addItem')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
