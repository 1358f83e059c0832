import { DeleteOutlined, StarOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { saveView as operation } from '../../../src/contracts/http/saved-views';
import { dropView, saveView, useSavedViews, type ListName } from '../api/saved-views';
import { checked } from '../http/checked';
import { useSubmission } from '../http/use-submission';
import { Dialog } from '../ui/dialog';
import { FailureAlert } from '../ui/failure-alert';
import { PopoverButton } from '../ui/popover-button';
import { StepForm } from '../ui/step-form';
import { Unread } from '../ui/unread';
import { useDialog } from '../ui/use-dialog';

/** The list as somebody likes to see it, kept under a name: its filters, order and columns. */
export function ViewButton({ list }: { list: ListName }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const views = useSavedViews(list);
  const dialog = useDialog();
  const drop = useSubmission({ send: dropView, invalidates: [['views', list]] });
  return (
    <>
      <PopoverButton
        icon={<StarOutlined />}
        title={t('lists.views')}
        content={
          <Flex vertical gap={4}>
            {(views.data?.data ?? []).map(({ id, name, query }) => (
              <Flex key={id} justify="space-between" gap="middle" align="center">
                <Button type="link" size="small" onClick={() => void navigate({ search: query })}>
                  {name}
                </Button>
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={t('lists.dropView', { name })}
                  onClick={() => {
                    drop.mutate(id);
                  }}
                />
              </Flex>
            ))}
            <Unread query={views} />
            <FailureAlert failure={drop.error} />
            <Button size="small" onClick={dialog.show}>
              {t('lists.saveView')}
            </Button>
          </Flex>
        }
      >
        {t('lists.views')}
      </PopoverButton>
      <Dialog open={dialog.isOpen} onCancel={dialog.hide} title={t('lists.saveView')} destroyOnHidden>
        <SaveForm list={list} onDone={dialog.hide} />
      </Dialog>
    </>
  );
}

function SaveForm({ list, onDone }: { list: ListName; onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  return (
    <StepForm<{ name: string }, unknown>
      draft={`view-${list}`}
      send={({ name }) => saveView(checked(operation.body, { list, name, query: search.toString() }))}
      invalidates={[['views', list]]}
      submit={t('lists.save')}
      done={t('lists.saved')}
      onDone={onDone}
    >
      <p>{t('lists.saveHint')}</p>
      <Form.Item name="name" label={t('lists.viewName')} rules={[{ required: true, message: t('form.required') }]}>
        <Input maxLength={40} />
      </Form.Item>
    </StepForm>
  );
}
