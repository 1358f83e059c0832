import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWaivers, type Waiver } from '../../api/waivers';
import { groupMoney } from '../../format/money';
import { ChangeTable } from './change-table';

/** What was asked to be given up, and what became of it. */
export function Waivers({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <ChangeTable<Waiver>
      query={useWaivers(no)}
      empty={t('waiver.empty')}
      columns={[
        {
          title: t('waiver.waived'),
          key: 'waivers',
          render: (_, { waivers }) =>
            waivers.map(({ component, amount }) => (
              <div key={component}>
                {t(`waiver.components.${component}`)} {groupMoney(amount)}
              </div>
            )),
        },
        { title: t('waiver.ground'), key: 'ground', render: (_, { ground }) => t(`waiver.grounds.${ground}`) },
        { title: t('waiver.reason'), dataIndex: 'reason' },
        { title: t('waiver.evidence'), dataIndex: 'evidence' },
      ]}
    />
  );
}
