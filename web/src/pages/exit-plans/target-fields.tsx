import { Button, Card, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField, MoneyField } from '../../ui/fields';

/** What may be owed at most, and by when: each later and lower than the one before. */
export function TargetFields(): ReactNode {
  const { t } = useTranslation();
  return (
    <Form.List name="targets" initialValue={[{}]}>
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }, index) => (
            <Card
              key={key}
              size="small"
              title={t('exitPlans.targetNo', { no: index + 1 })}
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
              <DateField name={[name, 'on']} label={t('exitPlans.on')} />
              <MoneyField name={[name, 'target']} label={t('exitPlans.target')} />
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
