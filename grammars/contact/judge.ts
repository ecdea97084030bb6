/** Judges what a run of text behind a key or in a bracket is: hours, a person, a day, a piece of an address. */
import type { Lexicon } from '../lexicon/built-in.js';
import { ADDRESS_PARTS, HOURS_BEGINNINGS } from '../lexicon/contact.js';

const CLOCK = /\d[:点时]/;
const DAY = /[\d*Xx×][年月.\-/]|[\d*Xx×]日/;
const DAYS = /^[\d一二三四五六七八九十]{1,4}个?(?:工作日|自然日|天|日)/;

/** 8:30至18:00, 工作日, 周一至周五上午: when somebody answers. */
export const isHours = (text: string): boolean =>
  text.length <= 60 && (CLOCK.test(text) || HOURS_BEGINNINGS.some((word) => text.startsWith(word)));

/** 传真: the key of a fax, and nothing else. */
export const isFaxKey = (text: string, lists: Lexicon): boolean => lists.contact.faxes.includes(text);

/** 周科长, 办公室李某某: a short name with a title behind it. */
export const isPerson = (text: string, lists: Lexicon): boolean =>
  text.length >= 2 &&
  text.length <= 12 &&
  lists.names.persons.some((ending) => text.length > ending.length && text.endsWith(ending));

/** 2025年3月14日至3月27日, 自发布之日起5个工作日, 5个工作日. */
export const isPeriod = (text: string): boolean => DAY.test(text) || DAYS.test(text) || /^自.{1,20}起/.test(text);

/** Does a period begin here that needs no colon before it? */
export const opensPeriod = (text: string): boolean => /^[自从]?[\d*Xx×]{1,4}[年月.]/.test(text);

/** 3楼302室: what may follow a comma or a bracket inside an address. */
export const isAddressPart = (text: string): boolean =>
  text.length <= 30 && ADDRESS_PARTS.some((part) => text.endsWith(part)) && !/[请欢迎将如]/.test(text);

/** 56号, 二楼, 东楼: what stands in an address and hardly anywhere else. */
const HOUSE = /[\d*×Xx]号|[\d*×Xx一二三四五六七八九十东南西北主副附][楼层栋幢室座]/;

/** Something that could be an address at all; asked more of where no colon says that it is one. */
export const isAddress = (text: string, colon: boolean): boolean =>
  colon
    ? text.length >= 4 &&
      !text.startsWith('详见') &&
      !text.startsWith('见附') &&
      !/^[受收]?[到理]?\d+[件次封批起]/.test(text)
    : text.length <= 60 && (HOUSE.test(text) || (/[\d*×]/.test(text) && isAddressPart(text.slice(-30))));
