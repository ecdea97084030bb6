/** Records for the writers over streams. */
import { type NoticeRecord, parse } from '../../src/index.js';

/** A notice with all that a ledger shows; what it says is made up. */
export const NOTICE = `中共安州县林场镇委员会关于巡察整改情况的通报

2023年3月1日至4月10日，县委第一巡察组对林场镇党委进行了巡察，5月6日反馈了2个问题。

一、反馈问题整改情况
1.关于合同管理不严格的问题
责任领导：周某某
责任单位：财政所
配合单位：农办
整改时限：2023年12月底前
整改措施：一是修订《合同管理办法》（林发〔2023〕5号）；二是追回违规支出12.5万元。
整改状态：已完成，长期坚持
2.关于台账更新不及时的问题
整改情况：每月核对台账。

中共安州县林场镇委员会
2024年1月19日
`;

/** The same notice under a path. */
export const notice = (path = 'a.txt', text = NOTICE): NoticeRecord => parse(text, { path });

export async function* stream<T>(items: Iterable<T>): AsyncIterable<T> {
  yield* items;
}

/** All that a stream yields. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

export const textOf = async (pieces: AsyncIterable<string>): Promise<string> => (await all(pieces)).join('');

export const bytesOf = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => Buffer.concat(await all(pieces));

/** A record whose first problem has other values. */
export function altered(change: (problem: NoticeRecord['problems'][number]) => void, path = 'a.txt'): NoticeRecord {
  const record = notice(path);
  change(record.problems[0]);
  return record;
}
