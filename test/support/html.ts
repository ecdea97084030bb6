/** Makes a saved page of a text: a paragraph for a line, torn into spans at random places, in a page with all its frame. */
import { type Random, random } from './random.js';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const WRAPS: ((text: string) => string)[] = [
  (text) => `<span style="font-family:仿宋_GB2312;font-size:16pt">${text}</span>`,
  (text) => `<span lang="EN-US"><span>${text}</span></span>`,
  (text) => `<font face="仿宋_GB2312">${text}</font>`,
  (text) => `<strong>${text}</strong>`,
  (text) => `<o:p>${text}</o:p>`,
  (text) => text,
];
const FRAME = `<div class="header"><ul class="nav"><li><a href="/">网站首页</a></li><li><a href="/a">政务公开</a></li><li><a href="/b">办事服务</a></li></ul></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/a">政务公开</a> &gt; 正文</div>`;
const FOOT = `<div class="share">分享到：<a>微信</a><a>微博</a></div>
<ul class="related"><li><a href="1.html">关于印发某某办法的通知</a></li><li><a href="2.html">某某局关于巡察整改情况的通报</a></li></ul>
<div class="footer"><p>主办：某某网&nbsp;&nbsp;联系电话：0000-0000000&nbsp;&nbsp;地址：某某路1号</p><p>备案号：某ICP备00000000号&nbsp;版权所有</p></div>`;

/** A line as the content of a paragraph; blanks that set it in are kept as pages keep them. */
function paragraph(line: string, chance: Random): string {
  const lead = /^[ \t\u3000]*/.exec(line)?.[0] ?? '';
  let html = lead.replace(/[ \t]/g, '&nbsp;');
  for (let at = lead.length; at < line.length; ) {
    const end = Math.min(line.length, at + chance.between(1, 14));
    // A character of two code units stays whole, and so does white space, which would collapse.
    const piece = [...line.slice(at)].slice(0, end - at).join('');
    html += chance.of(WRAPS)(escaped(piece).replace(/ {2,}|\t/g, (blanks) => '&nbsp;'.repeat(blanks.length)));
    at += piece.length;
  }
  return html;
}

/** A page that shows a text. */
export function pageOf(text: string, seed: number): string {
  const chance = random(seed);
  const lines = text.split(/\r\n|\n|\r/);
  const body = lines.map(
    (line) => `<p style="text-indent:2em">${line.trim() ? paragraph(line, chance) : '&nbsp;'}</p>`,
  );
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>某某网</title><script>var a = "<p>整改</p>";</script></head>
<body>
${FRAME}
<div class="main"><div id="zoom">
${body.join('\n')}
</div></div>
${FOOT}
</body></html>
`;
}
