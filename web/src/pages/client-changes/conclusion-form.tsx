import { Button, Card, Form, Select, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayReach } from '../../../../src/domain/access/access';
import { CHANGE_MEASURES, MEASURE_OF, type ChangeMeasureKind } from '../../../../src/domain/client-change/reassessment';
import { concludeReassessment, type Reassessment } from '../../api/client-changes';
import { parseMoney } from '../../format/money';
import { useCode } from '../../i18n/use-code';
import { MoneyField, TextField } from '../../ui/fields';
import { StepForm } from '../../ui/step-form';

interface Measure {
  kind: ChangeMeasureKind;
  subjectNo: string;
  limit?: string;
}
interface Values {
  grounds: string;
  measures?: Measure[];
}

/** What the manager concludes, with what is to be done about each case. */
export function ConclusionForm({ reassessment }: { reassessment: Reassessment }): ReactNode {
  const { t } = useTranslation();
  const { no } = reassessment;
  const send = ({ grounds, measures = [] }: Values, key: string): Promise<Reassessment> =>
    concludeReassessment(no)(
      {
        grounds,
        measures: measures.map(({ kind, subjectNo, limit }) => ({
          kind,
          subjectNo,
          ...(kind === 'REDUCE' && limit !== undefined ? { limit: parseMoney(limit) } : {}),
        })),
      },
      key,
    );
  return (
    <StepForm<Values, Reassessment>
      draft={`reassessment-${no}`}
      send={send}
      invalidates={[['reassessments'], ['tasks'], ['applications'], ['facilities']]}
      submit={t('clientChanges.conclude')}
      done={t('clientChanges.concluded')}
    >
      <Typography.Paragraph type="secondary">{t('clientChanges.concludeHint')}</Typography.Paragraph>
      <TextField name="grounds" label={t('clientChanges.grounds')} max={2000} />
      <Form.List name="measures">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, index) => (
              <Card
                key={key}
                size="small"
                title={t('clientChanges.measureNo', { no: index + 1 })}
                style={{ marginBlockEnd: 16 }}
                extra={
                  <Button
                    size="small"
                    onClick={() => {
                      remove(name);
                    }}
                  >
                    {t('clientChanges.removeMeasure')}
                  </Button>
                }
              >
                <MeasureFields name={name} reassessment={reassessment} />
              </Card>
            ))}
            <Form.Item>
              <Button
                onClick={() => {
                  add({});
                }}
              >
                {t('clientChanges.addMeasure')}
              </Button>
            </Form.Item>
          </>
        )}
      </Form.List>
    </StepForm>
  );
}

function MeasureFields({ name, reassessment }: { name: number; reassessment: Reassessment }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const form = Form.useFormInstance<Values>();
  const kind = Form.useWatch(['measures', name, 'kind'], form) as ChangeMeasureKind | undefined;
  const required = [{ required: true, message: t('form.required') }];
  return (
    <>
      <Form.Item name={[name, 'kind']} label={t('clientChanges.measure')} rules={required}>
        <Select
          options={CHANGE_MEASURES.map((value) => ({ value, label: code('changeMeasure', value) }))}
          onChange={() => {
            form.setFieldValue(['measures', name, 'subjectNo'], undefined);
          }}
        />
      </Form.Item>
      <Form.Item name={[name, 'subjectNo']} label={t('clientChanges.subject')} rules={required}>
        <Select options={subjectsOf(reassessment, kind).map((value) => ({ value, label: value }))} />
      </Form.Item>
      {kind === 'REDUCE' && <MoneyField name={[name, 'limit']} label={t('clientChanges.limit')} />}
    </>
  );
}

/** The cases of the client's branch that a measure of this kind can be taken on. */
function subjectsOf({ cases: all, branchCode }: Reassessment, kind: ChangeMeasureKind | undefined): string[] {
  if (kind === undefined) return [];
  const on = MEASURE_OF[kind];
  const cases = all.filter((one) => mayReach(branchCode, one.branchCode));
  if (on.includes('APPLICATION')) return [...new Set(cases.map(({ applicationNo }) => applicationNo))];
  const isMeant = (one: Reassessment['cases'][number]): boolean =>
    on.some((subject) => subject === one.kind || (subject === 'RATED' && one.rated));
  return cases.filter(isMeant).map(({ no }) => no);
}
