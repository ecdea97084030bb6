import { plainText } from '../sentences.js';
import type { CheckRule } from '../types.js';

/** Shorter ones may well stand in two areas: 学习不够. */
const LEAST = 6;

export const rule: CheckRule = {
  id: 'same-finding',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n1.针对固定资产台账不清的问题\n整改情况：补记台账。\n2.针对公车管理不严的问题\n整改情况：封存车辆。\n3.针对固定资产台账不清的问题\n整改情况：专人管理。\n',
  zh: {
    title: '同一问题写了两次',
    explanation: '两个问题的文字相同（不计标点），多是复制后未改。六个字以内的不查。',
    message: '“{finding}”与问题 {first} 相同；请核对是否重复。',
  },
  en: {
    title: 'the same finding twice',
    explanation:
      'Two problems have the same words, punctuation apart: often a copy left as it was. Up to five signs are let be.',
    message: '“{finding}” is the same as problem {first}; check whether one of them is a copy',
  },
  *check({ record: { kind, problems } }) {
    if (kind !== 'rectification-notice') return;
    const first = new Map<string, string>();
    for (const { id, number, finding, position } of problems) {
      const plain = plainText(finding);
      if (plain.length < LEAST) continue;
      const before = first.get(plain);
      if (before === undefined) first.set(plain, number ?? id);
      else yield { position, values: { finding: finding.slice(0, 30), first: before } };
    }
  },
};
