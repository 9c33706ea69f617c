import { loadEnvironmentFile, processEnvironment } from '../../config/environment';
import { TOKEN_RIGHTS } from '../features/access/token-rights';
import { didYouMean } from '../lib/did-you-mean';
import { isMadeWith, newAccessKey, type StoredKey, type TokenSecrets } from './access-key';
import { answer, Refused, programOf, type Answer } from './answer';
import { inDatabase, inProject, withProject } from './prepared-database';
import type { Project } from './project';
import { findProjectRoot } from './project-root';
import { complain } from './terminal';
import {
  insertToken,
  listTokens,
  readStoredKeys,
  revokeToken,
  TOKEN_TYPES,
  type ListedToken,
  type NewToken,
  type TokenType,
} from './token-store';

interface Flags {
  readonly json?: boolean;
}

interface CreateFlags extends Flags {
  readonly name?: string;
  readonly description?: string;
  readonly type?: string;
  readonly right?: readonly string[];
  readonly expires?: string;
}

interface RevokeFlags extends Flags {
  readonly name?: string;
}

const DAY = 24 * 60 * 60 * 1000;
const MOST_DAYS = 3650;
const LONGEST_TEXT = 255;

const { program, command } = programOf({
  name: 'token',
  description: 'API tokens, beside a running server or without one.',
});

command('create', 'make an API token; its key is printed once, and never again')
  .option('--name <name>', 'by which it is listed and revoked')
  .option('--description <text>', 'what it is for')
  .option('--type <type>', `one of ${TOKEN_TYPES.join(', ')}`)
  .option('--right <right...>', 'of a custom token, such as api::interview.interview.find')
  .option('--expires <days>', 'after so many days; without it never')
  .action((flags: CreateFlags) => {
    answer(flags, () => create(flags));
  });

command('list', 'show all API tokens, without their keys').action((flags: Flags) => {
  answer(flags, list);
});

command('revoke', 'make an API token good for nothing, at once')
  .argument('[name or id]', 'of the token')
  .option('--name <name>', 'of the token')
  .action((argument: string | undefined, flags: RevokeFlags) => {
    answer(flags, () => revoke(argument, flags));
  });

type Wish = Omit<NewToken, 'hash' | 'encrypted'>;

const create = async (flags: CreateFlags): Promise<Answer> => {
  const wish = readWish(flags);
  const isSaltGiven = isGiven('API_TOKEN_SALT') && isGiven('ENCRYPTION_KEY');
  return await withProject(async (project) => {
    const secrets = secretsOf(project);
    const { key, ...stored } = newAccessKey(secrets);
    const id = await inDatabase(project, async (client) => {
      checkSecrets(await readStoredKeys(client), { secrets, isSaltGiven });
      return await insertToken(client, { ...wish, ...stored });
    });
    if (id === null) {
      throw new Refused(
        `There is a token “${wish.name}” already. Choose another name, or revoke it.`,
      );
    }
    return {
      lines: [
        `Made the ${wish.type} token “${wish.name}”.`,
        `  Key  ${key}   (shown only now: write it down)`,
      ],
      json: { id, name: wish.name, type: wish.type, outcome: 'created', key },
    };
  });
};

const list = async (): Promise<Answer> => {
  const tokens = await inProject(listTokens);
  return { lines: tokens.map(describeToken), json: tokens };
};

const describeToken = ({ id, name, type, lastUsedAt, expiresAt }: ListedToken): string => {
  const used = lastUsedAt === null ? 'never used' : `last used ${lastUsedAt}`;
  const ends =
    expiresAt === null
      ? 'never expires'
      : `${new Date(expiresAt) < new Date() ? 'expired' : 'expires'} ${expiresAt}`;
  return [id, name, type, used, ends].join('\t');
};

