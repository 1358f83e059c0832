import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useKeyboardBack } from './keyboard-back';

interface Props {
  title: ReactNode;
  size: number;
  onClose: () => void;
  children: ReactNode;
}

/** One thing of a list beside the list, there as long as it is drawn; it gives the keyboard back to the row that opened it. */
export function SideSheet(props: Props): ReactNode {
  useKeyboardBack(true);
  return <Drawer open {...props} />;
}
