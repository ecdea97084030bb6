/** Recipes for other tools say what is there: hooks, an action, problem matchers, an image, manual pages. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isTaken } from '../../src/batch/extensions.js';
import { buildProgram } from '../../src/cli/program.js';
import { rectify, shell } from '../support/cli.js';
import { linesIn, scratch, write } from '../support/folders.js';
import { ROOT } from '../support/inputs.js';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const json = (path: string) => JSON.parse(read(path));
const folder = scratch();
const DRAFT = '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：2月30日补记台账。已完成整改。\n';

describe('the problem matchers', () => {
  const [github] = json('src/docs/recipes/problem-matcher.json').problemMatcher;
  const [task] = json('src/docs/recipes/tasks.json').tasks;
  const matched = (line: string, { regexp, ...groups }: Record<string, string | number>) => {
    const match = new RegExp(String(regexp)).exec(line);
    return match && Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, match[Number(group)]]));
  };

  it('are one', () => expect(task.problemMatcher.pattern).toEqual(github.pattern[0]));
  it('take every finding of a check, and none of the lines that show it', async () => {
    write(folder(), { 'a b.txt': DRAFT });
    const args = task.args.map((arg: string) => arg.replace(/^\$\{file\}$/, 'a b.txt'));
    const { stdout } = await rectify(args, { cwd: folder() });
    const { stdout: told } = await rectify(['check', '--format', 'json', 'a b.txt'], { cwd: folder() });
    type Told = { rule: string; severity: string; position: { start: { line: number } } | null };
    const findings: Told[] = JSON.parse(told).findings;
    const wanted = findings.flatMap(({ rule, severity, position }) =>
      position ? [{ file: 'a b.txt', line: String(position.start.line), severity, code: rule }] : [],
    );
    const found = linesIn(stdout)
      .map((line) => matched(line, github.pattern[0]))
      .filter((one) => one !== null);
    expect(found).toMatchObject(wanted);
    expect(wanted.map(({ code }) => code)).toContain('impossible-date');
  });
});

describe('the hook', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml'));
  it('runs a command that there is, on the files that are taken from folders', () => {
    expect(hook.entry).toBe('rectify check');
    expect(Object.keys(json('package.json').bin)).toContain('rectify');
    const endings = String(hook.files).match(/[a-z]+(?=[|)?])/g) ?? [];
    expect(endings.length).toBeGreaterThan(10);
    for (const ending of endings) expect([ending, isTaken(`a.${ending}`)]).toEqual([ending, true]);
    for (const name of ['a.txt', 'a.htm', 'a.html', 'a.docx', 'a.pdf']) expect(name).toMatch(new RegExp(hook.files));
    for (const name of ['a.png', 'a.txt.bak', 'pdf']) expect(name).not.toMatch(new RegExp(hook.files));
  });
  it('is the one that the recipe names', () => {
    const [{ hooks }] = parse(read('src/docs/recipes/pre-commit-config.yaml')).repos;
    expect(hooks[0].id).toBe(hook.id);
  });
});

describe('the action', () => {
  const action = parse(read('.github/actions/check/action.yml'));
  const [, check] = action.runs.steps.slice(-2);
  it('is used by the recipe with inputs that it has', () => {
    const { uses, with: given } = parse(read('src/docs/recipes/workflow.yml')).jobs.check.steps[1];
    expect(uses).toMatch(/\/\.github\/actions\/check@v\d/);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
  });
  it.each([
    ['false', 1],
    ['true', 1],
  ])('annotates what is found, and fails on errors (strict: %s)', async (strict, status) => {
    write(folder(), { 'notices/a b.txt': DRAFT });
    const env = `export FILES='notices' STRICT=${strict} MESSAGES=zh RECTIFY='${join(ROOT, 'dist/rectify.cjs')}'\n`;
    const ran = await shell(`${env}${check.run}`, folder());
    expect(ran.status).toBe(status);
    expect(ran.stdout).toMatch(/^::error file=notices\/a b\.txt,line=3,.*title=impossible-date::日历上没有/m);
  });
});

describe('the image', () => {
  const steps = read('.tools/docker/Dockerfile');
  it('copies what the build makes', () => {
    for (const [, path] of steps.matchAll(/\/build\/(dist\/[\w.]+)/g))
      expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
    expect(steps).toMatch(/^USER node$/m);
  });
  it('takes nothing of one’s own machine', () => {
    for (const left of ['.git', 'node_modules', 'dist'])
      expect(read('.tools/docker/Dockerfile.dockerignore')).toContain(left);
  });
});

describe('the manual', async () => {
  const { manPage, roff } = await import(join(ROOT, '.tools/man/page.mjs'));
  const { helpTexts } = await import('../../src/cli/help-texts.js');
  const hasGroff = spawnSync('groff', ['--version']).status === 0;

  it.each(['en', 'zh'] as const)('has every command, option and example (%s)', (lang) => {
    const program = buildProgram(lang, '1.2.3', {} as never);
    const page: string = manPage(program, helpTexts(lang), lang, '1.2.3');
    for (const command of program.commands) {
      expect(page).toContain(`.SS ${command.name()}`);
      for (const option of command.options) expect(page).toContain(roff(option.long));
    }
    expect(page).toContain(roff(helpTexts(lang).explainExamples[0][0]));
    expect(page).not.toContain('undefined');
    if (!hasGroff) return;
    const args = ['-man', '-Kutf8', '-Tutf8', '-ww', '-z'];
    expect(spawnSync('groff', args, { input: page, encoding: 'utf8' }).stderr).toBe('');
  });
  it.each([
    ['man1', 'NAME'],
    ['zh_CN/man1', '名称'],
  ])('is built: %s', (path, heading) => {
    expect(read(`dist/man/${path}/rectify.1`)).toContain(`.SH ${heading}\n`);
  });
  it('takes nothing for a macro', () => {
    expect(roff(".a\n'b\n-c \\d")).toBe("\\&.a\n\\&'b\n\\-c \\ed");
    expect(roff('台账，汇总。')).toBe('台\\:账，\\:汇\\:总。');
  });
  it('is found by man where the package is installed', () => {
    expect(json('package.json').man).toEqual(['./dist/man/man1/rectify.1']);
    expect(existsSync(join(ROOT, json('package.json').man[0]))).toBe(true);
    if (spawnSync('man', ['--version']).status === 0 && hasGroff)
      expect(execFileSync('man', ['-l', join(ROOT, 'dist/man/man1/rectify.1')], { encoding: 'utf8' })).toContain(
        'rectify',
      );
  });
});

describe('the notes on releasing', () => {
  it('name scripts and files that there are', () => {
    const notes = read('.github/RELEASING.md');
    const { scripts } = json('package.json');
    for (const [, name] of notes.matchAll(/npm run (\w+)/g)) expect(scripts).toHaveProperty([name]);
    for (const path of [
      'src/record/schema.ts',
      'CHANGELOG.md',
      '.ci/run',
      'test/package/installed.long.test.ts',
      'src/docs/recipes',
    ]) {
      expect(notes).toContain(path);
      expect(existsSync(join(ROOT, path))).toBe(true);
    }
  });
});
