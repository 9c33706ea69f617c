import { resolve } from 'node:path';
import { cwd, stderr } from 'node:process';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { processEnvironment } from '../../config/environment';
import { describeOutcome, needsAttention, summarize } from '../features/ingest/import-outcome';
import { parseFacts, type PageFacts } from '../features/ingest/page-facts';
import { importPages, type ImportRequest } from '../features/ingest/strapi/import-pages';
import { refusalOfCaptionFlags } from './caption-flags';
import { runCommand } from './command-line';
import { runErrand, type Running } from './errand';
import { importCaptionFile } from './import-captions';
import { complain, say } from './terminal';

interface ImportFlags {
  readonly title?: string;
  readonly date?: string;
  readonly show?: string;
  readonly host?: string;
  readonly locale?: string;
  readonly source?: string;
  readonly interview?: string;
  readonly publish?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Exit code when nothing was begun. */
const REFUSED = 2;

const program = new Command('npm run import --')
  .description(
    'Imports interview pages that were saved as text. What is unchanged stays untouched. With --interview, attaches the times of a caption file to the turns of an interview.',
  )
  .argument(
    '<path...>',
    'files, or folders with .txt files and perhaps a pages.json; or one caption file (.vtt, .srt, .json)',
  )
  .option('--title <title>', 'the title of the interview')
  .option('--date <yyyy-mm-dd>', 'the day it was broadcast')
  .option('--show <title>', 'the show it was broadcast in')
  .option('--host <name>', 'who asks the questions')
  .option('--locale <code>', 'the language of the page, such as de')
  .option('--source <name>', 'what the page is known by when it is imported again')
  .option('--interview <slug>', 'the interview, by slug or documentId, that the captions belong to')
  .option('--publish', 'publish what passes its checks')
  .option('--dry-run', 'show what would be done, and do nothing')
  .option('--json', 'print the outcome as JSON')
  .addHelpText('after', '\nExit code 1: a page or a turn needs a person; 2: nothing was begun.')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : REFUSED));

runCommand(async () => {
  program.parse();
  const flags = program.opts<ImportFlags>();
  const wrong = refusalOfCaptionFlags(program.args, flags);
  if (wrong !== null) {
    refuse(wrong);
    return;
  }
  const { title, date, show, host, locale, source, interview } = flags;
  const facts = parseFacts({ title, date, show, host, locale, source });
  if (!facts.ok) {
    refuse(facts.error);
    return;
  }
  // npm runs scripts in the project's folder, whatever folder the paths were typed in.
  const folder = processEnvironment().INIT_CWD ?? cwd();
  const paths = program.args.map((path) => resolve(folder, path));
  await runErrand({
    purpose: 'command',
    report: flags.json ? complain : say,
    work: (running) =>
      interview === undefined
        ? runImport(running, { paths, facts: facts.value, flags })
        : importCaptionFile(running, paths, { ...flags, interview }),
  });
});

interface Wish {
  readonly paths: readonly string[];
  readonly facts: PageFacts;
  readonly flags: ImportFlags;
}

async function runImport({ strapi }: Running, { paths, facts, flags }: Wish): Promise<void> {
  const { publish, dryRun, json } = flags;
  const bar = progressBar(flags);
  const outcomes = await importPages(strapi, {
    paths,
    facts,
    shouldPublish: publish ?? false,
    isDryRun: dryRun ?? false,
    onProgress: bar,
  });
  if (!outcomes.ok) {
    refuse(`${outcomes.error.message} [${outcomes.error.code}]`);
    return;
  }
  if (json) say(JSON.stringify(outcomes.value, null, 2));
  else present(outcomes.value, flags);
  if (outcomes.value.some(needsAttention)) process.exitCode = 1;
}

function present(outcomes: Parameters<typeof summarize>[0], flags: ImportFlags): void {
  for (const line of outcomes.flatMap(describeOutcome)) say(line);
  say('');
  say(summarize(outcomes));
  say(nextStep(flags));
}

function nextStep({ dryRun, publish }: ImportFlags): string {
  if (dryRun) return 'Nothing was written. Run it without --dry-run to import.';
  if (publish) return 'What was not published waits as a draft in the admin panel.';
  return 'Everything is saved as drafts: complete and publish them in the admin panel.';
}

/** Refused before the first page: nothing was written. */
function refuse(message: string): void {
  complain(message);
  process.exitCode = REFUSED;
}

/** A bar on the terminal for more than one page. */
function progressBar({ json }: ImportFlags): ImportRequest['onProgress'] {
  const bar = new SingleBar({
    format: 'Importing [{bar}] {value}/{total}',
    stream: stderr,
    clearOnComplete: true,
  });
  return (done, total) => {
    if (total < 2 || json || !stderr.isTTY) return;
    if (done === 0) bar.start(total, 0);
    else bar.update(done);
    if (done === total) bar.stop();
  };
}
