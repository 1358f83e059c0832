import { Form, Input, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { revealComplainant } from '../../api/complaints';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { FormButton } from '../../ui/form-button';

type Revealed = Awaited<ReturnType<ReturnType<typeof revealComplainant>>>;

/** The complainant's name and telephone, for who must answer him; the look is on record. */
export function RevealButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const [shown, setShown] = useState<Revealed | null>(null);
  if (!may(me.roles, 'COMPLAINT_HANDLE')) return null;
  return (
    <>
      {shown !== null && (
        <Typography.Paragraph>
          {shown.name} {shown.contact}
        </Typography.Paragraph>
      )}
      <FormButton<{ reason: string }, Revealed>
        draft={`complaint-reveal-${no}`}
        send={revealComplainant(no)}
        invalidates={[]}
        submit={t('complaints.reveal')}
        done={t('complaints.revealed')}
        onDone={setShown}
      >
        <Form.Item
          name="reason"
          label={t('complaints.text')}
          rules={[{ required: true, whitespace: true, message: t('form.required') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </FormButton>
    </>
  );
}
