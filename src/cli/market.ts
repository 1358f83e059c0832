import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { digests, showDigests } from './market-digests';
import { intel, showIntel } from './market-intel';
import { showSuggestions, suggestions } from './market-suggestions';

const HELP = `用法 Usage: xindai market intel [NO] [--record FILE | --confirm TEXT | --doubt TEXT]
     xindai market digests [NO] [--draft MONTH [--branch CODE] | --sign MONTH --remarks TEXT]
     xindai market suggestions [NO] [--put-forward FILE | --take-up TEXT | --decline TEXT | --done TEXT --version N]

市场情报：查询、登记、部门核实；月度摘要：清单、草稿、签发；产品建议：查询、提出、答复。
Market intelligence: see, record, judge it for the department; monthly digests: the list, a draft, sign one; suggestions on
products: see, put forward, answer.

  --record FILE       JSON，同 POST /api/market-intel；- 为标准输入 as for POST /api/market-intel; - for standard input
  --put-forward FILE  JSON，同 POST /api/product-suggestions as for POST /api/product-suggestions
  --subject SUBJECT   RIVAL_RATE | RIVAL_PRODUCT | INDUSTRY | REGION | REGULATION
  --status STATUS     情报 NEW | CONFIRMED | DOUBTED；建议 PUT_FORWARD | TAKEN_UP | DECLINED | DONE
                      of intelligence, or of suggestions
  --product CODE      只看某产品 only of a product
  --version N         落实到的产品版本 the version of the product that it led to
  --key KEY           Idempotency-Key`;
const USAGE = HELP.split('\n')[0];

const ROOMS = {
  intel: { run: intel, show: showIntel },
  digests: { run: digests, show: showDigests },
  suggestions: { run: suggestions, show: showSuggestions },
};
const NAMES = ['record', 'confirm', 'doubt', 'draft', 'branch', 'sign', 'remarks', 'put-forward', 'take-up'] as const;
const MORE = ['decline', 'done', 'version', 'subject', 'status', 'product', 'key'] as const;

/** `xindai market` */
export function runMarket(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: Object.fromEntries([...NAMES, ...MORE].map((name) => [name, 'string' as const])),
    words: { min: 1, max: 2 },
    paged: true,
    run: (context) => roomOf(context).run(context, USAGE),
    people: true,
    show: (answer: object, context) =>
      roomOf(context)
        .show(answer as never, context)
        .join('\n'),
  });
}

function roomOf({ words: [what = ''] }: ClientContext): (typeof ROOMS)[keyof typeof ROOMS] {
  if (!Object.hasOwn(ROOMS, what)) throw new UsageError(USAGE);
  return ROOMS[what as keyof typeof ROOMS];
}
