import { Button, Flex, Form, Input, Select, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { conveneCommittee as convening, recuseMember as recusing } from '../../../../src/contracts/http/committee';
import { RECUSAL_GROUNDS } from '../../../../src/contracts/messages/approval';
import { applicationKey, type Application } from '../../api/applications';
import { conveneCommittee, recuseMember } from '../../api/case';
import { useColleagues } from '../../api/colleagues';
import { checked } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { useListed } from '../../i18n/use-listed';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DatePicker } from '../../ui/date-picker';
import { Dialog } from '../../ui/dialog';
import { Section } from '../../ui/section';
import { StepForm } from '../../ui/step-form';
import { ReadSelect } from '../../ui/read-select';
import { useDialog } from '../../ui/use-dialog';
import { committeeOf } from './decision-rules';
import { usePersonName } from '../../ui/person';

/** The committee before which the case is: who sits, who chairs, who stays away; convened anew until it has decided. */
export function Committee({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const listed = useListed();
  const nameOf = usePersonName();
  const code = useCode();
  const { me } = useSession();
  const convene = useDialog();
  const recuse = useDialog();
  const committee = committeeOf(application);
  if (!committee) return null;
  const { taskId, level, session } = committee;
  return (
    <Section
      title={t('committee.title', { level: code('level', level) })}
      id="committee"
      extra={
        <Flex gap="small">
          {session && may(me.roles, 'COMMITTEE_RECUSE') && (
            <Button size="small" onClick={recuse.show}>
              {t('committee.recuse')}
            </Button>
          )}
          {may(me.roles, 'COMMITTEE_CONVENE') && (
            <Button size="small" type="primary" onClick={convene.show}>
              {session ? t('committee.again') : t('committee.convene')}
            </Button>
          )}
        </Flex>
      }
    >
      {session ? (
        <>
          <p>
            {t('committee.sits', {
              on: session.heldOn,
              chair: nameOf(session.chair),
              members: listed(session.members.map(nameOf)),
            })}
          </p>
          {session.recusals.map(({ username, ground }) => (
            <p key={username}>
              {t('committee.recused', { username: nameOf(username), ground: code('recusal', ground) })}
            </p>
          ))}
        </>
      ) : (
        <Typography.Text type="secondary">{t('committee.none')}</Typography.Text>
      )}
      <Dialog open={convene.isOpen} onCancel={convene.hide} title={t('committee.convene')} destroyOnHidden>
        <ConveneForm application={application} taskId={taskId} onDone={convene.hide} />
      </Dialog>
      <Dialog open={recuse.isOpen} onCancel={recuse.hide} title={t('committee.recuse')} destroyOnHidden>
        <RecuseForm application={application} taskId={taskId} members={session?.members ?? []} onDone={recuse.hide} />
      </Dialog>
    </Section>
  );
}

interface FormProps {
  application: Application;
  taskId: string;
  onDone: () => void;
}
const invalidated = (no: string) => [applicationKey(no), ['tasks']];

function ConveneForm({ application, taskId, onDone }: FormProps): ReactNode {
  const { t } = useTranslation();
  const colleagues = useColleagues();
  const [form] = Form.useForm<{ members?: string[]; chair: string; heldOn: Dayjs }>();
  const members = Form.useWatch<string[] | undefined>('members', form) ?? [];
  const seats = (colleagues.data?.data ?? []).filter(({ roles }) => roles.includes('COMMITTEE_MEMBER'));
  const options = seats.map(({ username, displayName }) => ({
    value: username,
    label: `${displayName} ${username}`,
  }));
  const required = { required: true, message: t('form.required') };
  return (
    <StepForm<{ members?: string[]; chair: string; heldOn: Dayjs }, unknown>
      form={form}
      draft={`convene-${taskId}`}
      initialValues={{ heldOn: dayjs(application.today) }}
      send={({ members: invited = [], chair, heldOn }, key) =>
        conveneCommittee(taskId)(
          checked(convening.body, { members: invited, chair, heldOn: heldOn.format('YYYY-MM-DD') }),
          key,
        )
      }
      invalidates={invalidated(application.no)}
      submit={t('committee.convene')}
      done={t('committee.convened')}
      onDone={onDone}
    >
      <Form.Item name="members" label={t('committee.members')} rules={[required]}>
        <ReadSelect<string[]> mode="multiple" options={options} query={colleagues} />
      </Form.Item>
      <Form.Item name="chair" label={t('committee.chair')} extra={t('committee.chairHint')} rules={[required]}>
        <Select options={options.filter(({ value }) => members.includes(value))} />
      </Form.Item>
      <Form.Item name="heldOn" label={t('committee.heldOn')} rules={[required]}>
        <DatePicker minDate={dayjs(application.today)} />
      </Form.Item>
    </StepForm>
  );
}

function RecuseForm({ application, taskId, members, onDone }: FormProps & { members: readonly string[] }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const nameOf = usePersonName();
  const { me } = useSession();
  const required = { required: true, message: t('form.required') };
  return (
    <StepForm<{ username: string; ground: string; comment: string }, unknown>
      draft={`recuse-${taskId}`}
      {...(members.includes(me.username) && { initialValues: { username: me.username } })}
      send={(values, key) => recuseMember(taskId)(checked(recusing.body, values), key)}
      invalidates={invalidated(application.no)}
      submit={t('committee.recuse')}
      done={t('committee.recusedDone')}
      onDone={onDone}
    >
      <Form.Item name="username" label={t('committee.member')} rules={[required]}>
        <Select options={members.map((value) => ({ value, label: nameOf(value) }))} />
      </Form.Item>
      <Form.Item name="ground" label={t('committee.ground')} rules={[required]}>
        <Select options={RECUSAL_GROUNDS.map((value) => ({ value, label: code('recusal', value) }))} />
      </Form.Item>
      <Form.Item name="comment" label={t('committee.comment')} rules={[required]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </StepForm>
  );
}
