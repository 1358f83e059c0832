import { Flex, Form, Input, Rate, Typography, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Pages } from '../../api/paging';
import { recordSurvey, useSurveysDue, type SurveyDue, type SurveysDue } from '../../api/client-service';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { FormButton } from '../../ui/form-button';
import { PagedTable } from '../../ui/paged-table';
import { Person } from '../../ui/person';
import { SurveyFigures } from './survey-figures';

export function SurveysDueList(): ReactNode {
  const { t } = useTranslation();
  const due = useSurveysDue();
  return (
    <>
      <Typography.Paragraph type="secondary">{t('clientService.surveyHint')}</Typography.Paragraph>
      <Due due={due} />
      <div style={{ marginBlockStart: 16 }}>
        <SurveyFigures />
      </div>
    </>
  );
}

function Due({ due }: { due: Pages<SurveyDue> }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const code = useCode();
  const mayWrite = may(me.roles, 'SERVICE_WRITE');
  const columns: TableColumnsType<SurveyDue> = [
    {
      title: t('client.title'),
      key: 'client',
      render: (_, { clientNo, clientMasked }) => <Link to={`/clients/${clientNo}`}>{clientMasked}</Link>,
    },
    { title: t('clientService.event'), key: 'event', render: (_, { occasion }) => code('surveyOccasion', occasion) },
    { title: t('clientService.no'), dataIndex: 'subjectNo' },
    { title: t('clientService.on'), dataIndex: 'on', className: 'number' },
    {
      title: t('application.manager'),
      key: 'manager',
      render: (_, { managerUsername }) => <Person of={managerUsername} />,
    },
    { title: t('clientService.attempts'), dataIndex: 'attempts', align: 'right' },
    {
      title: t('clientService.result'),
      key: 'acts',
      render: (_, event) =>
        mayWrite && event.mayAsk ? (
          <Flex gap="small">
            <ScoreButton event={event} />
            <UnreachedButton event={event} />
          </Flex>
        ) : (
          t('clientService.byColleague')
        ),
    },
  ];
  return (
    <PagedTable<SurveyDue>
      label={t('clientService.surveys')}
      pages={due}
      columns={columns}
      rowKey={({ occasion, subjectNo }) => `${occasion} ${subjectNo}`}
      empty={t('clientService.noSurveys')}
    />
  );
}

function ScoreButton({ event }: { event: SurveyDue }): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<object, SurveysDue>
      draft={`survey-${event.occasion}-${event.subjectNo}`}
      send={recordSurvey(event, 'ANSWERED')}
      invalidates={[['surveys']]}
      submit={t('clientService.score')}
      done={t('clientService.done')}
    >
      <Form.Item
        name="score"
        label={t('clientService.scoreHint')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <Rate />
      </Form.Item>
      <Form.Item name="comment" label={t('clientService.comment')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
    </FormButton>
  );
}

function UnreachedButton({ event }: { event: SurveyDue }): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<object, SurveysDue>
      draft={`survey-unreached-${event.occasion}-${event.subjectNo}`}
      send={recordSurvey(event, 'UNREACHED')}
      invalidates={[['surveys']]}
      submit={t('clientService.unreached')}
      hint={t('clientService.unreachedHint')}
      done={t('clientService.done')}
    >
      {null}
    </FormButton>
  );
}
