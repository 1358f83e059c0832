import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { updateClient } from '../../../../src/contracts/http/clients';
import { changeClient, clientKey, readClient, revealClient, type Client, type Revealed } from '../../api/clients';
import { RevealDialog } from '../../clients/reveal-dialog';
import { checked, filled } from '../../http/checked';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Dialog } from '../../ui/dialog';
import { usePersonName } from '../../ui/person';
import { useDialog } from '../../ui/use-dialog';
import { VersionedForm, type Known } from '../../ui/versioned-form';
import { ClientFields } from './client-fields';

/** Changes a client. The form shows what is known in full, so it opens like any other look at it: with a reason. */
export function ChangeButton({ client }: { client: Client }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const dialog = useDialog();
  const [known, setKnown] = useState<{ revealed: Revealed; reason: string } | null>(null);
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
      {dialog.isOpen && known === null && (
        <RevealDialog
          clientNo={client.no}
          onClose={close}
          onRevealed={(revealed, reason) => setKnown({ revealed, reason })}
        />
      )}
      {known !== null && (
        <Dialog open width={760} title={t('clients.change')} onCancel={close}>
          <ChangeForm client={client} {...known} onDone={close} />
        </Dialog>
      )}
    </>
  );
}

interface FormProps {
  client: Client;
  revealed: Revealed;
  /** Why he looked at it: what somebody else has changed meanwhile is looked at for the same reason. */
  reason: string;
  onDone: () => void;
}

const knownOf = (client: Client, { name, phone, email }: Revealed): Known<object> => {
  const { version, industry, groupCode, relatedParty, managerUsername, locale } = client;
  return { version, values: { name, phone, email, industry, groupCode, relatedParty, managerUsername, locale } };
};

function ChangeForm({ client, revealed, reason, onDone }: FormProps): ReactNode {
  const { t } = useTranslation();
  const personName = usePersonName();
  const { no } = client;
  const labels = {
    name: t('client.name'),
    phone: t('client.phone'),
    email: t('clients.email'),
    industry: t('client.industry'),
    groupCode: t('client.group'),
    relatedParty: t('clients.relatedParty'),
    managerUsername: t('client.manager'),
    locale: t('clients.language'),
  };
  const shown = (name: string, value: unknown): string => {
    if (name === 'relatedParty') return value === true ? t('merge.yes') : t('merge.no');
    if (name === 'locale') return value === 'en' ? t('clients.languages.en') : t('clients.languages.zh');
    if (typeof value !== 'string' || value === '') return '—';
    return name === 'managerUsername' ? personName(value) : value;
  };
  return (
    <VersionedForm<object, Client>
      draft={`client-${no}`}
      known={knownOf(client, revealed)}
      read={async () => knownOf(await readClient(no), await revealClient(no, reason, crypto.randomUUID()))}
      send={async (values, version) => changeClient(no, checked(updateClient.body, filled(values)), version)}
      labels={labels}
      shown={shown}
      invalidates={[clientKey(no), ['clients']]}
      submit={t('clients.save')}
      done={t('clients.saved')}
      onDone={onDone}
    >
      <ClientFields />
    </VersionedForm>
  );
}
