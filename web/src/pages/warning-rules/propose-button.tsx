import { Button, Flex, Form, Input, InputNumber, Select } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { proposeWarningPolicy as operation } from '../../../../src/contracts/http/warning-policy';
import { WARNING_LEVELS, type WarningLevel } from '../../../../src/domain/warning/policy';
import { proposeWarningPolicy, readNewestWarning, type WarningVersion } from '../../api/policies';
import { chinaToday } from '../../format/date';
import { checked } from '../../http/checked';
import { useCode, useSpoken } from '../../i18n/use-code';
import { DateField } from '../../ui/fields';
import { VersionedFormButton } from '../../ui/form-button';
import type { Known } from '../../ui/versioned-form';
import { LevelTable, type Levels } from './level-table';

interface Own {
  code: string;
  zh: string;
  en: string;
  level: WarningLevel;
}
interface Values {
  effectiveFrom: string;
  deadlineDays: Record<WarningLevel, number>;
  levels: Levels;
  added?: Own[];
}
interface Props {
  newest: WarningVersion;
  raisedByItself: readonly string[];
}

function knownOf({ version, effectiveFrom, deadlineDays, rules }: WarningVersion): Known<Values> {
  const today = chinaToday().format('YYYY-MM-DD');
  const values = {
    effectiveFrom: effectiveFrom > today ? effectiveFrom : today,
    deadlineDays,
    levels: Object.fromEntries(rules.map(({ code, level }) => [code, level])),
  };
  return { version, values };
}

/** The next version of the rules: levels, days, signals of the lender's own. What the system raises cannot be left out. */
export function ProposeButton({ newest, raisedByItself }: Props): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const spoken = useSpoken();
  // What was read last: signals that somebody else has added meanwhile stay.
  const latest = useRef(newest);
  const read = async (): Promise<Known<Values>> => {
    latest.current = (await readNewestWarning()) ?? newest;
    return knownOf(latest.current);
  };
  const labels = {
    effectiveFrom: t('authority.effectiveFrom'),
    ...Object.fromEntries(
      WARNING_LEVELS.map((level) => [
        `deadlineDays.${level}`,
        t('warningRules.daysOf', { level: code('warningLevel', level) }),
      ]),
    ),
    ...Object.fromEntries(newest.rules.map(({ code: signal, title }) => [`levels.${signal}`, spoken(title)])),
  };
  const shown = (name: string, value: unknown): string =>
    name.startsWith('levels.') ? code('warningLevel', String(value)) : String(value);
  const bodyOf = ({ effectiveFrom, deadlineDays, levels, added = [] }: Values): unknown => ({
    effectiveFrom,
    deadlineDays,
    rules: [
      ...latest.current.rules.flatMap((rule) => {
        const level = levels[rule.code] ?? rule.level;
        return level === 'OFF' ? [] : [{ ...rule, level }];
      }),
      ...added.map(({ code, zh, en, level }) => ({ code, level, title: { zh, en } })),
    ],
  });
  return (
    <VersionedFormButton<Values, unknown>
      ofPage
      primary
      title={t('authority.publish')}
      hint={t('warningRules.proposeHint')}
      draft={`warning-policy-${String(newest.version)}`}
      known={knownOf(newest)}
      read={read}
      send={async (values, version) => proposeWarningPolicy(checked(operation.body, bodyOf(values)), version)}
      labels={labels}
      shown={shown}
      invalidates={[['warning-policy'], ['warning-rules']]}
      submit={t('authority.submit')}
      done={t('authority.published')}
    >
      <DateField name="effectiveFrom" label={t('authority.effectiveFrom')} />
      <Days />
      <Form.Item name="levels">
        <LevelTable rules={newest.rules} raisedByItself={raisedByItself} />
      </Form.Item>
      <Added />
    </VersionedFormButton>
  );
}

function Days(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <Flex gap="middle" wrap>
      {WARNING_LEVELS.map((level) => (
        <Form.Item
          key={level}
          name={['deadlineDays', level]}
          label={t('warningRules.daysOf', { level: code('warningLevel', level) })}
        >
          <InputNumber min={1} max={60} precision={0} />
        </Form.Item>
      ))}
    </Flex>
  );
}

function Added(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const rules = [{ required: true, message: t('form.required') }];
  return (
    <Form.List name="added">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <Flex key={key} gap="small" wrap align="end">
              <Form.Item name={[name, 'code']} label={t('warningRules.fields.code')} rules={rules}>
                <Input maxLength={40} placeholder="POWER_CUT" autoComplete="off" />
              </Form.Item>
              <Form.Item name={[name, 'zh']} label={t('warningRules.fields.zh')} rules={rules}>
                <Input maxLength={80} autoComplete="off" />
              </Form.Item>
              <Form.Item name={[name, 'en']} label={t('warningRules.fields.en')} rules={rules}>
                <Input maxLength={120} autoComplete="off" />
              </Form.Item>
              <Form.Item name={[name, 'level']} label={t('warningRules.fields.level')} rules={rules}>
                <Select
                  style={{ width: 110 }}
                  options={WARNING_LEVELS.map((value) => ({ value, label: code('warningLevel', value) }))}
                />
              </Form.Item>
              <Form.Item>
                <Button
                  onClick={() => {
                    remove(name);
                  }}
                >
                  {t('warningRules.removeSignal')}
                </Button>
              </Form.Item>
            </Flex>
          ))}
          <Button
            style={{ marginBlockEnd: 16 }}
            onClick={() => {
              add();
            }}
          >
            {t('warningRules.addSignal')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
