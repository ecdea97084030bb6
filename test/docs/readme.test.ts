/**
 * The README and its pages say nothing that was not run. A fence with a file name (```text notice.txt) is that file, for
 * all documents of its language; a ```console fence is run beside those files and must print what it says; a ```sh fence
 * is for the reader alone, and each of its lines is listed below with the reason. `RECTIFY_UPDATE=1` rewrites what the
 * commands print.
 *
 * The Chinese documents are run in a Chinese locale: the commands are the same, the messages are their reader's. So they
 * are run where all is checked, but for the first of them.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Block, blocksOf, marked, withBodies } from '../support/blocks.js';
import { bodyOf, runSteps, type Step, stepsOf } from '../support/console.js';
import { filesOf, read, TWINS } from '../support/handbook.js';
import { LONG } from '../support/long.js';
import { type Stage, setStage } from '../support/stage.js';

const ROOT = resolve(import.meta.dirname, '../..');
const UPDATE = process.env.RECTIFY_UPDATE === '1';

const DOCUMENTS = TWINS.flatMap(({ en, zh }) => [
  { path: en, lang: 'en' as const, locale: 'C.UTF-8' },
  { path: zh, lang: 'zh' as const, locale: 'zh_CN.UTF-8' },
]);
/** Lines of ```sh fences: what they would do to a test run that they are part of. */
const FOR_THE_READER: Record<string, string> = {
  'npm test': 'runs this very test',
  'npm run bench': 'takes minutes, and measures the machine',
  'npm run score': 'wants the shared gold',
  'npm run pack': 'fetches a Node.js; test/package/pack.long.test.ts runs it',
  'parallel --pipe --keep-order -j4 rectify batch --ndjson-in < notices.ndjson > answers.ndjson':
    'wants GNU parallel and an archive',
  'source <(rectify completion bash)': 'changes the shell',
};

const isFile = (block: Block): boolean => block.meta !== '';
const isRun = (block: Block): boolean => block.language === 'console';
const usesJq = (block: Block): boolean => stepsOf(block.body).some(({ command }) => /\bjq\b/.test(command));
const hasJq = spawnSync('jq', ['--version']).status === 0;
if (!hasJq) console.warn('jq is not installed: the examples of the READMEs that use it are skipped');

describe.each(DOCUMENTS)('$path', ({ path, lang, locale }) => {
  const markdown = read(path);
  const blocks = blocksOf(markdown);
  const outputs = new Map<Block, string>();
  let stage: Stage;
  beforeAll(() => {
    stage = setStage(filesOf(lang), locale);
  });
  afterAll(() => {
    stage?.close();
    if (UPDATE) writeFileSync(join(ROOT, path), withBodies(markdown, outputs));
  });

  it('has blocks of known kinds only, and examples', () => {
    const unknown = blocks.filter((block) => !isFile(block) && !isRun(block) && block.language !== 'sh');
    expect(unknown.map(({ language, line }) => `line ${line}: ${language}`)).toEqual([]);
    expect(blocks.filter(isRun).length).toBeGreaterThan(0);
  });

  it('leaves unexecuted only what is listed, and that exists', () => {
    const lines = blocks.filter(({ language }) => language === 'sh').flatMap(({ body }) => body.split('\n'));
    const { scripts } = JSON.parse(read('package.json'));
    for (const line of lines) {
      expect(FOR_THE_READER).toHaveProperty([line]);
      const script = /^npm (?:run )?(?!link|ci)(\w+)/.exec(line);
      if (script) expect(scripts).toHaveProperty(script[1]);
    }
  });

  const runs = LONG || lang === 'en' || path === TWINS[0].zh;
  for (const block of runs ? blocks.filter(isRun) : []) {
    const name = `line ${block.line}: ${block.body.split('\n')[0]}`;
    if (!hasJq && usesJq(block)) it.skip(`${name} (jq is not installed)`);
    else
      it(name, async () => {
        const steps = stepsOf(block.body);
        const ran = await runSteps(steps, stage.folder, stage.env);
        if (UPDATE) outputs.set(block, bodyOf(ran));
        else expect(ran).toEqual(steps);
      });
  }

  it('uses each of its files', () => {
    const commands = blocks.filter(isRun).map(({ body }) => body);
    const unused = blocks.filter(isFile).filter(({ meta }) => !commands.some((body) => body.includes(meta)));
    expect(unused.map(({ meta }) => meta)).toEqual([]);
  });

  it('fetches nobody else’s package', () => {
    const fetches = markdown.match(
      /\b(?:npx|npm (?:i|install|exec|add)|pnpm dlx|pnpm add|yarn add|yarn dlx|bunx)\b.*/g,
    );
    expect(fetches ?? []).toEqual([]);
  });
});

const commandsOf = (body: string): string[] => stepsOf(body).map((step: Step) => step.command);

/** Where figures stand that were measured: they are the same in both languages. */
const FIGURES: Record<string, string[]> = { README: ['accuracy'], reference: ['accuracy', 'bench'] };

describe.each(TWINS)('the twins of $name', ({ name, en, zh }) => {
  const [english, chinese] = [read(en), read(zh)];
  it('have the same blocks, but for what is printed in the reader’s language', () => {
    const shape = (markdown: string) =>
      blocksOf(markdown).map((block) => [
        block.language,
        block.meta,
        isRun(block) ? commandsOf(block.body) : block.body,
      ]);
    expect(shape(chinese)).toEqual(shape(english));
  });
  it('have the same headings, by depth', () => {
    const depths = (markdown: string) => (markdown.match(/^#+(?= )/gm) ?? []).map((marks) => marks.length);
    expect(depths(chinese)).toEqual(depths(english));
  });
  it('have the same figures', () => {
    for (const figures of FIGURES[name] ?? []) {
      const digits = (markdown: string) =>
        marked(markdown, figures)
          ?.match(/\d+(?:[.,]\d+)*/g)
          ?.sort();
      expect(digits(english)?.length).toBeGreaterThan(5);
      expect(digits(chinese)).toEqual(digits(english));
    }
  });
});

describe('the front door', () => {
  it.each([TWINS[0].en, TWINS[0].zh])('%s is at most 150 lines', (path) => {
    expect(read(path).trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });
});
