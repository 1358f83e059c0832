import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { updateClient } from '../../../../src/contracts/http/clients';
import { changeClient, clientKey, type Client, type Revealed } from '../../api/clients';
import { RevealDialog } from '../../clients/reveal-dialog';
import { checked, filled } from '../../http/checked';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Dialog } from '../../ui/dialog';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';
import { ClientFields } from './client-fields';

/** Changes a client. The form shows what is known in full, so it opens like any other look at it: with a reason. */
export function ChangeButton({ client }: { client: Client }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const dialog = useDialog();
  const [known, setKnown] = useState<Revealed | null>(null);
  if (!may(me.roles, 'CLIENT_WRITE')) return null;
  const close = (): void => {
    dialog.hide();
    setKnown(null);
  };
  return (
    <>
      <Button icon={<EditOutlined />} onClick={dialog.show}>
        {t('clients.change')}
      </Button>
      {dialog.isOpen && known === null && <RevealDialog clientNo={client.no} onClose={close} onRevealed={setKnown} />}
      {known !== null && (
        <Dialog open width={760} title={t('clients.change')} onCancel={close}>
          <ChangeForm client={client} known={known} onDone={close} />
        </Dialog>
      )}
    </>
  );
}

function ChangeForm({ client, known, onDone }: { client: Client; known: Revealed; onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const { no, version, industry, groupCode, relatedParty, managerUsername, locale } = client;
  return (
    <StepForm<object, Client>
      draft={`client-${no}`}
      initialValues={{
        name: known.name,
        phone: known.phone,
        email: known.email,
        industry,
        groupCode,
        relatedParty,
        managerUsername,
        locale,
      }}
      send={async (values) => changeClient(no, checked(updateClient.body, filled(values)), version)}
      invalidates={[clientKey(no), ['clients']]}
      submit={t('clients.save')}
      done={t('clients.saved')}
      onDone={onDone}
    >
      <ClientFields />
    </StepForm>
  );
}
