import { Session } from './api';

/** The staff of the sandbox, by what they may do. */
export class Cast {
  private constructor(private readonly sessions: readonly Session[]) {}

  static async signIn(baseUrl: string, logins: readonly { username: string; password: string }[]): Promise<Cast> {
    const sessions: Session[] = [];
    for (const { username, password } of logins) sessions.push(await Session.signIn(baseUrl, username, password));
    return new Cast(sessions);
  }

  /** Everyone of a role, in the order of the logins. */
  all(role: string): Session[] {
    return this.sessions.filter(({ user }) => user.roles.includes(role));
  }

  named(username: string): Session {
    const found = this.sessions.find(({ user }) => user.username === username);
    if (!found) throw new Error(`no demo login ${username}`);
    return found;
  }

  /** Somebody of a role, in a branch when one is named (head office serves every branch). */
  one(role: string, branchCode?: string, except: readonly string[] = []): Session {
    const able = this.all(role).filter(({ user }) => !except.includes(user.username));
    const found =
      able.find(({ user }) => branchCode === undefined || user.branchCode === branchCode) ??
      able.find(({ user }) => user.branchCode === 'HQ');
    if (!found)
      throw new Error(`no demo login with role ${role}${branchCode === undefined ? '' : ` in ${branchCode}`}`);
    return found;
  }

  /** Everyone who holds an approval level and reaches the branch. */
  holders(level: string, branchCode: string): Session[] {
    return this.sessions.filter(
      ({ user }) =>
        user.levels.includes(level) &&
        (user.branchCode === branchCode || user.branchCode === 'HQ') &&
        !user.roles.includes('ADMINISTRATOR'),
    );
  }
}
