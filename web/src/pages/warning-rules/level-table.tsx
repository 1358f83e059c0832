import { Button, Flex, Select, Table, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WARNING_LEVELS, type WarningLevel } from '../../../../src/domain/warning/policy';
import type { WarningVersion } from '../../api/policies';
import { useCode, useSpoken } from '../../i18n/use-code';
import { StatusTag } from '../../ui/status-tag';

/** The level of each signal; OFF leaves it out of the next version. */
export type Levels = Record<string, WarningLevel | 'OFF'>;
type Rule = WarningVersion['rules'][number];

interface Props {
  rules: Rule[];
  raisedByItself: readonly string[];
  value?: Levels;
  onChange?: (levels: Levels) => void;
}

/** The levels as a table to read, whose row opens a field when it is to be changed: a field in each would take its time to open. */
export function LevelTable({ rules, raisedByItself, value = {}, onChange }: Props): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const [edited, edit] = useState<string>();
  /** The row whose field was closed last: the keyboard goes back to its button. */
  const [left, leave] = useState<string>();
  const cell = (rule: Rule): ReactNode => {
    const level = value[rule.code] ?? rule.level;
    if (edited !== rule.code)
      return (
        <Level
          rule={rule}
          level={level}
          takesFocus={left === rule.code}
          onEdit={() => {
            edit(rule.code);
          }}
        />
      );
    return (
      <LevelSelect
        label={spoken(rule.title)}
        level={level}
        mayLeaveOut={!raisedByItself.includes(rule.code)}
        onClose={() => {
          leave(rule.code);
          edit(undefined);
        }}
        onChoose={(chosen) => onChange?.({ ...value, [rule.code]: chosen })}
      />
    );
  };
  return (
    <Table<Rule>
      size="small"
      aria-label={t('warningRules.fields.level')}
      rowKey="code"
      dataSource={rules}
      pagination={false}
      scroll={{ y: 320 }}
      columns={[
        { title: t('warningRules.fields.title'), key: 'title', render: (_, { title }) => spoken(title) },
        { title: t('warningRules.fields.level'), key: 'level', width: 200, render: (_, rule) => cell(rule) },
      ]}
    />
  );
}

interface LevelProps {
  rule: Rule;
  level: Levels[string];
  takesFocus: boolean;
  onEdit: () => void;
}

function Level({ rule, level, takesFocus, onEdit }: LevelProps): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const spoken = useSpoken();
  return (
    <Flex gap="small" align="center" justify="space-between">
      <Flex vertical>
        {level === 'OFF' ? t('warningRules.leaveOut') : <StatusTag kind="warningLevel" code={level} />}
        {level !== rule.level && (
          <Typography.Text type="secondary">
            {t('warningRules.was', { level: code('warningLevel', rule.level) })}
          </Typography.Text>
        )}
      </Flex>
      <Button
        size="small"
        autoFocus={takesFocus}
        aria-label={t('warningRules.changeOf', { signal: spoken(rule.title) })}
        onClick={onEdit}
      >
        {t('warningRules.change')}
      </Button>
    </Flex>
  );
}

interface SelectProps {
  label: string;
  level: Levels[string];
  mayLeaveOut: boolean;
  onChoose: (level: Levels[string]) => void;
  onClose: () => void;
}

function LevelSelect({ label, level, mayLeaveOut, onChoose, onClose }: SelectProps): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const levels: { value: Levels[string]; label: string }[] = WARNING_LEVELS.map((value) => ({
    value,
    label: code('warningLevel', value),
  }));
  return (
    <Select
      autoFocus
      defaultOpen
      aria-label={label}
      style={{ width: '100%' }}
      value={level}
      options={mayLeaveOut ? [...levels, { value: 'OFF', label: t('warningRules.leaveOut') }] : levels}
      onChange={onChoose}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    />
  );
}
