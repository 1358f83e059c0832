import { Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerHandOver, HAND_OVERS, type HandOver } from '../../api/archive';
import { filled } from '../../http/checked';
import { useSession } from '../../session/use-session';
import { TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';

/** Whose post signs for a list. */
const RECEIVERS = { ARCHIVE: 'ARCHIVIST', FINANCE: 'FINANCE' } as const;

/** The other side signs for the list, or sends it back and says why. */
export function AnswerButton({ handOver }: { handOver: HandOver }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { no, status, target, givenBy } = handOver;
  if (status !== 'OFFERED' || givenBy === me.username || !me.roles.includes(RECEIVERS[target])) return null;
  return (
    <FormButton<{ outcome: string; reason?: string }, HandOver>
      primary
      draft={`hand-over-answer-${no}`}
      initialValues={{ outcome: 'RECEIVE' }}
      send={(values, key) => answerHandOver(no)(filled(values), key)}
      invalidates={[HAND_OVERS, ['tasks']]}
      submit={t('archive.answer')}
      done={t('archive.answerDone')}
      hint={t('archive.answerHint')}
    >
      <Form.Item name="outcome" label={t('archive.outcome')}>
        <Radio.Group
          options={(['RECEIVE', 'RETURN'] as const).map((value) => ({ value, label: t(`archive.outcomes.${value}`) }))}
        />
      </Form.Item>
      <TextField optional name="reason" label={t('archive.reason')} max={300} />
    </FormButton>
  );
}
