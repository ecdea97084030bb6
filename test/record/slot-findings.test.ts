/** A section that names the findings of one problem and states none has its title for a finding. */
import { expect, it } from 'vitest';
import { parse } from '../../src/index.js';

it('has no measure of a number with nothing behind it', () =>
  expect(
    parse('整改：。\n审计发现的问题\n。\n整改：一、。\n进展情况\n。\n').problems.map(({ measures }) => measures),
  ).toEqual([[]]));

it('leaves an elision out of the finding', () => {
  const text = '整改：。\n审计发现的问题\n。\n(略)。\n整改\n。\n';
  for (const { finding, evidence } of parse(text).problems) {
    const [{ position }] = evidence.finding ?? [];
    expect(text.slice(position.start.offset, position.end.offset)).toBe(finding);
  }
  expect(parse(text).problems.map(({ finding }) => finding)).toEqual(['审计发现的问题']);
});
