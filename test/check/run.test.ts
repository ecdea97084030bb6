/** Running the rules: settings, languages, order, steps of one's own, and time. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECK_RULES } from '../../src/check/rules.js';
import { type CheckRule, check, type Finding, read } from '../../src/index.js';
import { notice, problems, sourceAt } from '../support/checking.js';
import { fixtures, ROOT } from '../support/inputs.js';
import { LONG } from '../support/long.js';

const FAULTY = notice({
  body: problems('一是2月30日补记台账。三是专人管理。已完成整改。'),
  contact: '联系电话：0599-555031。',
});
const briefly = (findings: readonly Finding[]) => findings.map(({ rule, severity }) => `${severity} ${rule}`);

describe('check', () => {
  it('takes text, bytes or a reading', () => {
    const findings = check(FAULTY);
    expect(briefly(findings)).toEqual(['error impossible-date', 'warning ordinal-skip', 'warning impossible-phone']);
    expect(check(new TextEncoder().encode(FAULTY))).toEqual(findings);
    expect(check(read(FAULTY))).toEqual(findings);
  });
  it('points at the words it speaks of', () => {
    expect(check(FAULTY).map(({ position }) => position && sourceAt(FAULTY, position))).toEqual([
      '2月30日',
      '三是',
      '0599-555031',
    ]);
  });
  it('speaks both languages, also of what reading said', () => {
    const gap = notice({ body: `${problems('补记台账。')}\n3.针对会议过多的问题\n整改情况：精简会议。` });
    for (const reading of [read(gap), read(gap, { lang: 'zh' })]) {
      expect(check(reading)[0].message).toContain('the numbering skips');
      expect(check(reading, { lang: 'zh' })[0].message).toContain('序号不连续');
    }
  });
  it('sets levels, and silences', () => {
    const settings = { 'impossible-date': 'info', 'ordinal-skip': 'off', 'impossible-phone': 'error' } as const;
    expect(briefly(check(FAULTY, { settings }))).toEqual(['info impossible-date', 'error impossible-phone']);
  });
  it('sets levels of what reading said too', () => {
    const gap = notice({ body: `${problems('补记台账。')}\n3.针对会议过多的问题\n整改情况：精简会议。` });
    const doubt = 'warning uncertain-structure';
    expect(briefly(check(gap))).toEqual(['warning numbering-gap', doubt]);
    expect(briefly(check(gap, { settings: { 'numbering-gap': 'error' } }))).toEqual(['error numbering-gap', doubt]);
    expect(briefly(check(gap, { settings: { 'numbering-gap': 'off' } }))).toEqual([doubt]);
    expect(check(gap, { settings: { 'numbering-gap': 'off', 'uncertain-structure': 'off' } })).toEqual([]);
  });
  it('tells what a step of the user’s said', () => {
    const reading = read(notice());
    reading.file.message('ask for proof', { ruleId: 'proof', source: 'mine' });
    expect(check(reading)).toEqual([{ rule: 'proof', severity: 'warning', message: 'ask for proof', position: null }]);
    expect(check(reading, { settings: { proof: 'off' } })).toEqual([]);
  });
  it('runs rules of one’s own', () => {
    const words = { title: 'short', explanation: 'short', message: '{count} problems' };
    const own: CheckRule = {
      id: 'own',
      severity: 'warning',
      example: '',
      zh: words,
      en: words,
      *check({ record }) {
        yield { position: null, values: { count: record.problems.length } };
      },
    };
    expect(check(FAULTY, { rules: [own] })).toEqual([
      { rule: 'own', severity: 'warning', message: '1 problems', position: null },
    ]);
  });
  it('leaves parse as it is', () => {
    expect(read(FAULTY).record.diagnostics).toEqual([]);
  });
});

/**
 * Every error and warning over the fixtures, each looked at and found true: a new line here is a rule that is wrong, a
 * fixture that is wrong, or a true find. `RECTIFY_UPDATE=1` rewrites the list.
 */
describe('the fixtures', () => {
  const list = join(ROOT, 'test/check/findings.txt');
  it('have the faults that are listed, and no others', () => {
    const ids = new Set(CHECK_RULES.map(({ id }) => id));
    const lines = fixtures().flatMap(({ name, path, opened }) => {
      const reading = read(opened, { path });
      const faults = check(reading).filter(({ rule, severity }) => ids.has(rule) && severity !== 'info');
      return faults.map(
        ({ rule, position }) => `${name} ${rule} ${position ? sourceAt(String(reading.file), position) : '-'}`,
      );
    });
    const text = lines.map((line) => `${line}\n`).join('');
    if (process.env.RECTIFY_UPDATE === '1') writeFileSync(list, text);
    expect(text).toBe(existsSync(list) ? readFileSync(list, 'utf8') : '');
  });
});

describe('hostile texts', () => {
  const runs = [
    '一是',
    '2月30日',
    '共计1元、2元',
    '电话：1 ',
    '(',
    '0-',
    'a@',
    '“',
    '①',
    '1.',
    '反馈的3个问题，',
    '尚未',
    '三是。',
  ];
  const TIMES = LONG ? 4_000 : 1_000;
  // What grows faster than the run does not end before the test's time is up; npm run bench measures the growth.
  it.each(runs)('comes to an end on a run of %j', (run) => {
    for (const text of [run.repeat(5 * TIMES), notice({ body: problems(run.repeat(2 * TIMES)) })]) {
      expect(Array.isArray(check(read(text)))).toBe(true);
    }
  });
});
