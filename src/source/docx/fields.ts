/** Fields of a document: what they show is text, what they are told to do is not. */
import type { Element } from '../package/xml.js';

interface Field {
  code: string;
  /** Its result has begun. */
  shows: boolean;
}

export interface Fields {
  /** Takes one `w:fldChar`. @returns what the field shows that has no result of its own (a character in a circle) */
  mark(element: Element): string;
  /** Takes a piece of what the innermost field is told to do. */
  instruct(text: string): void;
  /** Whether what stands here is shown: it is inside no field, or inside results alone. */
  shown(): boolean;
  /** What stands here counts pages. */
  countsPages(): boolean;
  /** What stands here is a table of contents, an index. */
  lists(): boolean;
}

const LONGEST_CODE = 400;
const PAGES = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;
const CONTENTS = /^\s*(?:TOC|INDEX|TOA)\b/i;
/** EQ \o\ac(○,12): how Word sets a character into a circle. */
const IN_CIRCLE = /^\s*eq\s{0,4}\\o(?:\\a[clr])?\s{0,4}\(\s{0,4}[○〇⭕◯]\s{0,4}[,;，；]\s{0,4}(\S{1,2}?)\s{0,4}\)/i;

/** Fields that show what they are told to: a text to be clicked at. */
const BUTTON = /^\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s?/i;

/** What a field shows that has no result of its own. */
function shownBy(code: string): string {
  const button = BUTTON.exec(code);
  return button ? code.slice(button[0].length) : inCircle(code);
}

export const countsPages = (code: string): boolean => PAGES.test(code);

function inCircle(code: string): string {
  const inner = IN_CIRCLE.exec(code)?.[1] ?? '';
  const digit = /^\d{1,2}$/.test(inner) ? Number(inner) : '〇一二三四五六七八九十'.indexOf(inner || '-') + 100;
  if (digit >= 1 && digit <= 20) return String.fromCharCode(0x245f + digit);
  if (digit >= 101 && digit <= 110) return String.fromCharCode(0x327f + digit - 100);
  return inner;
}

/** Fields that are opened and never closed: they would swallow what stands below them. */
function unclosed(story: Element): Set<Element> {
  const open: Element[] = [];
  const visit = (element: Element): void => {
    for (const one of element.children) {
      if (one.name !== 'w:fldChar') visit(one);
      else if (one.attributes.fldCharType === 'begin') open.push(one);
      else if (one.attributes.fldCharType === 'end') open.pop();
    }
  };
  visit(story);
  return new Set(open);
}

/** The fields of one story: the body, a note, a header. They may run across its paragraphs. */
export function fieldsOf(story: Element): Fields {
  const loose = unclosed(story);
  const open: Field[] = [];
  return {
    mark(element) {
      const { fldCharType: type } = element.attributes;
      if (type === 'begin') {
        if (!loose.has(element)) open.push({ code: '', shows: false });
        return '';
      }
      const last = open[open.length - 1];
      if (!last) return '';
      if (type === 'separate') last.shows = true;
      else if (type === 'end') {
        open.pop();
        if (!last.shows && open.every(({ shows }) => shows)) return shownBy(last.code);
      }
      return '';
    },
    instruct(text) {
      const last = open[open.length - 1];
      if (last && !last.shows && last.code.length < LONGEST_CODE) last.code += text.slice(0, LONGEST_CODE);
    },
    shown: () => open.every(({ shows }) => shows),
    countsPages: () => open.some(({ code }) => PAGES.test(code)),
    lists: () => open.some(({ code }) => CONTENTS.test(code)),
  };
}
