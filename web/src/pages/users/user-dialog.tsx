import { Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { createUser as creation, updateUser } from '../../../../src/contracts/http/administration';
import { ROLES } from '../../../../src/contracts/roles';
import { changeUser, createUser, readUser, useAuthority, useBranches, type User } from '../../api/administration';
import { checked, filled } from '../../http/checked';
import { useCode, useSpoken } from '../../i18n/use-code';
import { useListed } from '../../i18n/use-listed';
import { Dialog } from '../../ui/dialog';
import { StepForm, type StepFormProps } from '../../ui/step-form';
import { VersionedForm, type Known } from '../../ui/versioned-form';
import { ReadSelect } from '../../ui/read-select';

/** Opens a login, or changes one; a forgotten password is set anew here. */
export function UserDialog({ user, onClose }: { user: User | null; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const shared = {
    draft: `user-${user?.username ?? 'new'}`,
    invalidates: [['users'], ['colleagues']],
    submit: t('clients.save'),
    done: t('users.saved'),
    onDone: onClose,
  };
  return (
    <Dialog
      open
      title={user === null ? t('users.new') : t('users.changeOne', { who: user.username })}
      onCancel={onClose}
    >
      {user === null ? (
        <StepForm<object, User>
          {...shared}
          initialValues={{ locale: 'zh', roles: [], levels: [] }}
          send={async (values, key) => createUser(checked(creation.body, filled(values)), key)}
        >
          <Fields isNew />
        </StepForm>
      ) : (
        <ChangeForm user={user} shared={shared} />
      )}
    </Dialog>
  );
}

const knownOf = ({ version, displayName, roles, levels, branchCode, email, locale, active }: User): Known<object> => ({
  version,
  values: { displayName, roles, levels, branchCode, email, locale, active },
});

type Shared = Pick<StepFormProps<object, User>, 'draft' | 'invalidates' | 'submit' | 'done' | 'onDone'>;

function ChangeForm({ user, shared }: { user: User; shared: Shared }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const listed = useListed();
  const labels = {
    displayName: t('users.displayName'),
    roles: t('users.roles'),
    levels: t('users.levels'),
    branchCode: t('application.branch'),
    email: t('clients.email'),
    locale: t('clients.language'),
    active: t('users.active'),
  };
  const shown = (name: string, value: unknown): string => {
    if (name === 'active') return value === true ? t('merge.yes') : t('merge.no');
    if (Array.isArray(value)) return listed(value.map((one) => code(name === 'roles' ? 'role' : 'level', String(one))));
    return typeof value === 'string' ? value : '—';
  };
  return (
    <VersionedForm<object, User>
      {...shared}
      known={knownOf(user)}
      read={async () => knownOf(await readUser(user.username))}
      send={async (values, version) => changeUser(user.username, checked(updateUser.body, filled(values)), version)}
      labels={labels}
      shown={shown}
    >
      <Fields isNew={false} />
    </VersionedForm>
  );
}

function Fields({ isNew }: { isNew: boolean }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const spoken = useSpoken();
  const branches = useBranches();
  const authority = useAuthority();
  const roles = ROLES.filter((role) => role !== 'SYSTEM').map((value) => ({ value, label: code('role', value) }));
  const levels = authority.data?.levels.map(({ code: value, nameZh, nameEn }) => ({
    value,
    label: spoken({ zh: nameZh, en: nameEn }),
  }));
  const places = branches.data?.data.map(({ code: value, nameZh, nameEn }) => ({
    value,
    label: `${value} ${spoken({ zh: nameZh, en: nameEn })}`,
  }));
  return (
    <>
      {isNew && (
        <Form.Item name="username" label={t('users.username')} extra={t('users.usernameHint')} required>
          <Input autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="displayName" label={t('users.displayName')} required>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="roles" label={t('users.roles')} required>
        <Select mode="multiple" options={roles} />
      </Form.Item>
      <Form.Item name="levels" label={t('users.levels')}>
        <ReadSelect<string[]> mode="multiple" query={authority} options={levels ?? []} />
      </Form.Item>
      <Form.Item name="branchCode" label={t('application.branch')} required>
        <ReadSelect query={branches} options={places ?? []} />
      </Form.Item>
      <Form.Item name="email" label={t('clients.email')} required>
        <Input inputMode="email" autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('users.password')}
        extra={isNew ? t('users.passwordHint') : t('users.passwordKeep')}
        required={isNew}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {!isNew && (
        <Form.Item name="active" valuePropName="checked">
          <Checkbox>{t('users.active')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}
