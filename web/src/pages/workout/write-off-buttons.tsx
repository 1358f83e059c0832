import { Button, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Loan } from '../../api/loans';
import { fileWriteOffPaper, verifyWriteOffPaper, writeOffFileKey, type WriteOffItem } from '../../api/write-off-file';
import { useSpoken } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Dialog } from '../../ui/dialog';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';

interface Props {
  loan: Loan;
  item: WriteOffItem;
}

export function FilePaperButton({ loan, item }: Props): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const { me } = useSession();
  const dialog = useDialog();
  if (!may(me.roles, 'WRITE_OFF_FILE')) return null;
  return (
    <>
      <Button size="small" onClick={dialog.show}>
        {t('writeOff.file')}
      </Button>
      <Dialog open={dialog.isOpen} title={spoken(item.title)} onCancel={dialog.hide}>
        <StepForm<{ evidence: string; note?: string }, unknown>
          draft={`write-off-${loan.no}-${item.item}`}
          send={(values, key) => fileWriteOffPaper(loan.no)({ item: item.item, note: '', ...values }, key)}
          invalidates={[writeOffFileKey(loan.no)]}
          submit={t('writeOff.file')}
          done={t('writeOff.filed')}
          onDone={dialog.hide}
        >
          <Form.Item
            name="evidence"
            label={t('writeOff.evidence')}
            rules={[{ required: true, whitespace: true, message: t('form.required') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
          <NoteField />
        </StepForm>
      </Dialog>
    </>
  );
}

/** For a second person only: the API keeps who filed it away as well. */
export function VerifyPaperButton({ loan, item }: Props): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const { me } = useSession();
  const dialog = useDialog();
  const filed = item.history.findLast(({ act }) => act === 'FILED');
  const isMine = filed?.by === me.username || loan.managerUsername === me.username;
  if (item.state !== 'FILED' || isMine || !may(me.roles, 'WRITE_OFF_VERIFY')) return null;
  return (
    <>
      <Button size="small" type="primary" onClick={dialog.show}>
        {t('writeOff.verify')}
      </Button>
      <Dialog open={dialog.isOpen} title={spoken(item.title)} onCancel={dialog.hide}>
        <StepForm<{ result: string; note?: string }, unknown>
          draft={`write-off-check-${loan.no}-${item.item}`}
          initialValues={{ result: 'VERIFIED' }}
          send={(values, key) => verifyWriteOffPaper(loan.no)({ item: item.item, note: '', ...values }, key)}
          invalidates={[writeOffFileKey(loan.no)]}
          submit={t('writeOff.verify')}
          done={t('writeOff.verified')}
          onDone={dialog.hide}
        >
          <Form.Item name="result" label={t('writeOff.result')}>
            <Radio.Group
              options={(['VERIFIED', 'RETURNED'] as const).map((value) => ({
                value,
                label: t(`writeOff.states.${value}`),
              }))}
            />
          </Form.Item>
          <NoteField />
        </StepForm>
      </Dialog>
    </>
  );
}

function NoteField(): ReactNode {
  const { t } = useTranslation();
  return (
    <Form.Item name="note" label={t('writeOff.note')}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
    </Form.Item>
  );
}
