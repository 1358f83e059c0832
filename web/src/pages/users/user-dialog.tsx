import { Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { createUser as creation, updateUser } from '../../../../src/contracts/http/administration';
import { ROLES } from '../../../../src/contracts/roles';
import { changeUser, createUser, useAuthority, useBranches, type User } from '../../api/administration';
import { checked, filled } from '../../http/checked';
import { useCode, useSpoken } from '../../i18n/use-code';
import { Dialog } from '../../ui/dialog';
import { StepForm } from '../../ui/step-form';
import { ReadSelect } from '../../ui/read-select';

/** Opens a login, or changes one; a forgotten password is set anew here. */
export function UserDialog({ user, onClose }: { user: User | null; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const send = async (values: object, key: string): Promise<User> =>
    user === null
      ? createUser(checked(creation.body, filled(values)), key)
      : changeUser(user.username, checked(updateUser.body, filled(values)), user.version);
  const known = user && {
    displayName: user.displayName,
    roles: user.roles,
    levels: user.levels,
    branchCode: user.branchCode,
    email: user.email,
    locale: user.locale,
    active: user.active,
  };
  return (
    <Dialog
      open
      title={user === null ? t('users.new') : t('users.changeOne', { who: user.username })}
      onCancel={onClose}
    >
      <StepForm<object, User>
        draft={`user-${user?.username ?? 'new'}`}
        initialValues={known ?? { locale: 'zh', roles: [], levels: [] }}
        send={send}
        invalidates={[['users'], ['colleagues']]}
        submit={t('clients.save')}
        done={t('users.saved')}
        onDone={onClose}
      >
        <Fields isNew={user === null} />
      </StepForm>
    </Dialog>
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
