/** Options that several commands take. */
import type { Command } from 'commander';
import type { Lang } from '../output/labels.js';
import type { HelpTexts } from './help-texts.js';
import { choiceOption, positiveOption, shareOption } from './option-kinds.js';
import { placeholder } from './placeholders.js';

/** What every command that reads with word lists takes. */
export const profiled = (command: Command, { options }: HelpTexts): Command =>
  command.option('--config <path>', options.config).option('--no-config', options.noConfig);

/** What every command that reads any number of notices takes. */
export function reading(command: Command, texts: HelpTexts, lang: Lang, inputs = texts.arguments.inputs): Command {
  return decoding(command, texts, lang)
    .usage(`${texts.usage.options} [${placeholder('inputs', lang)}...]`)
    .argument('[inputs...]', inputs)
    .option('--strict', texts.options.strict)
    .addOption(shareOption('--min-confidence <n>', texts.options.minConfidence, lang))
    .option('-q, --quiet', texts.options.quiet);
}

/** What a command takes that looks for notices among any number of inputs. */
export const finding = (command: Command, texts: HelpTexts, lang: Lang): Command =>
  opening(command, texts, lang)
    .usage(`${texts.usage.options} [${placeholder('inputs', lang)}...]`)
    .argument('[inputs...]', texts.arguments.batchInputs)
    .option('-q, --quiet', texts.options.quiet);

/** How the inputs are to be read. */
export const decoding = (command: Command, texts: HelpTexts, lang: Lang): Command =>
  opening(profiled(command, texts), texts, lang);

/** How the inputs are to be opened. */
const opening = (command: Command, texts: HelpTexts, lang: Lang): Command =>
  command
    .option('-e, --encoding <name>', texts.options.encoding)
    .addOption(
      choiceOption(
        '--input-format <name>',
        texts.options.inputFormat,
        ['text', 'markdown', 'html', 'docx', 'doc', 'odt', 'rtf', 'ofd', 'pdf', 'image', 'xlsx', 'xls', 'csv'],
        lang,
      ),
    )
    .addOption(positiveOption('--limits <times>', texts.options.limits, lang))
    .addOption(choiceOption('--ocr <mode>', texts.options.ocr, ['auto', 'on', 'off'], lang));
