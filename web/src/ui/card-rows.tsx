import { Button, Card, Form } from 'antd';
import type { ReactNode } from 'react';

/** Rows of a form, each on a card of its own that can be taken away, and a button for one more that begins as `fresh`. */
export function CardRows({
  name,
  fresh,
  least,
  labels,
  children,
}: {
  name: string;
  fresh: object;
  /** So many rows stay. */
  least: 0 | 1;
  labels: { add: string; remove: string };
  children: (row: number) => ReactNode;
}): ReactNode {
  return (
    <Form.List name={name}>
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name: row }) => (
            <Card
              key={key}
              size="small"
              style={{ marginBlockEnd: 12 }}
              extra={
                <Button
                  size="small"
                  disabled={fields.length <= least}
                  onClick={() => {
                    remove(row);
                  }}
                >
                  {labels.remove}
                </Button>
              }
            >
              {children(row)}
            </Card>
          ))}
          <Form.Item>
            <Button
              onClick={() => {
                add(fresh);
              }}
            >
              {labels.add}
            </Button>
          </Form.Item>
        </>
      )}
    </Form.List>
  );
}
