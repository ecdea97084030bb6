/** Tenders tell what is to be done; a notice about the inspection of tendering tells what was. */
import { describe, expect, it } from 'vitest';
import { isPlan } from '../../src/tree/document-subject.js';

describe('a title that speaks of tenders', () => {
  it.each([
    '鹿浦市交易中心关于招标投标领域专项检查反馈问题整改情况的通报',
    '某局政府采购问题整改情况公示',
    '临渡县政府采购中心关于突出问题自查情况的公开',
  ])('%s is no tender’s', (title) => expect(isPlan(title)).toBe(false));
  it.each([
    '督察整改报告编制服务项目竞争性磋商公告',
    '整改方案编制项目中标公告',
    '办公设备采购公告',
    '临渡县渡运中心关于采购救生衣的公告',
  ])('%s is', (title) => expect(isPlan(title)).toBe(true));
});

describe('a notification', () => {
  it.each(['关于公开校外培训监管督导问题整改清单的通知', '关于公布巡察反馈问题整改台账的通知'])(
    'that makes public what became of it is no order: %s',
    (title) => expect(isPlan(title)).toBe(false),
  );
  it.each(['关于印发督导问题整改清单的通知', '关于做好巡察反馈问题整改的通知', '关于公开招标整改服务的通知'])(
    'that orders is one: %s',
    (title) => expect(isPlan(title)).toBe(true),
  );
});
