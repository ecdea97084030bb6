/** Kinds of options: what each takes, and how it refuses what it does not. */
import { Option } from 'commander';
import { BATCH_FORMATS } from '../batch/format-names.js';
import type { Lang } from '../output/labels.js';
import { DIMENSIONS, type Grouping, groupingOf } from '../stats/dimensions.js';
import { catalogue } from './messages.js';
import { UsageError } from './usage.js';

/** An option with a closed list of values, refused in our own words. */
export function choiceOption(flags: string, about: string, choices: readonly string[], lang: Lang): Option {
  const option = new Option(flags, about).choices(choices);
  const { badChoice } = catalogue(lang);
  return option.argParser((value) => oneOf(option.long ?? flags, value, choices, badChoice));
}

/** An option of dimensions, one or two crossed, that may be repeated. */
export function groupingOption(flags: string, about: string, lang: Lang): Option {
  const { badGrouping } = catalogue(lang);
  return new Option(flags, about).choices(DIMENSIONS).argParser((value: string, all: Grouping[] = []) => {
    const grouping = groupingOf(value);
    if (!grouping) throw new UsageError(badGrouping(value, DIMENSIONS));
    return [...all, grouping];
  });
}

/** Formats, repeated or parted by commas. */
export function formatList(flags: string, about: string, lang: Lang): Option {
  const { badChoice } = catalogue(lang);
  return new Option(flags, about)
    .choices(BATCH_FORMATS)
    .argParser((value: string, all: string[] = []) => [
      ...all,
      ...value.split(',').map((name) => oneOf('--format', name.trim(), BATCH_FORMATS, badChoice)),
    ]);
}

/** A whole number from 1 to 9,999. */
export function positiveOption(flags: string, about: string, lang: Lang): Option {
  const option = new Option(flags, about);
  return option.argParser((value) => {
    if (!/^[1-9]\d{0,3}$/.test(value)) throw new UsageError(catalogue(lang).badNumber(option.long ?? flags, value));
    return Number(value);
  });
}

/** A number from 0 to 1. */
export function shareOption(flags: string, about: string, lang: Lang): Option {
  const option = new Option(flags, about);
  return option.argParser((value) => {
    if (!/^(?:0?\.\d+|0|1(?:\.0+)?)$/.test(value))
      throw new UsageError(catalogue(lang).badShare(option.long ?? flags, value));
    return Number(value);
  });
}

/**
 * A value out of a closed list.
 *
 * @throws {UsageError} in the words of `refuse`
 */
export function oneOf(
  name: string,
  value: string,
  choices: readonly string[],
  refuse: (name: string, value: string, choices: readonly string[]) => string,
): string {
  if (!choices.includes(value)) throw new UsageError(refuse(name, value, choices));
  return value;
}
