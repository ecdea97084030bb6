/** Content controls that show what is to be filled in: nobody wrote that, and Word takes it away with the first letter. */
import { child, type Element, toggle, valOf } from '../package/xml.js';
import type { Styles } from './styles.js';

/** What the controls of Word and WPS say of themselves. */
const STOCK =
  /^(?:(?:单击|點擊|单击或点击|单击或点按|按一下|按一下或點選|点击)(?:此处|此處|这里|這裡|以)|选择一项|選擇一個項目|Click (?:here|or tap)|Choose an item|Enter )/i;
/** The style of such texts, by its name in the languages of Word. */
const STYLE = /^(?:placeholder text|占位符文本|預留位置文字|版面配置區文字)$/i;

/** Runs with text, whatever they stand in. */
function runsIn(element: Element, runs: Element[] = []): Element[] {
  for (const one of element.children) {
    if (one.name === 'w:r') {
      if (one.children.some(({ name, text }) => name === 'w:t' && text.trim() !== '')) runs.push(one);
    } else runsIn(one, runs);
  }
  return runs;
}

const textOf = (runs: readonly Element[]): string =>
  runs
    .flatMap(({ children }) => children)
    .map(({ name, text }) => (name === 'w:t' ? text : ''))
    .join('')
    .trim();

/**
 * Whether a content control shows its placeholder. Some programs fill a control in and leave the flag: what is neither dressed
 * as a placeholder nor says what one says was written by somebody.
 */
export function isPlaceholder(control: Element, styles: Styles): boolean {
  if (toggle(child(control, 'w:sdtPr'), 'w:showingPlcHdr') !== true) return false;
  const runs = runsIn(control);
  const dressed = (run: Element): boolean =>
    styles
      .ofCharacters(valOf(child(run, 'w:rPr'), 'w:rStyle'))
      .some(({ name, id }) => STYLE.test(name) || id === 'PlaceholderText');
  return STOCK.test(textOf(runs)) || runs.every(dressed);
}
