import { Alert, Empty, Form, Select, Table, Typography, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { screenClient as operation } from '../../../../src/contracts/http/admission';
import { clientPart, screenAgain, useScreenings, type ScreenAnswer, type Screening } from '../../api/client-file';
import { groupMoney, parseMoney } from '../../format/money';
import { checked } from '../../http/checked';
import { useCode, useSpoken } from '../../i18n/use-code';
import { Dialog } from '../../ui/dialog';
import { MoneyField } from '../../ui/fields';
import { Lines } from '../../ui/lines';
import { Loaded } from '../../ui/loaded';
import { Person } from '../../ui/person';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';

/** How each application of the client was screened, and what the screen would say now (RULES 1.8). */
export function ClientScreenings({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const screenings = useScreenings(no);
  return (
    <Section title={t('screenings.title')} id="screenings" extra={<AgainButton no={no} />}>
      <Typography.Paragraph type="secondary">{t('screenings.hint')}</Typography.Paragraph>
      <Loaded query={screenings}>{({ data }) => <List screenings={data} />}</Loaded>
    </Section>
  );
}

function List({ screenings }: { screenings: Screening[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <Table<Screening>
      size="small"
      aria-label={t('screenings.title')}
      rowKey="id"
      dataSource={screenings}
      pagination={{ pageSize: 10, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('screenings.empty')} /> }}
      columns={[
        { title: t('screenings.on'), dataIndex: 'on', className: 'number' },
        {
          title: t('screenings.application'),
          key: 'application',
          render: (_, { applicationNo }) =>
            applicationNo === null ? '—' : <Link to={`/applications/${applicationNo}`}>{applicationNo}</Link>,
        },
        {
          title: t('screenings.outcome'),
          key: 'outcome',
          render: (_, { outcome }) => <StatusTag kind="screenOutcome" code={outcome} />,
        },
        {
          title: t('screenings.reasons'),
          key: 'reasons',
          render: (_, { reasons }) => <Reasons reasons={reasons} />,
        },
        { title: t('screenings.policy'), dataIndex: 'policyVersion', align: 'right' },
        { title: t('screenings.by'), key: 'by', render: (_, { screenedBy }) => <Person of={screenedBy} /> },
      ]}
    />
  );
}

function Reasons({ reasons }: { reasons: Screening['reasons'] }): ReactNode {
  const spoken = useSpoken();
  return <Lines texts={reasons.map(({ text }) => spoken(text))} />;
}

interface Values {
  security: string;
  amount: string;
}
/** A trial: what was asked, and what the screen says to it. */
interface Tried {
  asked: z.output<typeof operation.body>;
  answer: ScreenAnswer;
  typed: Values;
}
const SECURITIES = operation.body.shape.security.options;

function AgainButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const dialog = useDialog();
  const [form] = Form.useForm<Values>();
  const [answer, setAnswer] = useState<Tried | null>(null);
  // An answer is to what was asked last: none stands beside a refusal or a form that was closed.
  const send = async ({ security, amount }: Values, key: string): Promise<Tried> => {
    setAnswer(null);
    const asked = checked(operation.body, { security, amount: parseMoney(amount) ?? amount });
    return { asked, answer: await screenAgain(no, asked, key), typed: { security, amount } };
  };
  const close = (): void => {
    setAnswer(null);
    dialog.hide();
  };
  return (
    <>
      <Button size="small" onClick={dialog.show}>
        {t('screenings.again')}
      </Button>
      <Dialog open={dialog.isOpen} title={t('screenings.again')} onCancel={close}>
        <Typography.Paragraph type="secondary">{t('screenings.tryHint')}</Typography.Paragraph>
        <StepForm<Values, Tried>
          form={form}
          draft={`screen-${no}`}
          initialValues={{ security: 'UNSECURED' }}
          send={send}
          invalidates={[clientPart(no, 'admission-screenings')]}
          submit={t('screenings.again')}
          done={t('screenings.tried')}
          onDone={(tried) => {
            // Kept, so that another amount is one change away.
            form.setFieldsValue(tried.typed);
            setAnswer(tried);
          }}
        >
          <Form.Item name="security" label={t('screenings.security')}>
            <Select options={SECURITIES.map((value) => ({ value, label: code('security', value) }))} />
          </Form.Item>
          <MoneyField name="amount" label={t('screenings.amount')} />
        </StepForm>
        {answer && <Answer tried={answer} />}
      </Dialog>
    </>
  );
}

const KINDS = { ADMIT: 'success', REFER: 'warning', REJECT: 'error' } as const;

function Answer({ tried: { asked, answer } }: { tried: Tried }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { outcome, reasons, policyVersion, groupExposure } = answer;
  return (
    <Alert
      showIcon
      role="status"
      type={KINDS[outcome]}
      style={{ marginBlockStart: 16 }}
      title={<StatusTag kind="screenOutcome" code={outcome} />}
      description={
        <>
          <div>
            {code('security', asked.security)} · ¥ {groupMoney(asked.amount)}
          </div>
          {reasons.length === 0 ? t('screenings.none') : <Reasons reasons={reasons} />}
          <div>{t('screenings.result', { version: policyVersion, exposure: groupMoney(groupExposure) })}</div>
        </>
      }
    />
  );
}
