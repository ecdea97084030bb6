/** Follows the words of a Rich Text and hands its text to the stories that it belongs to. */
import type { Block } from '../blocks/model.js';
import { InputError } from '../error.js';
import type { KeepTo } from '../limit.js';
import { decodeWindows1252, WINDOWS_1252 } from '../windows-1252.js';
import { encodingOfCharset, encodingOfPage } from './code-pages.js';
import { DEEPEST } from './limits.js';
import { type Destination, ELSEWHERE, NOWHERE, SIGNS, type State, WITH_TEXT } from './state.js';
import { type CellEdge, type Counts, Story } from './story.js';
import type { Handlers } from './tokens.js';

/** Stories that stand apart from the body, in their order. */
export interface Apart {
  kind: 'header' | 'footer' | 'footnote' | 'textbox';
  blocks: Block[];
}

export interface Interpreter extends Handlers {
  /** The blocks of the body, the other stories, and whether bytes stood for nothing. @throws {InputError} `damaged` where groups are left open */
  end(): { body: Block[]; apart: Apart[]; lossy: boolean };
}

const OPENING: State = {
  destination: 'body',
  outer: 'body',
  hidden: false,
  deleted: false,
  font: null,
  skip: 1,
  inTable: false,
  outline: null,
  style: 0,
  listed: false,
};
/** A sign of a list that is no number: 10-odd programs have as many bullets. */
const BULLET = /^\s*[^\p{L}\p{N}\s]{1,2}\s*$/u;
/** A table of contents repeats headings of the text. */
const CONTENTS = /^\s*(?:TOC|INDEX|TOA)\b/i;
const NO_OUTLINE = 9;
const STORIES: Partial<Record<Destination, Apart['kind']>> = {
  header: 'header',
  footer: 'footer',
  footnote: 'footnote',
  box: 'textbox',
};

