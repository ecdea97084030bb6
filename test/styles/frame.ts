/** What stands before and behind the body: title, preamble, contact, signature, matter of a web page. */
import { INSPECTIONS, type InspectionKind, ORGANIZATIONS, RECIPIENTS, TITLE_ENDS } from './banks/names.js';
import type { Chooser } from './chooser.js';
import type { Page } from './page.js';
import type { Plan } from './plan/plan.js';

export interface Frame {
  front: string[];
  foot: string[];
  /** Fields of gold that the frame says. */
  gold: Record<string, unknown>;
}

interface Days {
  year: number;
  month: number;
}

const padded = (n: number): string => String(n).padStart(2, '0');

/** What the notice counts itself, as a sentence and as gold. */
function counts(plan: Plan, page: Page): { text: string; claims: Record<string, number> } {
  const total = page.problems.length;
  const done = page.problems.filter(({ status }) => status?.state === 'completed').length;
  const measures = page.problems.reduce((sum, problem) => sum + (problem.measures?.length ?? 0), 0);
  switch (plan.counts) {
    case 'problems':
      return { text: `共反馈问题${total}个。`, claims: { problems: total } };
    case 'aspects':
      return {
        text: `反馈了${page.aspects}个方面${total}个问题。`,
        claims: { aspects: page.aspects, problems: total },
      };
    case 'measures':
      return {
        text: `针对反馈的${total}个问题，共制定整改措施${measures}条。`,
        claims: { problems: total, measures },
      };
    case 'completed':
      return {
        text: `共反馈问题${total}个，截至目前已完成整改${done}个。`,
        claims: { problems: total, completed: done },
      };
    case 'rate': {
      const rate = Math.round((done / total) * 1000) / 10;
      return {
        text: `共反馈问题${total}个，截至目前已完成整改${done}个，整改完成率${rate}%。`,
        claims: { problems: total, completed: done, completionRate: Math.round(rate * 10) / 1000 },
      };
    }
    default:
      return { text: '', claims: {} };
  }
}

function titleLines(plan: Plan, chooser: Chooser, organization: string, type: string, gold: Record<string, unknown>) {
  const end = chooser.text('titleEnds', TITLE_ENDS);
  const whole = `${organization}关于${type}${end}`;
  gold.title = whole;
  const hash = plan.markdown ? '# ' : '';
  const form = chooser.pick('title', (one) => one !== 'twoLines' || !plan.markdown);
  if (form === 'twoLines') return [`${organization}关于${type}`, end];
  if (form === 'subtitle') return [`${hash}${whole}`, '（社会公开稿）'];
  return form === 'dashSubtitle' ? [`${hash}${whole}`, '——公开稿'] : [`${hash}${whole}`];
}

function preamble(plan: Plan, page: Page, chooser: Chooser, kind: InspectionKind, name: string, days: Days) {
  const { chance } = chooser;
  const { type, inspector } = kind;
  const { year, month } = days;
  const [from, to, told] = [chance.between(1, 28), chance.between(1, 28), chance.between(1, 28)];
  const { text, claims } = counts(plan, page);
  const close = chance.of(['现将整改情况通报如下', '现将整改进展情况予以公布', '现将有关整改情况公示如下']);
  const stop = plan.layout === 'oneLine' ? '。' : chance.of(['：', '。']);
  const opening = chance.of(['根据统一部署，', '按照工作安排，', '']);
  return {
    line: `${opening}${year}年${month}月${from}日至${month + 2}月${to}日，${inspector}对${name}进行了${type}。${year}年${month + 3}月${told}日，反馈了${type}意见。${text}${close}${stop}`,
    claims,
    inspection: {
      type,
      inspector,
      period: `${year}-${padded(month)}-${padded(from)}/${year}-${padded(month + 2)}-${padded(to)}`,
      feedbackOn: `${year}-${padded(month + 3)}-${padded(told)}`,
    },
  };
}

function contactLines(plan: Plan, chooser: Chooser, gold: Record<string, unknown>): string[] {
  const { chance } = chooser;
  const form = chooser.pick('contact');
  if (form === 'none') {
    gold.contact = null;
    return [];
  }
  const phone = `0578-${chance.between(2000000, 8999999)}`;
  const email = `zg${chance.between(10, 99)}@example.com`;
  const address = `和平路${chance.between(1, 300)}号`;
  const postcode = String(chance.between(320000, 329999));
  const welcome = '欢迎广大干部群众对整改落实情况进行监督，如有意见建议，请及时反映。';
  if (form === 'sentence') {
    gold.contact = { phones: [phone], emails: [], addresses: [], postcodes: [] };
    return [`${welcome}联系电话：${phone}。`];
  }
  gold.contact = { phones: [phone], emails: [email], addresses: [address], postcodes: [postcode] };
  const parts = [`联系电话：${phone}`, `通信地址：${address}`, `邮政编码：${postcode}`, `电子邮箱：${email}`];
  return form === 'line' || plan.layout === 'oneLine' ? [`${welcome}${parts.join('；')}。`] : [welcome, ...parts];
}

/** Draws the frame around a body that is done. */
export function drawFrame(plan: Plan, page: Page, chooser: Chooser): Frame {
  const { chance } = chooser;
  const gold: Record<string, unknown> = { kind: 'rectification-notice' };
  const name = chooser.text('organizations', ORGANIZATIONS);
  const kind = chance.of(INSPECTIONS);
  const days: Days = { year: chance.between(2019, 2024), month: chance.between(1, 5) };
  gold.organization = name;

  const web = !plan.markdown && plan.layout !== 'oneLine' && !plan.damage.startsWith('wrap') && chooser.pick('web');
  const front: string[] = web === 'page' ? ['首页 > 政务公开 > 整改公开'] : [];
  front.push(...titleLines(plan, chooser, name, kind.type, gold));
  if (web === 'page')
    front.push(
      `发布时间：${days.year + 1}-03-0${chance.between(1, 9)} 10:1${chance.between(0, 9)}　来源：办公室　浏览次数：${chance.between(20, 900)}　【字体：大 中 小】　打印`,
    );
  if (plan.layout !== 'oneLine' && chooser.pick('documentNumber') === 'line') {
    const number = `青整发〔${days.year}〕${chance.between(1, 99)}号`;
    front.push(number);
    gold.documentNumber = number;
  }
  const wanted = plan.layout === 'oneLine' ? 'none' : chooser.pick('recipients');
  const recipients = wanted === 'none' ? [] : [chooser.text('recipients', RECIPIENTS)];
  if (wanted === 'two') recipients.push(chooser.text('recipients', RECIPIENTS, (one) => !recipients.includes(one)));
  if (recipients.length > 0) front.push(`${recipients.join('、')}：`);
  gold.recipients = recipients;

  const { line, claims, inspection } = preamble(plan, page, chooser, kind, name, days);
  front.push(line);
  gold.claims = claims;
  gold.inspection = inspection;

  const foot = contactLines(plan, chooser, gold);
  const signature = chooser.pick('signature', (one) => one !== 'right' || plan.layout !== 'oneLine');
  gold.issuedOn = null;
  if (signature !== 'none') {
    const [month, date] = [chance.between(9, 12), chance.between(1, 28)];
    const indent = signature === 'right' ? '　'.repeat(16) : '';
    foot.push(`${indent}${name}`, `${indent}${days.year}年${month}月${date}日`);
    gold.issuedOn = `${days.year}-${padded(month)}-${padded(date)}`;
  }
  if (web === 'page') foot.push('上一篇：关于召开年度工作会议的通知', '下一篇：没有了', '【打印本页】　【关闭窗口】');
  return { front, foot, gold };
}