const revoke = async (argument: string | undefined, { name }: RevokeFlags): Promise<Answer> => {
  const wanted = argument ?? name;
  if (wanted === undefined || wanted.trim() === '') {
    throw new Refused('Say which: the name or the number that list shows.');
  }
  if (argument !== undefined && name !== undefined && argument !== name) {
    throw new Refused('Say which once: these are two.');
  }
  const revoked = await inProject((client) => revokeToken(client, wanted));
  if (revoked.length === 0) throw new Refused(`There is no token “${wanted}”. To see all: list`);
  return {
    lines: revoked.map((one) => `Revoked the token “${one}”.`),
    json: { revoked, outcome: 'revoked' },
  };
};

const readWish = ({
  name = '',
  description = '',
  type,
  right = [],
  expires,
}: CreateFlags): Wish => {
  if (name.trim() === '') throw new Refused('Say what it is called: --name "Front end"');
  for (const [flag, text] of Object.entries({ name, description })) {
    if (text.length > LONGEST_TEXT || /\p{Cc}/u.test(text)) {
      throw new Refused(`--${flag}: at most ${LONGEST_TEXT} characters, all on one line.`);
    }
  }
  const chosen = readType(type);
  const rights = readRights(chosen, right);
  return {
    name: name.trim(),
    description: description.trim(),
    type: chosen,
    rights,
    lifespan: expires === undefined ? null : readDays(expires) * DAY,
  };
};

const readType = (given: string | undefined): TokenType => {
  const type = TOKEN_TYPES.find((one) => one === given);
  if (type !== undefined) return type;
  throw new Refused(`Say what it may do: --type ${TOKEN_TYPES.join(', --type ')}`);
};

const readRights = (type: TokenType, given: readonly string[]): readonly string[] => {
  if (type !== 'custom') {
    if (given.length === 0) return [];
    throw new Refused(`--right belongs to --type custom: a ${type} token has rights of its own.`);
  }
  if (given.length === 0) {
    throw new Refused(`Say each right: --right ${TOKEN_RIGHTS[0] ?? ''} …`);
  }
  const unknown = given.find((right) => !TOKEN_RIGHTS.includes(right));
  if (unknown === undefined) return [...new Set(given)];
  const meant = didYouMean(unknown, TOKEN_RIGHTS);
  const hint =
    meant === null ? ` There are: ${TOKEN_RIGHTS.join(', ')}` : ` Did you mean ${meant}?`;
  throw new Refused(`There is no right ${unknown}.${hint}`);
};

const readDays = (given: string): number => {
  const days = Number(given);
  if (/^\d+$/.test(given) && days >= 1 && days <= MOST_DAYS) return days;
  throw new Refused(`--expires: a whole number of days, from 1 to ${MOST_DAYS}.`);
};

/** Whether the settings say it; otherwise it is generated, for this folder only. */
const isGiven = (name: string): boolean => {
  loadEnvironmentFile(findProjectRoot());
  return (processEnvironment()[name] ?? '').trim() !== '';
};

const secretsOf = ({ environment }: Project): TokenSecrets => {
  const { API_TOKEN_SALT: salt, ENCRYPTION_KEY: encryptionKey } = environment;
  return { salt: salt ?? '', encryptionKey: encryptionKey ?? '' };
};

/** A token that was made with other secrets than the servers have would be good for nothing. */
const checkSecrets = (
  stored: readonly StoredKey[],
  { secrets, isSaltGiven }: { readonly secrets: TokenSecrets; readonly isSaltGiven: boolean },
): void => {
  if (stored.length === 0 || stored.some((one) => isMadeWith(one, secrets))) return;
  if (!isSaltGiven) {
    throw new Refused(
      'The servers have other secrets: give this command the same API_TOKEN_SALT and ENCRYPTION_KEY as theirs.',
    );
  }
  complain(
    'No token that is there was made with this API_TOKEN_SALT and ENCRYPTION_KEY: make sure that the servers have the same.',
  );
};

program.parse();
