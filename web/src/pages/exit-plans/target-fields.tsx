import { Button, Card, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { moneyRule } from '../../terms/terms-fields';

/** What may be owed at most, and by when: each later and lower than the one before. */
export function TargetFields(): ReactNode {
  const { t } = useTranslation();
  const required = { required: true, message: t('form.required') };
  return (
    <Form.List name="targets" initialValue={[{}]}>
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <Card
              key={key}
              size="small"
              style={{ marginBlockEnd: 16 }}
              extra={
                <Button
                  size="small"
                  disabled={fields.length === 1}
                  onClick={() => {
                    remove(name);
                  }}
                >
                  {t('exitPlans.removeTarget')}
                </Button>
              }
            >
              <Form.Item
                name={[name, 'on']}
                label={t('exitPlans.on')}
                rules={[required, { pattern: /^\d{4}-\d{2}-\d{2}$/, message: t('exitPlans.dateHint') }]}
                extra={t('exitPlans.dateHint')}
              >
                <Input maxLength={10} autoComplete="off" />
              </Form.Item>
              <Form.Item
                name={[name, 'target']}
                label={t('exitPlans.target')}
                rules={[required, moneyRule(t('form.money'))]}
              >
                <Input prefix="¥" inputMode="decimal" autoComplete="off" />
              </Form.Item>
            </Card>
          ))}
          <Form.Item>
            <Button
              onClick={() => {
                add();
              }}
            >
              {t('exitPlans.addTarget')}
            </Button>
          </Form.Item>
        </>
      )}
    </Form.List>
  );
}
