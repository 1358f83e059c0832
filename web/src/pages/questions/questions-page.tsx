import { Empty, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOwnQuestions, type OwnQuestion } from '../../api/questions';
import { useSession } from '../../session/use-session';
import { Instant } from '../../ui/instant';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Person } from '../../ui/person';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';

/** Questions that wait: those one has to answer, and those one asked. They are answered on the page of their case. */
export default function QuestionsPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const questions = useOwnQuestions();
  return (
    <Page title={t('ownQuestions.title')}>
      <Loaded query={questions}>
        {({ data }) => (
          <>
            <Questions
              title={t('ownQuestions.toAnswer')}
              empty={t('ownQuestions.nothingToAnswer')}
              questions={data.filter(({ askedBy }) => askedBy !== me.username)}
            />
            <Questions
              title={t('ownQuestions.asked')}
              empty={t('ownQuestions.nothingAsked')}
              questions={data.filter(({ askedBy }) => askedBy === me.username)}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface Props {
  title: string;
  empty: string;
  questions: readonly OwnQuestion[];
}

function Questions({ title, empty, questions }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <Section title={title}>
      <Table<OwnQuestion>
        size="small"
        aria-label={title}
        rowKey="id"
        dataSource={[...questions]}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> }}
        columns={[
          {
            title: t('applications.no'),
            key: 'no',
            render: (_, { applicationNo: no }) => <Link to={`/applications/${no}#questions`}>{no}</Link>,
          },
          { title: t('ownQuestions.question'), key: 'question', render: (_, { question }) => question },
          { title: t('ownQuestions.askedBy'), key: 'by', render: (_, { askedBy }) => <Person of={askedBy} /> },
          { title: t('ownQuestions.askedAt'), key: 'at', render: (_, { askedAt }) => <Instant at={askedAt} /> },
          { title: t('ownQuestions.dueOn'), dataIndex: 'dueOn', className: 'number' },
          {
            title: t('ownQuestions.standing'),
            key: 'standing',
            render: (_, { standing }) => <StatusTag kind="questionStanding" code={standing} />,
          },
        ]}
      />
    </Section>
  );
}
