import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { join } from 'node:path';
import { say, type Language, type SentenceKey } from '../../shared/wording/say';
import { ownCodebook, resourcesAt } from '../engine/resources';
import { ownModel } from '../workers/ownModel';
import { forkedWorkshop } from '../workers/workshop';
import { MEASUREMENTS, type Measurement } from '../../shared/agreement/rating';
import { SEED } from '../../shared/analysis/statistics/chance';
import { agreement } from './agreement';
import { analyze, CommandRefused } from './analyze';
import { evaluate } from './evaluate';
import { exportTo, importFrom } from './exchange';
import { parse } from './parse';
import { tag } from './tag';
import { languageOf, terminal, type Terminal } from './terminal';
import { verify } from './verify';

/** Exit codes: done; some input refused; wrong use. */
const EXIT = { done: 0, refused: 1, wrongUse: 2 } as const;

const root = join(__dirname, '..', '..');
const resources = resourcesAt({ root });

/** `gangmu …`: one line per command; what each does stands in its own file. */
async function main(argv: readonly string[]): Promise<number> {
  const wished = argv.includes('--lang') ? argv[argv.indexOf('--lang') + 1] : undefined;
  const language: Language = wished === 'en' || wished === 'zh' ? wished : languageOf(process.env);
  const at = terminal(language);
  let code: number = EXIT.done;
  const done = async (work: Promise<number>): Promise<void> => {
    code = await work;
  };
  const words = (key: Parameters<typeof say>[1]): string => say(language, key);
  const program = new Command('gangmu')
    .description(words('cli.help'))
    .addOption(new Option('--lang <zh|en>', words('cli.help.lang')).choices(['zh', 'en']))
    .addHelpText('after', words('cli.help.shapes'))
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  const command = (usage: string, about: Parameters<typeof say>[1]): Command =>
    program.command(usage).description(words(about)).option('--lang <zh|en>', words('cli.help.lang'));

  command('parse <files...>', 'cli.help.parse')
    .option('--json', words('cli.help.json'))
    .action((files: string[], { json }: { json?: boolean }) =>
      done(parse(at, resources, files, json === true)),
    );
  command('tag <files...>', 'cli.help.tag')
    .option('--json', words('cli.help.json'))
    .option('--rules-only', words('cli.help.rulesOnly'))
    .action((files: string[], { json, rulesOnly }: { json?: boolean; rulesOnly?: boolean }) => {
      const options = { json: json === true, rulesOnly: rulesOnly === true };
      return done(tag(at, resources, ownCodebook(resources), files, options));
    });
  command('analyze <paths...>', 'cli.help.analyze')
    .requiredOption('-o, --out <folder>', words('cli.help.out'))
    .option('--report', words('cli.help.report'))
    .option('--rules-only', words('cli.help.rulesOnly'))
    .action(
      (
        paths: string[],
        { out, report, rulesOnly }: { out: string; report?: boolean; rulesOnly?: boolean },
      ) => {
        const options = { report: report === true, rulesOnly: rulesOnly === true };
        return done(analyze(at, { root, programs: __dirname }, paths, out, options));
      },
    );
  command('verify <manifest>', 'cli.help.verify').action((manifest: string) =>
    done(verify(at, { root, programs: __dirname }, manifest)),
  );
  command('evaluate <gold>', 'cli.help.evaluate')
    .option('--json', words('cli.help.json'))
    .option('--rules-only', words('cli.help.rulesOnly'))
    .action((gold: string, { json, rulesOnly }: { json?: boolean; rulesOnly?: boolean }) => {
      const model = rulesOnly === true ? null : ownModel(resources);
      return done(evaluate(at, ownCodebook(resources), model, gold, json === true));
    });
  command('agreement <units.csv>', 'cli.help.agreement')
    .option('--json', words('cli.help.json'))
    .addOption(
      new Option('--level <level>', words('cli.help.level')).choices(MEASUREMENTS).default('nominal'),
    )
    .option('--header', words('cli.help.header'))
    .option('--no-header', words('cli.help.noHeader'))
    .addOption(new Option('--seed <n>', words('cli.help.seed')).argParser(wholeNumber).default(SEED))
    .action(
      (
        file: string,
        { json, ...options }: { json?: boolean; level: Measurement; header?: boolean; seed: number },
      ) => done(agreement(at, file, { ...options, json: json === true })),
    );
  command('export <project.gangmu>', 'cli.help.export')
    .requiredOption('-o, --out <file>', words('cli.help.exportTo'))
    .option('--wide', words('cli.help.wide'))
    .option('--nvivo', words('cli.help.nvivo'))
    .action((project: string, { out, wide, nvivo }: { out: string; wide?: boolean; nvivo?: boolean }) => {
      const options = { out, wide: wide === true, nvivo: nvivo === true };
      return done(exportTo(at, project, options, new Date().toISOString()));
    });
  command('import <file>', 'cli.help.import')
    .requiredOption('-o, --out <project.gangmu>', words('cli.help.importTo'))
    .option('--tag', words('cli.help.importTag'))
    .action((file: string, { out, tag: addRules }: { out: string; tag?: boolean }) => {
      const startWorkshop = () => forkedWorkshop(join(__dirname, 'workshop.js'));
      const tools = { resources, codebook: ownCodebook(resources), startWorkshop };
      return done(importFrom(at, tools, file, { out, tag: addRules === true }, new Date().toISOString()));
    });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return exitOf(error, at);
  }
}

function wholeNumber(text: string): number {
  if (!/^[+-]?\d{1,15}$/.test(text)) throw new InvalidArgumentError(`'${text}'`);
  return Number(text);
}

/** What commander calls the mistakes, in our words. */
const WRONG_USE: Readonly<Record<string, SentenceKey>> = {
  'commander.missingArgument': 'cli.wrong.missing',
  'commander.missingMandatoryOptionValue': 'cli.wrong.missing',
  'commander.optionMissingArgument': 'cli.wrong.missing',
  'commander.unknownCommand': 'cli.wrong.unknown',
  'commander.unknownOption': 'cli.wrong.unknown',
};

function exitOf(error: unknown, at: Terminal): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    const what = /'([^']*)'/.exec(error.message)?.[1] ?? '';
    if (what !== '') at.tell(WRONG_USE[error.code] ?? 'cli.wrong.value', { what });
    at.tell('cli.wrong.hint');
    return EXIT.wrongUse;
  }
  if (error instanceof CommandRefused) {
    process.stderr.write(`${at.words(error.reason)}\n`);
    return EXIT.refused;
  }
  throw error;
}

// `gangmu … | head` closes the pipe when it has enough; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.done);
});

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
