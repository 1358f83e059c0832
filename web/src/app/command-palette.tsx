import { SearchOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Typography } from 'antd';
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Dialog } from '../ui/dialog';
import { FailureAlert } from '../ui/failure-alert';
import { useDialog } from '../ui/use-dialog';
import { whenSearched } from './search';
import { useDestinations, type Destination } from './use-destinations';

/** Ctrl-K or Cmd-K, wherever the cursor is: goes to a page, a client, an application or a loan without the mouse. */
export function CommandPalette(): ReactNode {
  const { t } = useTranslation();
  const { isOpen, show, hide } = useDialog();
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey))
        return;
      event.preventDefault();
      show();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [show]);
  useEffect(() => whenSearched(show), [show]);
  return (
    <>
      <Button type="text" icon={<SearchOutlined />} aria-label={`${t('palette.title')} Ctrl K`} onClick={show}>
        <kbd className="hint wide-only">Ctrl K</kbd>
      </Button>
      <Dialog open={isOpen} closable={false} onCancel={hide} title={t('palette.title')} destroyOnHidden>
        <Finder onGone={hide} />
      </Dialog>
    </>
  );
}

const optionId = (index: number): string => `palette-${String(index)}`;

function Finder({ onGone }: { onGone: () => void }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { found, isSearching, failure } = useDestinations(typed);
  const at = Math.min(chosen, found.length - 1);
  const go = (destination: Destination | undefined): void => {
    if (destination === undefined) return;
    onGone();
    void navigate(destination.to);
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setChosen((at + step + found.length) % Math.max(found.length, 1));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(found[at]);
  };
  return (
    <>
      <Input
        role="combobox"
        aria-expanded
        aria-controls="palette-found"
        aria-activedescendant={found.length === 0 ? undefined : optionId(at)}
        aria-label={t('palette.hint')}
        placeholder={t('palette.hint')}
        value={typed}
        onKeyDown={press}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
      />
      <div id="palette-found" role="listbox" aria-label={t('palette.found')} className="palette">
        {found.map((destination, index) => (
          <Option
            key={destination.to}
            id={optionId(index)}
            destination={destination}
            isChosen={index === at}
            onGo={() => {
              go(destination);
            }}
          />
        ))}
      </div>
      <FailureAlert failure={failure} />
      {found.length === 0 && failure === null && (
        <Typography.Text type="secondary" role="status">
          {isSearching ? t('common.loading') : t('palette.nothing')}
        </Typography.Text>
      )}
    </>
  );
}

interface OptionProps {
  id: string;
  destination: Destination;
  isChosen: boolean;
  onGo: () => void;
}

function Option({ id, destination: { label, detail }, isChosen, onGo }: OptionProps): ReactNode {
  return (
    <Flex
      id={id}
      role="option"
      aria-selected={isChosen}
      justify="space-between"
      gap="middle"
      className={isChosen ? 'palette-option palette-chosen' : 'palette-option'}
      onClick={onGo}
      ref={(element: HTMLElement | null) => {
        if (isChosen) element?.scrollIntoView({ block: 'nearest' });
      }}
    >
      <span>{label}</span>
      <Typography.Text type="secondary">{detail}</Typography.Text>
    </Flex>
  );
}
