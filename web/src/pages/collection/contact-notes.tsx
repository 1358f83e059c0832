import { Alert, Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { createContactNote as creating, endContactNote as ending } from '../../../../src/contracts/http/collections';
import { CONTACT_NOTES } from '../../../../src/domain/collection/governor';
import { collectionKey, createContactNote, endContactNote, type ContactRules } from '../../api/collections';
import { checked, filled } from '../../http/checked';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DateField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';

interface Props {
  caseId: string;
  note: ContactRules['notes'][number];
  today: string;
}

/** What the governor knows of a debtor; it is ended from the same day on, with the reason on record. */
export function Note({ caseId, note, today }: Props): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { id, kind, from, until, reason } = note;
  const isOver = until !== null && until < today;
  return (
    <Alert
      showIcon
      type={isOver ? 'info' : 'warning'}
      style={{ marginBlockStart: 8 }}
      title={`${t(`contactRules.notes.${kind}`)} · ${from} – ${until ?? t('contactRules.open')}`}
      description={reason}
      action={
        !isOver &&
        may(me.roles, 'COLLECTION_ACT') && (
          <FormButton<{ reason: string }, unknown>
            draft={`contact-note-${id}`}
            send={(values) => endContactNote(caseId, id)(checked(ending.body, values))}
            invalidates={[collectionKey(caseId)]}
            submit={t('contactRules.end')}
            done={t('contactRules.ended')}
            hint={t('contactRules.endHint')}
          >
            <TextField name="reason" label={t('contactRules.reason')} max={500} />
          </FormButton>
        )
      }
    />
  );
}

interface Values {
  kind: string;
  from?: string;
  until?: string;
  reason: string;
}

export function NewNoteButton({ caseId }: { caseId: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<Values, unknown>
      draft={`contact-note-of-${caseId}`}
      send={(values) => createContactNote(caseId)(checked(creating.body, filled(values)))}
      invalidates={[collectionKey(caseId)]}
      submit={t('contactRules.add')}
      done={t('contactRules.added')}
    >
      <Form.Item name="kind" label={t('contactRules.kind')} rules={[{ required: true, message: t('form.required') }]}>
        <Select options={CONTACT_NOTES.map((value) => ({ value, label: t(`contactRules.notes.${value}`) }))} />
      </Form.Item>
      <DateField name="from" label={t('contactRules.from')} extra={t('contactRules.fromHint')} optional />
      <DateField name="until" label={t('contactRules.until')} extra={t('contactRules.untilHint')} optional />
      <TextField name="reason" label={t('contactRules.reason')} max={500} />
    </FormButton>
  );
}
