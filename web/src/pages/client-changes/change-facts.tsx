import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { evidenceUrl, type Change } from '../../api/client-changes';
import { toPercent } from '../../format/rate';
import { useCode } from '../../i18n/use-code';
import { Money } from '../../ui/money';
import { PersonOn } from '../../ui/person';

/** One entry of the register, whole; what was not said is left out. */
export function ChangeFacts({ clientNo, change }: { clientNo: string; change: Change }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const {
    kind,
    on,
    learnedOn,
    before,
    after,
    share,
    amount,
    source,
    evidence,
    fileHash,
    note,
    weight,
    by,
    recordedOn,
  } = change;
  const facts: [string, ReactNode][] = [
    [t('clientChanges.kind'), code('clientEvent', kind)],
    [t('clientChanges.weight'), code('changeWeight', weight)],
    [t('clientChanges.on'), on],
    [t('clientChanges.learnedOn'), learnedOn],
    [t('clientChanges.before'), before],
    [t('clientChanges.after'), after],
    [t('clientChanges.share'), share === null ? '' : `${toPercent(share)}%`],
    [t('clientChanges.amount'), amount === null ? '' : <Money key="amount" amount={amount} />],
    [t('clientChanges.source'), code('changeSource', source)],
    [t('clientChanges.evidence'), evidence],
    [
      t('clientChanges.file'),
      fileHash === null ? (
        ''
      ) : (
        <a key="file" href={evidenceUrl(clientNo, fileHash)} target="_blank" rel="noreferrer">
          {t('clientChanges.openFile')}
        </a>
      ),
    ],
    [t('clientChanges.note'), note],
    [t('clientChanges.by'), <PersonOn key="by" of={by} on={recordedOn} />],
  ];
  return (
    <Descriptions
      size="small"
      column={1}
      items={facts.filter(([, value]) => value !== '').map(([label, children]) => ({ key: label, label, children }))}
    />
  );
}
