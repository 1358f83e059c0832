import { Empty, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLetters, type Letter } from '../../api/collection-desk';
import type { CollectionCase } from '../../api/collections';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Loaded } from '../../ui/loaded';
import { Money } from '../../ui/money';
import { Section } from '../../ui/section';
import { ToneTag } from '../../ui/tone-tag';
import { LetterButton, OutcomeButton } from './letter-buttons';

/** 催收通知书 and 律师函 with what became of them. */
export function LettersPanel({ file }: { file: CollectionCase }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const found = useLetters(file.id);
  const isActor = may(me.roles, 'COLLECTION_ACT');
  return (
    <Section
      title={t('letters.title')}
      id="letters"
      extra={isActor && file.status === 'OPEN' && <LetterButton file={file} />}
    >
      <Loaded query={found}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('letters.none')} />
          ) : (
            data.map((letter) => <OneLetter key={letter.id} file={file} letter={letter} isActor={isActor} />)
          )
        }
      </Loaded>
    </Section>
  );
}

function OneLetter({ file, letter, isActor }: { file: CollectionCase; letter: Letter; isActor: boolean }): ReactNode {
  const { t } = useTranslation();
  const { kind, party, method, sentOn, tracking, outcome, demandedOn } = letter;
  return (
    <div style={{ marginBlockEnd: 12 }}>
      <Flex gap={8} wrap align="center">
        <strong>{t(`letters.kinds.${kind}`)}</strong>
        <span>{t(`contactRules.parties.${party}`)}</span>
        <ToneTag tone={outcome === null ? 'blue' : outcome.kind === 'RETURNED' ? 'orange' : 'green'}>
          {outcome === null ? t('letters.open') : t(`letters.outcomes.${outcome.kind}`)}
        </ToneTag>
        {isActor && outcome === null && <OutcomeButton file={file} letter={letter} />}
      </Flex>
      <div>
        {sentOn} · {t(`letters.methods.${method}`)} {tracking ?? ''} · <Money amount={letter.amount} />
      </div>
      <Typography.Text type="secondary">
        {demandedOn === null ? t('letters.noDemand') : t('letters.demandedOn', { on: demandedOn })}
      </Typography.Text>
    </div>
  );
}
