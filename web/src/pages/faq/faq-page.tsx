import { Flex, Input, Typography, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CONSULTATION_TOPICS } from '../../../../src/domain/consultation/consultation';
import { FAQ_STANDINGS } from '../../../../src/domain/consultation/faq';
import { useFaq, type FaqNote } from '../../api/faq';
import type { Pages } from '../../api/paging';
import { useProductName } from '../../api/products';
import { useCode, useSpoken } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { Person } from '../../ui/person';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { ToneTag } from '../../ui/tone-tag';
import { ReleaseButton, WithdrawButton, WriteButton } from './faq-buttons';

/** 常见问答: what clients often ask and what is answered, written by one and released by another. */
export default function FaqPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const [standing] = useFilter('standing');
  const [topic] = useFilter('topic');
  const [words, search] = useFilter('words');
  const notes = useFaq({ standing, topic, words });
  return (
    <Page
      title={t('faq.title')}
      actions={
        <>
          <Input.Search
            allowClear
            aria-label={t('faq.words')}
            placeholder={t('faq.words')}
            maxLength={40}
            defaultValue={words ?? ''}
            onSearch={(typed) => {
              search(typed.trim() === '' ? undefined : typed.trim());
            }}
            style={{ width: 200 }}
          />
          <CodeFilter name="topic" kind="consultationTopic" values={CONSULTATION_TOPICS} label={t('faq.topic')} />
          <CodeFilter name="standing" kind="faqStanding" values={FAQ_STANDINGS} label={t('faq.standing')} />
          {may(me.roles, 'FAQ_WRITE') && <WriteButton />}
        </>
      }
    >
      <Notes notes={notes} />
    </Page>
  );
}

const TONES = { DRAFT: 'orange', UPCOMING: 'blue', IN_FORCE: 'green', ENDED: 'default' } as const;

function Notes({ notes }: { notes: Pages<FaqNote> }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const spoken = useSpoken();
  const productName = useProductName();
  const columns: TableColumnsType<FaqNote> = [
    {
      title: t('faq.question'),
      key: 'question',
      render: (_, { questionZh, questionEn, answerZh, answerEn }) => (
        <div style={{ maxWidth: 520 }}>
          <strong>{spoken({ zh: questionZh, en: questionEn })}</strong>
          <Typography.Paragraph style={{ whiteSpace: 'pre-wrap', marginBlockEnd: 0 }}>
            {spoken({ zh: answerZh, en: answerEn })}
          </Typography.Paragraph>
        </div>
      ),
    },
    {
      title: t('faq.topic'),
      key: 'topic',
      render: (_, { topic, productCode }) => (
        <>
          {code('consultationTopic', topic)}
          <div>{productCode === null ? t('faq.everyProduct') : productName(productCode)}</div>
        </>
      ),
    },
    {
      title: t('faq.valid'),
      key: 'valid',
      render: (_, { validFrom, validTo }) =>
        validTo === null ? t('faq.since', { from: validFrom }) : `${validFrom} – ${validTo}`,
    },
    {
      title: t('faq.standing'),
      key: 'standing',
      render: (_, { standing }) => <ToneTag tone={TONES[standing]}>{code('faqStanding', standing)}</ToneTag>,
    },
    {
      title: t('faq.people'),
      key: 'people',
      render: (_, { writtenBy, releasedBy }) => (
        <>
          <Person of={writtenBy} />
          {releasedBy !== null && (
            <>
              {' / '}
              <Person of={releasedBy} />
            </>
          )}
        </>
      ),
    },
    {
      key: 'act',
      render: (_, note) => (
        <Flex gap="small">
          <ReleaseButton note={note} />
          <WithdrawButton note={note} />
        </Flex>
      ),
    },
  ];
  return (
    <PagedTable<FaqNote>
      label={t('faq.title')}
      pages={notes}
      columns={columns}
      rowKey={({ id }) => id}
      empty={t('faq.empty')}
    />
  );
}
