import { DatePicker as AntdPicker, type DatePickerProps, type GetProps } from 'antd';
import type { Dayjs } from 'dayjs';
import type { KeyboardEvent, ReactNode } from 'react';

/** Return chooses the date that was typed; the browser would send the whole form with it. */
const staysHere = (event: KeyboardEvent): void => {
  if (event.key === 'Enter') event.preventDefault();
};

/** A date to choose or to type. */
export function DatePicker(props: DatePickerProps<Dayjs, false>): ReactNode {
  return <AntdPicker {...props} onKeyDown={staysHere} />;
}

/** Two dates, from one to the other. */
export function DateRangePicker(props: GetProps<typeof AntdPicker.RangePicker>): ReactNode {
  return <AntdPicker.RangePicker {...props} onKeyDown={staysHere} />;
}
