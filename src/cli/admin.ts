import { hash } from '@node-rs/bcrypt';
import type { Command } from 'commander';
import { emailAddress } from '../../config/environment/formats';
import { passwordProblem } from '../features/accounts/password-rules';
import {
  disableAdministrator,
  insertAdministrator,
  listAdministrators,
  updatePassword,
  type ListedAdministrator,
  type NewAdministrator,
} from './administrator-store';
import { answer, PersonNeeded, Refused, programOf, type Answer } from './answer';
import { generatePassword } from './generated-password';
import { inDatabase, inProject, withProject } from './prepared-database';
import type { Project } from './project';
import { ask, askHidden, canAsk } from './prompt';
import { endSessionsOf, endSessionsOfAll, type EndedSessions } from './session-store';

interface Flags {
  readonly email?: string;
  readonly json?: boolean;
}

interface PasswordFlags extends Flags {
  readonly password?: string;
  readonly firstname?: string;
}

interface EndFlags extends Flags {
  readonly all?: boolean;
  readonly accounts?: boolean;
}

/** Of bcrypt. */
const COST = 10;

const { program, command } = programOf({
  name: 'admin',
  description: 'Administrators of the admin panel, beside a running server or without one.',
  help: 'The address may be given as an argument or with --email. Without either, create and reset-password take ADMIN_EMAIL and ADMIN_PASSWORD of the settings; else the terminal is asked, and a password that nobody gives is made and printed.\n',
});

const commandOnOne = (name: string, description: string): Command =>
  command(name, description)
    .argument('[email]', 'of the administrator')
    .option('--email <address>', 'of the administrator');

commandOnOne('create', 'make an administrator who may do everything, such as the first one')
  .option('--password <password>', 'others on this machine may see it while the command runs')
  .option('--firstname <name>', 'shown in the admin panel', 'Administrator')
  .action((email: string | undefined, flags: PasswordFlags) => {
    answer(flags, () => create(addressIn(email, flags), flags));
  });

command('list', 'show all administrators').action((flags: Flags) => {
  answer(flags, list);
});

commandOnOne('reset-password', 'give an administrator another password, and end all sessions')
  .option('--password <password>', 'others on this machine may see it while the command runs')
  .action((email: string | undefined, flags: PasswordFlags) => {
    answer(flags, () => reset(addressIn(email, flags), flags));
  });

commandOnOne('disable', 'shut an administrator out, and end all sessions at once').action(
  (email: string | undefined, flags: Flags) => {
    answer(flags, () => disable(addressIn(email, flags)));
  },
);

commandOnOne('end-sessions', 'sign an administrator out everywhere, at once')
  .option('--all', 'all administrators')
  .option('--accounts', 'accounts of the API instead: that of the address, or with --all every one')
  .action((email: string | undefined, flags: EndFlags) => {
    answer(flags, () => endSessions(addressIn(email, flags), flags));
  });

/** Said once, or twice alike. */
const addressIn = (argument: string | undefined, { email }: Flags): string | undefined =>
  argument !== undefined && email !== undefined && argument !== email
    ? `${argument} ${email}` // no address: refused where it is read
    : (argument ?? email);

const create = async (given: string | undefined, flags: PasswordFlags): Promise<Answer> =>
  await withProject(async (project) => {
    const { password, administrator } = await choose(project, given, flags);
    const { email } = administrator;
    if (await inDatabase(project, (client) => insertAdministrator(client, administrator))) {
      return made(`Made the administrator ${email}.`, { email, outcome: 'created' }, password);
    }
    throw new Refused(`${email} is an administrator already. For a new password: reset-password`);
  });

const reset = async (given: string | undefined, flags: PasswordFlags): Promise<Answer> =>
  await withProject(async (project) => {
    const { password, administrator } = await choose(project, given, flags);
    const { email } = administrator;
    if (await inDatabase(project, (client) => updatePassword(client, administrator))) {
      const line = `${email} has a new password; all sessions have ended.`;
      return made(line, { email, outcome: 'password-reset' }, password);
    }
    throw new Refused(`There is no administrator ${email}. To make one: create`);
  });

interface ChosenPassword {
  readonly password: string;
  readonly isShown: boolean;
}

