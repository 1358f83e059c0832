import { conveneCommittee } from '../contracts/http/committee';
import type { AnswerOf } from '../contracts/http/operation';
import { runClientCommand, UsageError } from './client-command';

const HELP = `用法 Usage: xindai convene TASK --chair USER --members USER,USER,... --on YYYY-MM-DD

就一项表决任务召集贷审会：主任委员最后表决，有一票否决权；再次召集即换人。
Convenes the committee of a voting task: its chair votes last and may veto; convene anew to change the members.

  --chair USER     主任委员 the chair
  --members LIST   参会委员，逗号分隔，含主任委员 everybody convened, the chair among them
  --on DATE        会议日，此前不收票 the day of the session; no ballot before it
  --key KEY        Idempotency-Key`;

/** `xindai convene` */
export function runConvene(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { chair: 'string', members: 'string', on: 'string', key: 'string' },
    words: { min: 1, max: 1 },
    run: async ({ api, words: [id = ''], option }) => {
      const [chair, members, heldOn] = [option('chair'), option('members'), option('on')];
      if (chair === undefined || members === undefined || heldOn === undefined) throw new UsageError(HELP);
      return api.call(conveneCommittee, {
        params: { id },
        body: { chair, members: members.split(','), heldOn },
        key: option('key'),
      });
    },
    show: ({ approval }: AnswerOf<typeof conveneCommittee>, { say }) => {
      const members = approval.session?.members.join(', ') ?? '-';
      return say(
        `${approval.approvalId}：已召集 ${members}，主任委员 ${approval.session?.chair ?? '-'}，会议日 ${approval.session?.heldOn ?? '-'}`,
        `${approval.approvalId}: convened ${members}, chaired by ${approval.session?.chair ?? '-'}, on ${approval.session?.heldOn ?? '-'}`,
      );
    },
  });
}
