import { resolve } from 'node:path';
import { cwd } from 'node:process';
import { Command } from 'commander';
import { processEnvironment } from '../../config/environment';
import { parseFacts, type PageFacts } from '../features/ingest/page/facts';
import { createTally } from '../features/ingest/report/outcome';
import { importPages } from '../features/ingest/strapi/import-pages';
import { refusalOfCaptionFlags } from './caption-flags';
import { runCommand } from './command-line';
import { runErrand, type Running } from './errand';
import { endWithCode, NEEDS_PERSON, NOTHING_BEGUN } from './exit-codes';
import { boundGarbage } from './heap-bound';
import { importCaptionFile } from './import-captions';
import { showProgress } from './import-progress';
import { jsonReport, textReport } from './import-report';
import { Interrupted } from './shutdown';
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
  .addHelpText(
    'after',
    '\nSIGTERM and Ctrl-C end it after the page at hand; the same command then imports the rest.\nExit code 1: a page or a turn needs a person, or pages wait; 2: nothing was begun.',
  )
  .exitOverride(endWithCode);

interface Wish {
  readonly paths: readonly string[];
  readonly facts: PageFacts;
  readonly flags: ImportFlags;
}

const runImport = async (
  { strapi, shutdown }: Running,
  { paths, facts, flags }: Wish,
): Promise<void> => {
  const { publish, dryRun, json } = flags;
  const tally = createTally();
  const report = json ? jsonReport() : textReport(flags);
  const progress = showProgress({ hasBar: !json });
  const collectGarbage = boundGarbage();
  const imported = await importPages(strapi, {
    paths,
    facts,
    shouldPublish: publish ?? false,
    isDryRun: dryRun ?? false,
    onProgress: progress.show,
    onOutcome: async (outcome) => {
      tally.count(outcome);
      progress.clear();
      await report.tell(outcome);
      collectGarbage();
    },
    isStopRequested: () => shutdown.isRequested(),
  });
  progress.stop();
  if (!imported.ok) {
    refuse(`${imported.error.message} [${imported.error.code}]`);
    return;
  }
  await report.end(tally);
  const { done, total } = imported.value;
  if (done < total) complain(waiting(done, total));
  if (tally.needsAttention() || done < total) process.exitCode = NEEDS_PERSON;
};

/** The next run finds the first ones unchanged. */
const waiting = (done: number, total: number): string => {
  const rest = total - done;
  return `Stopped as asked after ${done} of ${total} pages: ${rest} ${rest === 1 ? 'waits' : 'wait'}. Run the same command again to import the rest.`;
};

/** Refused before the first page: nothing was written. */
const refuse = (message: string): void => {
  complain(message);
  process.exitCode = NOTHING_BEGUN;
};

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
  try {
    await runErrand({
      purpose: 'command',
      report: flags.json ? complain : say,
      work: (running) =>
        interview === undefined
          ? runImport(running, { paths, facts: facts.value, flags })
          : importCaptionFile(running, paths, { ...flags, interview }),
    });
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    refuse('Stopped as asked before the first page: nothing was begun.');
  }
});
