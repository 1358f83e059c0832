import type { Accounts } from './accounts';
import { Refused } from './refused';

/** Parameters of refusals that are user names. */
const PEOPLE: ReadonlySet<string> = new Set([
  'by',
  'handler',
  'holder',
  'investigator',
  'maker',
  'manager',
  'owner',
  'people',
  'team',
  'username',
  'usernames',
  'verifiedBy',
]);

type Params = Readonly<Record<string, string>>;

/** A refusal speaks of people by their names, as every page does; a user name nobody bears stays as it is. */
export async function calledByName(refused: Refused, accounts: Accounts): Promise<Refused> {
  const { code, headers } = refused;
  const nameOf = async (username: string): Promise<string> => (await accounts.get(username))?.displayName ?? username;
  const named = async (params: Params = {}): Promise<Params> => {
    const entries = Object.entries(params).map(async ([key, value]): Promise<[string, string]> => {
      if (!PEOPLE.has(key)) return [key, value];
      return [key, (await Promise.all(value.split(', ').map(nameOf))).join(', ')];
    });
    return Object.fromEntries(await Promise.all(entries));
  };
  const findings = refused.findings.map(async (finding) => ({ ...finding, params: await named(finding.params) }));
  return new Refused(code, { headers, params: await named(refused.params), findings: await Promise.all(findings) });
}
