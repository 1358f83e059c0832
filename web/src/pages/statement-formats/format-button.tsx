import { Button, Form, Radio, Select, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { createStatementFormat } from '../../../../src/contracts/http/statement-formats';
import { FORMATS_KEY, recordFormat, type StatementFormat, type StatementMapping } from '../../api/statement-formats';
import { checked } from '../../http/checked';
import { Dialog } from '../../ui/dialog';
import { NamesField, TextField } from '../../ui/fields';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';
import { DATE_FORMS, mappingOf, OF_WAY, wayOf, WAYS, type Column, type Way } from './mapping';
import { Trial } from './trial';

interface Values {
  bank: string;
  name: { zh: string; en: string };
  mapping: StatementMapping;
  way: Way;
}

/** Records a bank's format, or the next version of `newest`; both may be tried on a sample before. */
export function FormatButton({ newest }: { newest?: StatementFormat }): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  const title = newest ? t('statementFormats.correct') : t('statementFormats.add');
  return (
    <>
      <Button type="primary" onClick={dialog.show}>
        {title}
      </Button>
      <Dialog open={dialog.isOpen} width={900} title={title} onCancel={dialog.hide} destroyOnHidden>
        <FormatForm {...(newest ? { newest } : {})} onDone={dialog.hide} />
      </Dialog>
    </>
  );
}

function FormatForm({ newest, onDone }: { newest?: StatementFormat; onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const seen = newest?.version ?? 0;
  const send = ({ way, ...values }: Values, key: string): Promise<StatementFormat> => {
    const body = { ...values, mapping: mappingOf(way, values.mapping), seen };
    return recordFormat(checked(createStatementFormat.body, newest ? { ...body, bank: newest.bank } : body), key);
  };
  const initial: Partial<Values> = newest
    ? { name: newest.name, mapping: newest.mapping, way: wayOf(newest.mapping) }
    : { way: 'TWO', mapping: { dateForm: 'YYYY-MM-DD' } as StatementMapping };
  return (
    <StepForm<Values, StatementFormat>
      form={form}
      draft={`statement-format-${newest?.bank ?? ''}-${String(seen)}`}
      initialValues={initial}
      send={send}
      invalidates={[FORMATS_KEY]}
      submit={t('statementFormats.submit')}
      done={t('statementFormats.done', { version: seen + 1 })}
      rename={{ '/mapping/columns': 'way' }}
      onDone={({ bank }) => {
        onDone();
        void navigate(`/statement-formats/${bank}`);
      }}
    >
      {!newest && (
        <TextField name="bank" label={t('statementFormats.bank')} extra={t('statementFormats.bankHint')} max={8} />
      )}
      <Pair>
        <TextField name={['name', 'zh']} label={t('statementFormats.zh')} max={60} />
        <TextField name={['name', 'en']} label={t('statementFormats.en')} max={60} />
      </Pair>
      <Titles />
      <Typography.Title level={2} style={{ fontSize: 15 }}>
        {t('statementFormats.trial.title')}
      </Typography.Title>
      <Trial
        mapping={async () => {
          const { mapping } = await form.validateFields([['mapping']], { recursive: true });
          return mappingOf(form.getFieldValue('way') as Way, mapping);
        }}
      />
    </StepForm>
  );
}

/** The titles of the columns as the bank writes them. */
function Titles(): ReactNode {
  const { t } = useTranslation();
  const way = Form.useWatch<Way | undefined>('way') ?? 'TWO';
  const title = (column: Column): ReactNode => (
    <TextField
      key={column}
      name={['mapping', 'columns', column]}
      label={t(`statementFormats.columns.${column}`)}
      max={40}
    />
  );
  return (
    <>
      <Typography.Paragraph type="secondary">{t('statementFormats.columnHint')}</Typography.Paragraph>
      <Pair>{(['reference', 'on', 'payerName', 'payerAccount', 'remark'] as const).map(title)}</Pair>
      <Form.Item name="way" label={t('statementFormats.money')}>
        <Radio.Group options={WAYS.map((value) => ({ value, label: t(`statementFormats.ways.${value}`) }))} />
      </Form.Item>
      <Pair>
        {OF_WAY[way].map(title)}
        {way === 'DIRECTED' && (
          <NamesField
            name={['mapping', 'incoming']}
            label={t('statementFormats.incoming')}
            extra={t('statementFormats.incomingHint')}
          />
        )}
        <Form.Item name={['mapping', 'dateForm']} label={t('statementFormats.dateForm')}>
          <Select options={DATE_FORMS.map((value) => ({ value, label: value }))} />
        </Form.Item>
      </Pair>
    </>
  );
}

/** Fields side by side where there is room. */
function Pair({ children }: { children: ReactNode }): ReactNode {
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))', columnGap: 16 }}>
      {children}
    </div>
  );
}
