import { Alert, Button, Form, type FormInstance } from 'antd';
import { isDayjs } from 'dayjs';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asFailure } from '../http/failure';
import { merge, wayTo, type Merged } from '../http/merge';
import { useListed } from '../i18n/use-listed';
import { StepForm, type StepFormProps } from './step-form';

/** What the form begins with and in which version it was read. */
export interface Known<Values> {
  values: Partial<Values>;
  version: number;
}
export interface VersionedFormProps<Values extends object, Answer> extends Omit<
  StepFormProps<Values, Answer>,
  'send' | 'form' | 'initialValues'
> {
  known: Known<Values>;
  /** What stands now, once somebody else was first. */
  read: () => Promise<Known<Values>>;
  send: (values: Values, version: number, key: string) => Promise<Answer>;
  /** What each field is called, one inside another by the way to it (`limits.maxAmount`), and how its value is shown where that is not the text itself. */
  labels: Readonly<Record<string, string>>;
  shown?: (name: string, value: unknown) => string;
}
const fieldsOf = (values: object): Record<string, unknown> => ({ ...values });

type Standing<Values> = Omit<Merged, 'values'> & { theirs: Partial<Values> };

/**
 * A form that changes what others may change too. Who comes second is shown what the first has changed: it is taken over where he himself
 * changed nothing, and left for him to choose where both did. Sent again, it goes by the version that he has seen.
 */
export function VersionedForm<Values extends object, Answer>(props: VersionedFormProps<Values, Answer>): ReactNode {
  const { known, read, send, labels, shown, children, ...rest } = props;
  const [form] = Form.useForm<Values>();
  // What has been read again behind the form is not what he has seen.
  const seen = useRef(known);
  const [standing, setStanding] = useState<Standing<Values> | null>(null);
  const attempt = async (values: Values, key: string): Promise<Answer> => {
    try {
      return await send(values, seen.current.version, key);
    } catch (error) {
      if (asFailure(error).problem?.code === 'VERSION_CHANGED') {
        const now = await read();
        const { values: merged, ...what } = merge(
          fieldsOf(seen.current.values),
          fieldsOf(values),
          fieldsOf(now.values),
        );
        seen.current = now;
        form.setFieldsValue(merged as never);
        setStanding({ ...what, theirs: now.values });
      }
      throw error;
    }
  };
  return (
    <StepForm<Values, Answer> {...rest} form={form} initialValues={known.values} send={attempt}>
      {children}
      {standing && (
        <Theirs<Values> form={form} standing={standing} labels={labels} {...(shown === undefined ? {} : { shown })} />
      )}
    </StepForm>
  );
}

function Theirs<Values extends object>({
  form,
  standing: { taken, conflicts, theirs },
  labels,
  shown,
}: Pick<VersionedFormProps<Values, unknown>, 'labels' | 'shown'> & {
  form: FormInstance<Values>;
  standing: Standing<Values>;
}): ReactNode {
  const { t } = useTranslation();
  const asText = useShown();
  const valueOf = (name: string): unknown => wayTo(name).reduce<unknown>(partOf, theirs);
  const said = (name: string): { field: string; value: string } => ({
    field: labels[name] ?? name,
    value: (shown ?? asText)(name, valueOf(name)),
  });
  if (taken.length === 0 && conflicts.length === 0) return null;
  return (
    <Alert
      showIcon
      type="warning"
      style={{ marginBlock: 12 }}
      title={t('merge.title')}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {taken.map((name) => (
            <li key={name}>{t('merge.taken', said(name))}</li>
          ))}
          {conflicts.map((name) => (
            <li key={name}>
              {t('merge.conflict', said(name))}{' '}
              <Button
                size="small"
                onClick={() => {
                  form.setFieldValue(wayTo(name) as never, valueOf(name));
                }}
              >
                {t('merge.useTheirs')}
              </Button>
            </li>
          ))}
        </ul>
      }
    />
  );
}

const partOf = (of: unknown, name: string | number): unknown =>
  typeof of === 'object' && of !== null ? (of as Record<string | number, unknown>)[name] : undefined;

/** A value as one reads it: a text, a number, a day, several of them, yes or no. */
function useShown(): (name: string, value: unknown) => string {
  const { t } = useTranslation();
  const listed = useListed();
  const asText = (value: unknown): string => {
    if (typeof value === 'boolean') return value ? t('merge.yes') : t('merge.no');
    if (typeof value === 'number') return String(value);
    if (isDayjs(value)) return value.format('YYYY-MM-DD');
    return typeof value === 'string' && value !== '' ? value : '—';
  };
  return (_, value) => (Array.isArray(value) && value.length > 0 ? listed(value.map(asText)) : asText(value));
}
