import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../../grammars/lexicon/built-in.js';
import { FactReader } from '../../../src/fields/facts/reader.js';
import { parse } from '../../../src/index.js';

const facts = (text: string) => new FactReader({}, BUILT_IN).read(text);
const values = (text: string) => facts(text).map(({ value }) => value);

describe('documents', () => {
  it.each([
    ['印发《某县甲办法》', ['某县甲办法']],
    ['修订《甲规则》《乙规则》', ['甲规则', '乙规则']],
    ['《甲规则》、《乙规则》等制度', ['甲规则', '乙规则']],
    ['《关于印发《甲细则》的通知》', ['关于印发《甲细则》的通知']],
    ['学习《全县通报》', ['全县通报']],
    ['《2024年3月12家企业清单》', ['2024年3月12家企业清单']],
    ['《**县志》', ['**县志']],
    ['《甲《乙》,后来', ['甲《乙']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
    expect(facts(text).every(({ type }) => type === 'document')).toBe(true);
  });

  it.each([
    '观看《长河》',
    '拍摄微电影《长河》',
    '专题片《长河》《远山》',
    '《长河》《远山》等警示教育片',
    '向《某县日报》投稿',
    '收听《某县新闻》',
    '举办《春风摄影展》',
    '《长河》专题展览',
    '没有写完的《甲办法',
    '《》',
  ])('%s is none', (text) => {
    expect(values(text)).toEqual([]);
  });
});

describe('document numbers', () => {
  it.each([
    ['(甲财综〔2024〕31号)', '甲财综〔2024〕31号'],
    ['印发甲中医〔2024〕37号文件', '甲中医〔2024〕37号'],
    ['12月印发甲中医〔2024〕37号', '甲中医〔2024〕37号'],
    ['根据甲办发【2020】3号', '甲办发【2020】3号'],
    ['按照甲发[2007]91号和乙发[2008]2号', '甲发[2007]91号'],
    ['(*〔2022〕*号)', '*〔2022〕*号'],
    ['(*水党〔2023〕*号)', '*水党〔2023〕*号'],
    ['*﹝2022﹞*号', '*﹝2022﹞*号'],
    ['(2024)第5号', '(2024)第5号'],
    ['甲监（2024）5号', '甲监（2024）5号'],
    ['和甲县发〔2024〕5号', '和甲县发〔2024〕5号'],
  ])('%s', (text, expected) => {
    expect(facts(text).find(({ type }) => type === 'documentNumber')?.value).toBe(expected);
  });

  it('cuts after a conjunction inside the clause', () => {
    expect(values('按照甲发[2007]91号和乙发[2008]2号')).toEqual(['甲发[2007]91号', '乙发[2008]2号']);
  });

  it.each(['(1)2号楼', '5号文件', '(2024)3号楼', '〔2024〕年'])('%s has none', (text) => {
    expect(facts(text).filter(({ type }) => type === 'documentNumber')).toEqual([]);
  });
});

describe('names in the source’s own characters', () => {
  it.each([
    ['財綜發〔2024〕3號', '財綜發〔2024〕3號'],
    ['财综发〔２０２４〕３号', '财综发〔２０２４〕３号'],
    ['财综发〔2024〕\n3号', '财综发〔2024〕3号'],
  ])('%s', (number, value) => {
    const text = `某局关于整改情况的通报\n1.针对台账不清的问题\n整改情况：一是印发办法（${number}）；二是专人管理。\n`;
    const [fact] = parse(text).problems[0].measures[0].facts;
    expect([fact.type, fact.value]).toEqual(['documentNumber', value]);
  });
});
