// The head of the report of statistics: its figures, the states, and the problems by month.
import { box, INK, picture, text } from './svg.mjs';

const WORDS = {
  en: {
    title: (n) => `Statistics of ${n} notices`,
    figures: ['problems', 'completed', 'measures', 'recovered, yuan'],
    states: {
      completed: 'completed',
      'mostly-completed': 'mostly completed',
      'in-progress': 'in progress',
      'not-started': 'not started',
    },
    unstated: 'not stated',
    byStatus: 'By status',
    byMonth: 'Problems by month',
  },
  zh: {
    title: (n) => `${n} 份通报的统计`,
    figures: ['问题', '已完成', '措施', '追回退还（元）'],
    states: {
      completed: '已完成',
      'mostly-completed': '基本完成',
      'in-progress': '整改中',
      'not-started': '未启动',
    },
    unstated: '未说明',
    byStatus: '按整改状态',
    byMonth: '各月问题数',
  },
};

const WIDTH = 860;
const GREY = '#d2d5d6';

/** The picture of a summary as `rectify stats --format json` gives it. */
export function drawReport(summary, lang) {
  const words = WORDS[lang];
  const { problems, byStatus } = summary;
  const parts = [text(24, 44, words.title(summary.notices), { size: 24, weight: 600 })];
  const share = `${Math.round(((byStatus.completed ?? 0) / problems) * 1000) / 10}%`;
  const values = [problems, share, summary.measures, summary.recovered.sum.toLocaleString('en')];
  values.forEach((value, at) => {
    const x = 24 + at * 206;
    parts.push(box(x, 64, 194, 76, at < 2 ? INK.soft : INK.card, { stroke: INK.line, radius: 6 }));
    parts.push(text(x + 14, 88, words.figures[at], { fill: INK.muted }));
    parts.push(text(x + 14, 124, value, { size: 28, weight: 600, fill: INK.accent }));
  });
  parts.push(...states(summary, words), ...months(summary, words));
  return picture(WIDTH, 430, words.title(summary.notices), parts);
}

function states({ problems, byStatus }, words) {
  const known = Object.keys(words.states).map((state) => [words.states[state], byStatus[state] ?? 0, INK[state]]);
  const rest = problems - known.reduce((sum, [, count]) => sum + count, 0);
  const parts = [text(24, 174, words.byStatus, { size: 16, weight: 600 })];
  let x = 24;
  let legend = 24;
  for (const [name, count, fill] of [...known, [words.unstated, rest, GREY]]) {
    if (count === 0) continue;
    const width = Math.round((count / problems) * (WIDTH - 48));
    parts.push(box(x, 186, width, 22, fill), box(legend, 219, 12, 12, fill));
    parts.push(text(legend + 18, 230, `${name} ${count}`, { fill: INK.muted }));
    x += width;
    legend += 165;
  }
  return parts;
}

function months({ groups }, words) {
  const { rows } = groups.find(({ by }) => by.join() === 'month');
  const dated = rows.filter(({ key: [month] }) => month !== null);
  const most = Math.max(...dated.map((row) => row.problems));
  const step = (WIDTH - 48) / dated.length;
  const parts = [text(24, 270, words.byMonth, { size: 16, weight: 600 }), box(24, 392, WIDTH - 48, 1, INK.line)];
  dated.forEach(({ key: [month], problems }, at) => {
    const height = Math.round((problems / most) * 84);
    const x = Math.round(24 + at * step + step * 0.2);
    parts.push(box(x, 392 - height, Math.round(step * 0.6), height, INK.accent));
    parts.push(text(x, 386 - height, problems), text(x, 412, month, { size: 12, fill: INK.muted }));
  });
  return parts;
}
