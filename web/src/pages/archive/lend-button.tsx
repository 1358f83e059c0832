import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ARCHIVE_LOANS, lendPaper, type ArchiveLoan, type HandOver } from '../../api/archive';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { ColleagueSelect } from '../../ui/colleague-select';
import { DateField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';

interface Values {
  item: string;
  borrower: string;
  purpose: string;
  dueOn: string;
}

/** 借阅: one paper of a list that the archive keeps, to one colleague, until a day. */
export function LendButton({ handOver: { no, status, target, items } }: { handOver: HandOver }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const required = { required: true, message: t('form.required') };
  if (status !== 'RECEIVED' || target !== 'ARCHIVE' || !may(me.roles, 'ARCHIVE_LEND')) return null;
  return (
    <FormButton<Values, ArchiveLoan>
      draft={`archive-loan-${no}`}
      send={lendPaper(no)}
      invalidates={[ARCHIVE_LOANS]}
      submit={t('archive.lend')}
      done={t('archive.lent')}
      hint={t('archive.lendHint')}
    >
      <Form.Item name="item" label={t('archive.item')} rules={[required]}>
        <Select options={items.map(({ name }) => ({ value: name, label: name }))} />
      </Form.Item>
      <Form.Item name="borrower" label={t('archive.borrower')} rules={[required]}>
        <ColleagueSelect except={[me.username]} />
      </Form.Item>
      <TextField name="purpose" label={t('archive.purpose')} max={300} />
      <DateField name="dueOn" label={t('archive.dueOn')} />
    </FormButton>
  );
}
