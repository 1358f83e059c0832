import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuthority } from '../../api/administration';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { useDialog } from '../../ui/use-dialog';
import { MatrixDialog } from './matrix-dialog';
import { MatrixTable } from './matrix-table';
import { ProposalSection } from './proposal';

/** Up to which exposure each level decides finally; a new version concerns applications accepted from its day on. */
export default function AuthorityPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const matrix = useAuthority();
  const dialog = useDialog();
  return (
    <Page
      title={t('authority.title')}
      actions={
        may(me.roles, 'AUTHORITY_WRITE') && (
          <Button type="primary" onClick={dialog.show} disabled={!matrix.data || matrix.data.proposal !== null}>
            {t('authority.publish')}
          </Button>
        )
      }
    >
      <Loaded query={matrix}>
        {(data) => (
          <>
            {data.proposal && <ProposalSection proposal={data.proposal} inForce={data.levels} />}
            <Section title={t('authority.inForce', { version: data.version, on: data.effectiveFrom })}>
              <MatrixTable levels={data.levels} label={t('authority.title')} />
              {dialog.isOpen && <MatrixDialog matrix={data} onClose={dialog.hide} />}
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
