import { EyeOutlined } from '@ant-design/icons';
import { Button, Descriptions } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard as Card, Revealed } from '../api/clients';
import { useCode } from '../i18n/use-code';
import { may } from '../session/rights';
import { useSession } from '../session/use-session';
import { Section } from '../ui/section';
import { ToneTag } from '../ui/tone-tag';
import { RevealDialog } from './reveal-dialog';
import { useDialog } from '../ui/use-dialog';
import { Person } from '../ui/person';

/** Who the borrower is: masked, until somebody gives a reason to see more, which is audited. */
export function ClientCard({ client }: { client: Card }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { me } = useSession();
  const dialog = useDialog();
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  return (
    <Section
      title={t('client.title')}
      extra={
        revealed ? (
          <Button
            size="small"
            onClick={() => {
              setRevealed(null);
            }}
          >
            {t('client.hide')}
          </Button>
        ) : may(me.roles, 'CLIENT_REVEAL') ? (
          <Button size="small" icon={<EyeOutlined />} onClick={dialog.show}>
            {t('client.reveal')}
          </Button>
        ) : null
      }
    >
      <Descriptions size="small" column={1}>
        <Descriptions.Item label={t('client.name')}>
          {revealed?.name ?? client.nameMasked}
          {client.relatedParty && (
            <>
              {' '}
              <ToneTag tone="red">{t('client.relatedParty')}</ToneTag>
            </>
          )}
        </Descriptions.Item>
        <Descriptions.Item label={t('client.no')}>{client.no}</Descriptions.Item>
        <Descriptions.Item label={t('client.kind')}>{code('clientKind', client.kind)}</Descriptions.Item>
        <Descriptions.Item label={t('client.identity')}>
          <span className="number">{revealed?.identity ?? client.identityMasked}</span>
        </Descriptions.Item>
        <Descriptions.Item label={t('client.phone')}>
          <span className="number">{revealed?.phone ?? client.phoneMasked}</span>
        </Descriptions.Item>
        {client.industry && <Descriptions.Item label={t('client.industry')}>{client.industry}</Descriptions.Item>}
        {client.groupCode && <Descriptions.Item label={t('client.group')}>{client.groupCode}</Descriptions.Item>}
        <Descriptions.Item label={t('client.manager')}>
          <Person of={client.managerUsername} />
        </Descriptions.Item>
      </Descriptions>
      {dialog.isOpen && (
        <RevealDialog
          clientNo={client.no}
          onClose={dialog.hide}
          onRevealed={(data) => {
            setRevealed(data);
            dialog.hide();
          }}
        />
      )}
    </Section>
  );
}
