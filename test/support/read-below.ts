/** Problems of a text below a lead of its own, told in short. */
import { parse } from '../../src/index.js';

export const LEAD = '临渡县水务局关于巡察整改情况的通报\n\n县委第三巡察组反馈了意见，现将整改情况通报如下。\n';

/** The headings of the notice, and of each problem its finding, measures, results and state. */
export const readBelow = (text: string, lead = LEAD) => {
  const { sections, problems } = parse(`${lead}${text}`);
  return {
    sections: sections.map(({ number, title }) => `${number ?? ''}${title}`),
    problems: problems.map(({ finding, measures, results, status }) => [
      finding,
      measures.map((one) => one.text),
      results.map((one) => one.text),
      status?.state ?? null,
    ]),
  };
};
