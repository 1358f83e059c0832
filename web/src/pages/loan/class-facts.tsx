import { Flex, Form, Input, Select, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { endClassFact, recordClassFact } from '../../../../src/contracts/http/classification';
import { RECORDED_FACTS } from '../../../../src/domain/classification/recorded-facts';
import { endFact, recordFact } from '../../api/loan-entries';
import type { LoanClass } from '../../api/loan-changes';
import { loanKey } from '../../api/loans';
import { fromPercent, percent } from '../../format/rate';
import { checked, filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DateField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { Person } from '../../ui/person';
import { StatusTag } from '../../ui/status-tag';
import { ToneTag } from '../../ui/tone-tag';

type Fact = LoanClass['facts'][number];
interface Props {
  view: LoanClass;
  /** The loan's own day: a fact is judged by it. */
  today: string;
  closed: boolean;
}

/** What is on record about the loan or its debtor, each with the floor that it is by itself (RULES 2.3). */
export function ClassFacts({ view, today, closed }: Props): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const records = !closed && may(me.roles, 'CLASS_FACT_RECORD');
  return (
    <div id="class-facts">
      <Flex justify="space-between" align="center" style={{ marginBlock: '12px 8px' }}>
        <Typography.Text strong>{t('classFacts.title')}</Typography.Text>
        {records && <RecordButton loanNo={view.loanNo} today={today} />}
      </Flex>
      {view.facts.length === 0 && <Typography.Text type="secondary">{t('classFacts.none')}</Typography.Text>}
      <Flex vertical gap="small">
        {view.facts.map((fact) => (
          // Another than recorded it withdraws it (RULES 7.3).
          <FactLine key={fact.id} fact={fact} loanNo={view.loanNo} mayEnd={records && fact.by !== me.username} />
        ))}
      </Flex>
    </div>
  );
}

function FactLine({ fact, loanNo, mayEnd }: { fact: Fact; loanNo: string; mayEnd: boolean }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { id, scope, on, endsOn, impairment, note, by, stands, floor } = fact;
  const isRecorded = RECORDED_FACTS.some((one) => one === fact.code);
  return (
    <div>
      <Flex wrap gap={6} align="center">
        <strong>{code('classFact', fact.code)}</strong>
        {impairment !== null && <span>{percent(impairment)}</span>}
        {floor === null ? (
          <Typography.Text type="secondary">{t('classFacts.noFloor')}</Typography.Text>
        ) : (
          <span>
            {t('classFacts.floor')} <StatusTag kind="riskClass" code={floor} />
          </span>
        )}
        {scope === 'DEBTOR' && <ToneTag tone="blue">{t('classFacts.ofDebtor')}</ToneTag>}
        {!stands && <ToneTag tone="default">{t('classFacts.over')}</ToneTag>}
        {stands && mayEnd && isRecorded && <EndButton loanNo={loanNo} id={id} />}
      </Flex>
      <div className="prose">{note}</div>
      <Typography.Text type="secondary">
        {endsOn === null ? on : t('classFacts.between', { on, until: endsOn })} · <Person of={by} />
      </Typography.Text>
    </div>
  );
}

interface Values {
  code: string;
  on: string;
  endsOn?: string;
  impairment?: string;
  note: string;
}

function RecordButton({ loanNo, today }: { loanNo: string; today: string }): ReactNode {
  const { t } = useTranslation();
  const names = useCode();
  const required = [{ required: true, message: t('form.required') }];
  return (
    <FormButton<Values, LoanClass>
      title={t('classFacts.record')}
      hint={t('classFacts.hint')}
      draft={`class-fact-${loanNo}`}
      initialValues={{ on: today }}
      send={async ({ impairment, ...values }, key) => {
        const share = values.code === 'IMPAIRMENT' ? { impairment: fromPercent(impairment ?? '') ?? impairment } : {};
        return recordFact(loanNo, checked(recordClassFact.body, filled({ ...values, ...share })), key);
      }}
      invalidates={[loanKey(loanNo)]}
      submit={t('classFacts.record')}
      done={t('classFacts.recorded')}
    >
      <Form.Item name="code" label={t('classFacts.code')} rules={required}>
        <Select options={RECORDED_FACTS.map((value) => ({ value, label: names('classFact', value) }))} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(before: Values, after: Values) => before.code !== after.code}>
        {({ getFieldValue }) =>
          getFieldValue('code') === 'IMPAIRMENT' && (
            <Form.Item name="impairment" label={t('classFacts.impairment')} rules={required}>
              <Input suffix="%" inputMode="decimal" autoComplete="off" />
            </Form.Item>
          )
        }
      </Form.Item>
      <DateField name="on" label={t('classFacts.on')} />
      <DateField name="endsOn" label={t('classFacts.endsOn')} extra={t('classFacts.endsHint')} optional />
      <TextField name="note" label={t('classFacts.note')} max={1000} />
    </FormButton>
  );
}

function EndButton({ loanNo, id }: { loanNo: string; id: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<{ reason: string }, LoanClass>
      title={t('classFacts.end')}
      hint={t('classFacts.endHint')}
      draft={`class-fact-end-${id}`}
      send={async (values, key) => endFact(loanNo, id, checked(endClassFact.body, values), key)}
      invalidates={[loanKey(loanNo)]}
      submit={t('classFacts.end')}
      done={t('classFacts.ended')}
    >
      <TextField name="reason" label={t('classFacts.reason')} max={1000} />
    </FormButton>
  );
}
