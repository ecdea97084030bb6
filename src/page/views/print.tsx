/** One notice on paper: all of its record, laid out whole. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Measure, NoticeRecord } from '../../record/schema.js';
import { blocksOf } from '../record/blocks.js';
import { type Notice, recordOf } from '../store/notice.js';
import { placeOf } from '../store/overview.js';
import { labels, words } from '../store/state.js';
import { Said } from './record-pane.js';
import { StateChip } from './state-chip.js';

const printing = signal<Notice | null>(null);

/** Lays a notice out for paper and asks the browser to print it. */
export function printNotice(notice: Notice): void {
  printing.value = notice;
}

export function Printed() {
  const notice = printing.value;
  useEffect(() => {
    if (!notice) return;
    // Two frames: it has to be laid out.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        window.print();
        printing.value = null;
      }),
    );
  }, [notice]);
  if (!notice) return null;
  return <PrintedRecord record={recordOf(notice)} path={notice.path} />;
}

function PrintedRecord({ record, path }: { record: NoticeRecord; path: string }) {
  const { head, untitled } = labels.value;
  const { notice: name } = words.value;
  return (
    <article class="printed">
      <h1>
        <Said text={record.title ?? untitled} />
      </h1>
      <p>
        <Said text={[record.organization, record.issuedOn, path].filter(Boolean).join(' · ')} />
      </p>
      <p>
        {labels.value.problems} {record.statistics.problems} · {name.measures} {record.statistics.measures} ·{' '}
        {head.confidence} {record.confidence.toFixed(2)}
      </p>
      {blocksOf(record).map((block) => {
        if (block.kind === 'section')
          return (
            <div key={block.key}>
              <h2>
                <Said text={`${block.section.number ?? ''}${block.section.title}`} />
              </h2>
              <Printable list={block.section.measures} />
            </div>
          );
        if (block.kind !== 'problem') return null;
        const { problem } = block;
        return (
          <section key={block.key}>
            <h3>
              {problem.number ?? '·'} <Said text={problem.finding || problem.title} />
            </h3>
            <p>
              <StateChip status={problem.status} />{' '}
              <Said
                text={[...problem.responsible.map((one) => `${one.label}：${one.text}`), problem.deadline?.text ?? '']
                  .filter(Boolean)
                  .join('；')}
              />{' '}
              <small>{placeOf(record, problem.position)}</small>
            </p>
            <Printable list={problem.measures} />
            {problem.results.length > 0 && <h4>{name.results}</h4>}
            <Printable list={problem.results} />
          </section>
        );
      })}
    </article>
  );
}

const Printable = ({ list }: { list: readonly Measure[] }) =>
  list.length === 0 ? null : (
    <ul>
      {list.map((one) => (
        <li key={one.position.start.offset}>
          <Said text={`${one.label ?? ''}${one.text}`} />
        </li>
      ))}
    </ul>
  );
