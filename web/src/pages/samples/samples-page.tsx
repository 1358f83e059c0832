import { Button, Flex, Form, Input, InputNumber, Table, type TableColumnsType } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { drawSmallSample as drawing } from '../../../../src/contracts/http/samples';
import { drawSample, useSamples, type Sample } from '../../api/oversight';
import { rowsOf } from '../../api/paging';
import { checked } from '../../http/checked';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { ClientLink } from '../../ui/client-link';
import { DateRangePicker } from '../../ui/date-picker';
import { Dialog } from '../../ui/dialog';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { StepForm } from '../../ui/step-form';
import { Person, usePersonName } from '../../ui/person';
import { ReviewForm } from './review-form';

type Chosen = Sample['chosen'][number];

/** Small loans approved without a committee, drawn by a public seed and looked at again. */
export default function SamplesPage(): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { me } = useSession();
  const samples = useSamples();
  return (
    <Page title={t('samples.title')}>
      {may(me.roles, 'SAMPLE_DRAW') && (
        <Section title={t('samples.draw')}>
          <DrawForm />
        </Section>
      )}
      <Loaded query={samples}>
        {() => (
          <>
            {rowsOf(samples).length === 0 && (
              <p>{may(me.roles, 'SAMPLE_DRAW') ? t('samples.empty') : t('samples.none')}</p>
            )}
            {rowsOf(samples).map((sample) => (
              <Section key={sample.id} title={t('samples.period', { from: sample.fromOn, to: sample.toOn })}>
                <p>
                  {t('samples.drawn', {
                    population: sample.population,
                    chosen: sample.chosen.length,
                    share: sample.sharePercent,
                    seed: sample.seed,
                    by: nameOf(sample.drawnBy),
                  })}
                </p>
                <Rows sample={sample} />
              </Section>
            ))}
            {samples.hasNextPage && <Button onClick={() => void samples.fetchNextPage()}>{t('common.more')}</Button>}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function DrawForm(): ReactNode {
  const { t } = useTranslation();
  const required = { required: true, message: t('form.required') };
  interface Values {
    period: [Dayjs, Dayjs];
    seed: string;
    sharePercent: number;
  }
  return (
    <StepForm<Values, unknown>
      draft="sample"
      initialValues={{ sharePercent: 10 }}
      send={async ({ period, seed, sharePercent }, key) =>
        drawSample(
          checked(drawing.body, {
            seed,
            sharePercent,
            fromOn: period[0].format('YYYY-MM-DD'),
            toOn: period[1].format('YYYY-MM-DD'),
          }),
          key,
        )
      }
      invalidates={[['samples'], ['tasks']]}
      submit={t('samples.draw')}
      done={t('samples.done')}
      rename={{ '/fromOn': 'period', '/toOn': 'period' }}
    >
      <Flex gap="middle" wrap>
        <Form.Item name="period" label={t('samples.between')} rules={[required]}>
          <DateRangePicker />
        </Form.Item>
        <Form.Item name="sharePercent" label={t('samples.share')} rules={[required]}>
          <InputNumber min={10} max={100} />
        </Form.Item>
        <Form.Item name="seed" label={t('samples.seed')} extra={t('samples.seedHint')} rules={[required]}>
          <Input maxLength={60} style={{ width: 280 }} />
        </Form.Item>
      </Flex>
    </StepForm>
  );
}

function Rows({ sample }: { sample: Sample }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const [reviewed, setReviewed] = useState<string | null>(null);
  const close = (): void => {
    setReviewed(null);
  };
  const columns: TableColumnsType<Chosen> = [
    {
      title: t('applications.no'),
      key: 'no',
      render: (_, { applicationNo }) => <Link to={`/applications/${applicationNo}`}>{applicationNo}</Link>,
    },
    { title: t('client.title'), key: 'client', render: (_, chosen) => <ClientLink of={chosen} /> },
    {
      title: t('samples.finding'),
      key: 'finding',
      render: (_, { applicationNo, review }) =>
        review ? (
          <StatusTag kind="finding" code={review.finding} />
        ) : (
          may(me.roles, 'SAMPLE_REVIEW') && (
            <Button
              size="small"
              onClick={() => {
                setReviewed(applicationNo);
              }}
            >
              {t('samples.review')}
            </Button>
          )
        ),
    },
    { title: t('samples.comment'), key: 'comment', render: (_, { review }) => review?.comment ?? '—' },
    { title: t('samples.reviewedBy'), key: 'by', render: (_, { review }) => <Person of={review?.reviewedBy} /> },
  ];
  return (
    <>
      <Table<Chosen>
        size="small"
        rowKey="applicationNo"
        columns={columns}
        dataSource={[...sample.chosen]}
        pagination={false}
        locale={{ emptyText: t('samples.nobodyChosen') }}
      />
      <Dialog open={reviewed !== null} onCancel={close} title={t('samples.review')} destroyOnHidden>
        {reviewed && <ReviewForm id={sample.id} applicationNo={reviewed} onDone={close} />}
      </Dialog>
    </>
  );
}