/** Starts at the beginning of a document. */
export function interpreter(keepTo: KeepTo): Interpreter {
  const counts: Counts = { paragraphs: 0, cells: 0, keepTo };
  const body = new Story('body', counts);
  const apart: Apart[] = [];
  const numbers: Partial<Record<Apart['kind'], number>> = {};
  const saved: { state: State; story: Story }[] = [];
  let state: State = OPENING;
  let story = body;
  /** A group has just been opened: its first word may say what it holds. */
  let fresh = false;
  let mayBeLeftOut = false;
  let unread = 0;
  /** The whole text stands in one group, and ends with it. */
  let over = false;

  const encodings = new Map<number, string>();
  let page = WINDOWS_1252;
  let lossy = false;
  let defaultFont = 0;
  const outlines = new Map<number, number>();
  let defined = 0;
  let edges: CellEdge[] = [];
  let merge = { continues: false, joins: false };
  let instruction = '';
  let number = '';

  let bytes: number[] = [];
  const encodingOf = (font: number | null): string => encodings.get(font ?? defaultFont) ?? page;
  const flush = (): void => {
    if (bytes.length === 0) return;
    const encoding = encodingOf(state.font);
    const raw = Uint8Array.from(bytes);
    bytes = [];
    const text = encoding === WINDOWS_1252 ? decodeWindows1252(raw) : new TextDecoder(encoding).decode(raw);
    lossy ||= text.includes('\ufffd');
    write(text);
  };
  const write = (text: string): void => {
    switch (state.destination) {
      case 'number':
        number += text;
        return;
      case 'instruction':
        instruction += text;
        return;
      case 'fonts':
      case 'styles':
      case 'nowhere':
        return;
      default:
        if (!state.hidden && !state.deleted) story.write(text, state.listed);
    }
  };
  const isText = (): boolean => state.destination === 'body' || STORIES[state.destination] !== undefined;
  const heading = (): number => {
    const outline = state.outline ?? outlines.get(state.style) ?? NO_OUTLINE;
    return outline >= 0 && outline < NO_OUTLINE ? Math.min(9, outline + 2) : 0;
  };

  /** What a group holds, by its first word. @returns whether the word says no more than that */
  const opens = (name: string): boolean => {
    const left = mayBeLeftOut;
    fresh = false;
    mayBeLeftOut = false;
    if (name === 'ud') {
      state.destination = state.outer;
      return true;
    }
    const elsewhere = Object.hasOwn(ELSEWHERE, name) ? ELSEWHERE[name] : undefined;
    if (state.destination === 'nowhere' && elsewhere !== 'box') return true;
    if (elsewhere) {
      if (elsewhere === 'instruction') instruction = '';
      if (elsewhere === 'number') number = '';
      const kind = STORIES[elsewhere];
      if (kind) {
        numbers[kind] = (numbers[kind] ?? 0) + 1;
        story = new Story(`${kind}[${numbers[kind]}]`, counts);
      }
      state.destination = elsewhere;
      state.inTable = false;
      return true;
    }
    if (WITH_TEXT.has(name)) return true;
    if (left || NOWHERE.has(name)) {
      state.outer = state.destination;
      state.destination = 'nowhere';
      return true;
    }
    return false;
  };

  const define = (name: string, value: number): void => {
    if (state.destination === 'fonts') {
      const encoding = name === 'fcharset' ? encodingOfCharset(value) : name === 'cpg' ? encodingOfPage(value) : null;
      if (name === 'f') defined = value;
      else if (encoding) encodings.set(defined, encoding);
    } else if (name === 's') defined = value;
    else if (name === 'outlinelevel') outlines.set(defined, value);
  };

  const row = (name: string, value: number): boolean => {
    switch (name) {
      case 'trowd':
        edges = [];
        merge = { continues: false, joins: false };
        return true;
      case 'clvmrg':
        merge.continues = true;
        return true;
      case 'clmrg':
        merge.joins = true;
        return true;
      case 'cellx':
        edges.push({ right: value, ...merge });
        merge = { continues: false, joins: false };
        return true;
      case 'cell':
        story.cell(heading());
        return true;
      case 'nestcell':
        story.paragraph(true, heading());
        return true;
      case 'row':
        story.row(edges);
        return true;
    }
    return false;
  };

  const property = (name: string, value: number | null): void => {
    switch (name) {
      case 'pard':
        Object.assign(state, { inTable: false, outline: null, style: 0 });
        break;
      case 'plain':
        Object.assign(state, { hidden: false, font: null });
        break;
      case 'intbl':
        state.inTable = value !== 0;
        break;
      case 'outlinelevel':
        state.outline = value;
        break;
      case 's':
        state.style = value ?? 0;
        break;
      case 'v':
        state.hidden = value !== 0;
        break;
      case 'deleted':
        state.deleted = value !== 0;
        break;
      case 'f':
        state.font = value ?? 0;
        break;
      case 'uc':
        state.skip = Math.min(64, Math.max(0, value ?? 1));
        break;
      case 'ansicpg':
        page = encodingOfPage(value ?? 0) ?? page;
        break;
      case 'deff':
        defaultFont = value ?? 0;
        break;
      case 'par':
      case 'sect':
        if (isText()) story.paragraph(state.inTable, heading());
        break;
    }
  };

  return {
    open() {
      flush();
      unread = 0;
      keepTo(DEEPEST, saved.length + 1, 'groups in one another');
      saved.push({ state, story });
      state = { ...state };
      fresh = true;
      mayBeLeftOut = false;
    },
    close() {
      flush();
      unread = 0;
      fresh = false;
      const before = saved.pop();
      if (!before) return;
      const { destination } = state;
      const kind = STORIES[destination];
      if (kind && story !== before.story) apart.push({ kind, blocks: story.blocks() });
      if (destination === 'number' && before.state.destination !== 'number') {
        if (!BULLET.test(number)) before.story.number(number);
        number = '';
      }
      if (destination === 'instruction' && before.state.destination !== 'instruction')
        before.state.listed ||= CONTENTS.test(instruction);
      ({ state, story } = before);
      if (saved.length === 0) over = true;
    },
    word(name, value) {
      if (over) return;
      if (name === '*') {
        mayBeLeftOut = fresh;
        return;
      }
      flush();
      unread = 0;
      if (fresh && opens(name)) return;
      if (state.destination === 'nowhere') return;
      if (state.destination === 'fonts' || state.destination === 'styles') return define(name, value ?? 0);
      if (name === 'u') {
        write(String.fromCharCode((value ?? 0) & 0xffff));
        unread = state.skip;
      } else if (Object.hasOwn(SIGNS, name)) write(SIGNS[name]);
      else if (!(isText() && row(name, value ?? 0))) property(name, value);
    },
    byte(value) {
      if (over) return;
      fresh = false;
      if (unread > 0) {
        unread -= 1;
        return;
      }
      if (state.destination !== 'nowhere') bytes.push(value);
    },
    end() {
      flush();
      if (saved.length > 0 || !over) throw new InputError('damaged', 'RTF, groups');
      return { body: body.blocks(), apart, lossy };
    },
  };
}
