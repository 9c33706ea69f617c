import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '@node-rs/bcrypt';
import { Command } from 'commander';
import type { Client } from 'pg';
import { emailAddress } from '../../config/environment/formats';
import { passwordProblem } from '../features/accounts/password-rules';
import {
  hasAdministratorTables,
  insertAdministrator,
  updatePassword,
  type NewAdministrator,
} from './administrator-store';
import { describeFailure } from './failure';
import { generatePassword } from './generated-password';
import { openProject, type Project } from './project';
import { withClient } from './project-client';
import { ask, askHidden, canAsk } from './prompt';
import { complain, say } from './terminal';

interface Flags {
  readonly email?: string;
  readonly password?: string;
  readonly firstname?: string;
}

/** Exit code when nothing was changed because something given cannot be used. */
const REFUSED = 2;
const COST = 10;

class Refused extends Error {
  override readonly name = 'Refused';
}

const program = new Command('npm run admin --')
  .description('Administrators of the admin panel, beside a running server or without one.')
  .addHelpText(
    'after',
    '\nWithout flags the settings ADMIN_EMAIL and ADMIN_PASSWORD count; else the terminal is asked, and a password that nobody gives is made and printed.\nExit code 1: failed; 2: nothing was changed, as something given cannot be used.',
  )
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : REFUSED));

program
  .command('create')
  .description('make an administrator who may do everything, such as the first one')
  .option('--email <address>', 'with which to sign in')
  .option('--password <password>', 'others on this machine may see it while the command runs')
  .option('--firstname <name>', 'shown in the admin panel', 'Administrator')
  .action((flags: Flags) => {
    run(flags, create);
  });

program
  .command('reset-password')
  .description('give an administrator another password, and end all sessions')
  .option('--email <address>', 'of the administrator')
  .option('--password <password>', 'others on this machine may see it while the command runs')
  .action((flags: Flags) => {
    run(flags, reset);
  });

program.parse();

type Work = (client: Client, administrator: NewAdministrator) => Promise<string>;

function run(flags: Flags, work: Work): void {
  withDatabase(flags, work).then(
    () => process.exit(),
    (error: unknown) => {
      complain(error instanceof Refused ? error.message : describeFailure(error));
      process.exit(error instanceof Refused ? REFUSED : 1);
    },
  );
}

async function withDatabase(flags: Flags, work: Work): Promise<void> {
  const project = await openProject('command', complain);
  try {
    const { ADMIN_EMAIL, ADMIN_PASSWORD } = project.environment;
    const email = await chooseEmail(flags.email ?? ADMIN_EMAIL);
    const { password, isShown } = await choosePassword(flags.password ?? ADMIN_PASSWORD);
    const administrator = {
      email,
      firstname: flags.firstname ?? '',
      passwordHash: await hash(password, { cost: COST }),
    };
    say(await inDatabase(project, (client) => work(client, administrator)));
    if (isShown) say(`  Password  ${password}   (shown only now: write it down)`);
  } finally {
    await project.close();
  }
}

async function create(client: Client, administrator: NewAdministrator): Promise<string> {
  const { email } = administrator;
  if (await insertAdministrator(client, administrator)) return `Made the administrator ${email}.`;
  throw new Refused(`${email} is an administrator already. For a new password: reset-password`);
}

async function reset(client: Client, administrator: NewAdministrator): Promise<string> {
  const { email } = administrator;
  if (await updatePassword(client, administrator)) {
    return `${email} has a new password; all sessions have ended.`;
  }
  throw new Refused(`There is no administrator ${email}. To make one: create`);
}

async function chooseEmail(given: string | undefined): Promise<string> {
  if (given === undefined && !canAsk()) throw new Refused('Say who: --email ada@example.org');
  const email = emailAddress.safeParse(given ?? (await ask('E-mail address: ')));
  if (email.success) return email.data.toLowerCase();
  throw new Refused('This is no e-mail address. Write one such as ada@example.org');
}

async function choosePassword(
  given: string | undefined,
): Promise<{ password: string; isShown: boolean }> {
  if (given === undefined && !canAsk()) return { password: generatePassword(), isShown: true };
  const password = given ?? (await askHidden('Password (nothing: one is made and printed): '));
  if (password === '') return { password: generatePassword(), isShown: true };
  const problem = passwordProblem(password);
  if (problem) throw new Refused(`${problem.message} [${problem.code}]`);
  if (given === undefined && (await askHidden('Again: ')) !== password) {
    throw new Refused('These were two different passwords. Nothing was changed.');
  }
  return { password, isShown: false };
}

function inDatabase<Value>(
  project: Project,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  return withClient(project, async (client) => {
    if (!(await hasAdministratorTables(client))) await prepareDatabase(project);
    return await work(client);
  });
}

/** On a database that no server has used yet the server makes its tables first, without listening. */
async function prepareDatabase({ root }: Project): Promise<void> {
  if (!existsSync(join(root, 'dist', 'src', 'index.js'))) {
    throw new Refused('The database is empty. Start the server once (npm start), then try again.');
  }
  complain('Preparing the empty database …');
  // Loads all of Strapi, which takes longer than everything else here.
  const { loadStrapi, destroyStrapi } = await import('./strapi-server');
  await destroyStrapi(await loadStrapi(root));
}