const made = (line: string, json: object, { password, isShown }: ChosenPassword): Answer => {
  if (!isShown) return { lines: [line], json };
  return {
    lines: [line, `  Password  ${password}   (shown only now: write it down)`],
    json: { ...json, password },
  };
};

const list = async (): Promise<Answer> =>
  await inProject(async (client) => {
    const administrators = await listAdministrators(client);
    return { lines: administrators.map(describeAdministrator), json: administrators };
  });

const describeAdministrator = (administrator: ListedAdministrator): string => {
  const { email, roles, isActive, sessions } = administrator;
  const state = isActive ? 'active' : 'disabled';
  const open = `${sessions} ${sessions === 1 ? 'session' : 'sessions'}`;
  return `${email}\t${roles.join(', ') || 'no role'}\t${state}\t${open}`;
};

const disable = async (given: string | undefined): Promise<Answer> => {
  const email = readAddress(given);
  return await inProject(async (client) => {
    const outcome = await disableAdministrator(client, email);
    switch (outcome) {
      case 'unknown':
        throw new Refused(`There is no administrator ${email}.`);
      case 'last':
        throw new PersonNeeded(
          `${email} is the last active administrator who may do everything: nobody could let anybody in again. Make another one first (create).`,
        );
      case 'disabled':
        return {
          lines: [`${email} is disabled; all sessions have ended.`],
          json: { email, outcome },
        };
      case 'unchanged':
        return { lines: [`${email} is disabled already.`], json: { email, outcome } };
    }
  });
};

const endSessions = async (given: string | undefined, flags: EndFlags): Promise<Answer> => {
  const kind = flags.accounts ? 'accounts' : 'administrators';
  if (flags.all && given !== undefined) {
    throw new Refused('Say whose: an address, or --all. Not both.');
  }
  if (flags.all) {
    const ended = await inProject((client) => endSessionsOfAll(client, kind));
    return { lines: [describeEnded(`all ${kind}`, ended)], json: { of: kind, ...ended } };
  }
  const email = readAddress(given);
  const ended = await inProject((client) => endSessionsOf(client, kind, email));
  if (ended === null) {
    throw new Refused(
      flags.accounts
        ? `There is no account of the API with the address ${email}.`
        : `There is no administrator ${email}. For accounts of the API: --accounts`,
    );
  }
  return { lines: [describeEnded(email, ended)], json: { email, ...ended } };
};

const describeEnded = (who: string, { sessions }: EndedSessions): string =>
  `Ended ${sessions} ${sessions === 1 ? 'session' : 'sessions'} of ${who}.`;

interface Chosen {
  readonly administrator: NewAdministrator;
  readonly password: ChosenPassword;
}

const choose = async (
  { environment }: Project,
  given: string | undefined,
  flags: PasswordFlags,
): Promise<Chosen> => {
  const email = await chooseEmail(given ?? environment.ADMIN_EMAIL);
  const password = await choosePassword(flags.password ?? environment.ADMIN_PASSWORD);
  const passwordHash = await hash(password.password, { cost: COST });
  return { password, administrator: { email, firstname: flags.firstname ?? '', passwordHash } };
};

const chooseEmail = async (given: string | undefined): Promise<string> => {
  if (given === undefined && canAsk()) return readAddress(await ask('E-mail address: '));
  return readAddress(given);
};

const readAddress = (given: string | undefined): string => {
  if (given === undefined) throw new Refused('Say who: --email ada@example.org');
  const email = emailAddress.safeParse(given);
  if (email.success) return email.data.toLowerCase();
  throw new Refused('This is no e-mail address. Write one such as ada@example.org');
};

const choosePassword = async (given: string | undefined): Promise<ChosenPassword> => {
  if (given === undefined && !canAsk()) return { password: generatePassword(), isShown: true };
  const password = given ?? (await askHidden('Password (nothing: one is made and printed): '));
  if (password === '') return { password: generatePassword(), isShown: true };
  const problem = passwordProblem(password);
  if (problem) throw new Refused(`${problem.message} [${problem.code}]`);
  if (given === undefined && (await askHidden('Again: ')) !== password) {
    throw new Refused('These were two different passwords. Nothing was changed.');
  }
  return { password, isShown: false };
};

program.parse();
