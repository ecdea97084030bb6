/** A record keeps what its diagnostics say in English only: the same in another language. */
import { type Lang, MESSAGES, type MessageId, messageOf } from './messages.js';

const PLACE = /\{(\w+)\}/g;

/** The message of a rule of ours in a language, its values read back off the English one; any other as it is. */
export function translatedMessage(rule: string, message: string, lang: Lang): string {
  if (lang === 'en' || !Object.hasOwn(MESSAGES, rule)) return message;
  const values = valuesIn(message, MESSAGES[rule as MessageId].en);
  return values === null ? message : messageOf(rule as MessageId, lang, values);
}

/** What stands in the {places} of a template; `null` for a message that is not made from it. */
function valuesIn(message: string, template: string): Record<string, string> | null {
  const fixed = template.split(PLACE);
  const names = fixed.filter((_, index) => index % 2 === 1);
  const pattern = fixed.map((part, index) => (index % 2 === 1 ? '(.*)' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  const found = new RegExp(`^${pattern.join('')}$`, 's').exec(message);
  return found && Object.fromEntries(names.map((name, index) => [name, found[index + 1]]));
}
