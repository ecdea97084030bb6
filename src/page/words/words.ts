/** The words of the page, by what they are for; `zh.ts` and `en.ts` have them. */
import type { EditFault, Role } from '../../corrections/edits.js';
import type { MarkKind } from '../marks/kinds.js';
import type { WriteFormat } from '../worker/writing.js';

export interface Words {
  brand: string;
  tagline: string;
  nav: { notices: string; problems: string; learn: string };
  open: {
    files: string;
    folder: string;
    drop: string;
    dropNow: string;
    formats: string;
    private: string;
    steps: string[];
  };
  only: string;
  settings: { language: string; theme: string; auto: string; light: string; dark: string; help: string };
  reading: {
    progress(done: number, total: number): string;
    cancel: string;
    cancelled(left: number): string;
    done(read: number, failed: number): string;
  };
  failures: { title(count: number): string; again: string; dismiss: string };
  cards: {
    notices: string;
    problems: string;
    completed: string;
    doubtful: string;
    failed: string;
    checked: string;
    of(total: number): string;
  };
  table: {
    columns: string;
    sort(name: string): string;
    choose: string;
    rows(shown: number, all: number): string;
    none: string;
    selected(count: number): string;
    clear: string;
    pick: string;
    pickAll: string;
  };
  filter: {
    text: string;
    organization: string;
    state: string;
    category: string;
    doubt: string;
    any: string;
    doubtful: string;
    sure: string;
    corrected: string;
    reset: string;
  };
  column: Record<
    | 'title'
    | 'organization'
    | 'issuedOn'
    | 'kind'
    | 'problems'
    | 'measures'
    | 'completed'
    | 'confidence'
    | 'warnings'
    | 'corrections'
    | 'path'
    | 'finding'
    | 'number'
    | 'state'
    | 'category'
    | 'notice'
    | 'responsible'
    | 'deadline'
    | 'money'
    | 'place',
    string
  >;
  notice: {
    text: string;
    record: string;
    noText: string;
    back: string;
    previous: string;
    next: string;
    nextDoubt: string;
    doubts(at: number, of: number): string;
    noDoubts: string;
    undo: string;
    redo: string;
    legend: string;
    print: string;
    export: string;
    search: string;
    checked: string;
    check: string;
    doubtful(confidence: string): string;
    claims: string;
    found: string;
    claimed: string;
    fits: string;
    differs: string;
    contact: string;
    diagnostics: string;
    preamble: string;
    closing: string;
    measures: string;
    results: string;
    notes: string;
    responsible: string;
    deadline: string;
    target: string;
    noStatus: string;
    noProblems: string;
    remove: string;
    line(line: number): string;
  };
  mark: Record<MarkKind, string>;
  edit: {
    selected(count: number): string;
    more: string;
    as: Record<Role, string>;
    join: string;
    split: string;
    splitHint: string;
    delete: string;
    moveTo: string;
    moveToSection: string;
    noSection: string;
    state: string;
    whichState: string;
    sustained: string;
    made: string;
    undone: string;
    fault: Record<EditFault, string>;
    stale(count: number): string;
    cancel: string;
  };
  export: {
    title: string;
    scope: string;
    one: string;
    picked(count: number): string;
    filtered(count: number): string;
    all(count: number): string;
    what: string;
    format: Record<WriteFormat | 'gold' | 'corrections', string>;
    rows: string;
    byProblem: string;
    byMeasure: string;
    unfinished: string;
    save: string;
    making: string;
    failed(why: string): string;
    close: string;
    saved(name: string): string;
    ledger: string;
  };
  learn: {
    title: string;
    about: string;
    none: string;
    noneYet: string;
    word: string;
    list: string;
    because(count: number): string;
    fixes(count: number): string;
    changes(count: number): string;
    trying: string;
    take: string;
    drop: string;
    save: string;
    load: string;
    current: string;
    reread(count: number): string;
    lists: Record<string, string>;
    invalid(why: string): string;
  };
  keys: { title: string; list: [string, string][] };
  store: { forget: string; sure: string; kept: string; notKept: string };
}
