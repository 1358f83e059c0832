import { useMemo, useState } from 'react';

interface Dialog {
  isOpen: boolean;
  show: () => void;
  hide: () => void;
}

/** Whether a dialog is open, and the two ways to change that. */
export function useDialog(atFirst = false): Dialog {
  const [isOpen, setOpen] = useState(atFirst);
  return useMemo(
    () => ({
      isOpen,
      show: () => {
        setOpen(true);
      },
      hide: () => {
        setOpen(false);
      },
    }),
    [isOpen],
  );
}
