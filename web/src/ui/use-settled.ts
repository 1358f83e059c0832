import { useEffect, useState } from 'react';

/** The value once it has stopped changing for a moment: asks the server once per thought, not once per keystroke. */
export function useSettled<Value>(value: Value, milliseconds = 300): Value {
  const [settled, setSettled] = useState(value);
  const mark = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
    };
    // The content decides, not the identity of the object.
  }, [mark, milliseconds]);
  return settled;
}
