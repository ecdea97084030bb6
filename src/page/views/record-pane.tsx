/** The record as a person reads it; pointing at a part shows where the text says so. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { visible } from '../../output/visible.js';
import type { NoticeRecord } from '../../record/schema.js';
import { type Block, blockKeyOf, blocksOf } from '../record/blocks.js';
import { focus } from '../store/focus.js';
import type { Notice } from '../store/notice.js';
import { words } from '../store/state.js';
import { OutsideSectionsBlock, ProblemCard, SectionBlock } from './record-body.js';
import { Claims, Contact, Diagnostics, Head } from './record-front.js';
import { useVirtual } from './virtual.js';

interface Props {
  notice: Notice;
  record: NoticeRecord;
}

const ESTIMATE: Record<Block['kind'], number> = {
  head: 150,
  diagnostics: 120,
  claims: 110,
  outsideSections: 120,
  section: 60,
  problem: 260,
  empty: 90,
  contact: 120,
};

export function RecordPane({ notice, record }: Props) {
  const blocks = useMemo(() => blocksOf(record), [record]);
  const [list, scroller] = useVirtual({
    count: blocks.length,
    estimate: (index) => ESTIMATE[blocks[index].kind],
    key: (index) => `${notice.id} ${blocks[index].key}`,
    overscan: 4,
  });
  const shown = focus.value;
  const pane = useRef<HTMLDivElement | null>(null);

  // What was pointed at in the text comes into view here.
  // only pointing moves the record
  useEffect(() => {
    if (!shown) return;
    const index = blocks.findIndex(({ key }) => key === blockKeyOf(shown.target));
    if (index < 0) return;
    const seen = (): boolean => {
      const part = pane.current?.querySelector<HTMLElement>(`[data-target="${CSS.escape(shown.target)}"]`);
      const box = pane.current?.getBoundingClientRect();
      if (!part || !box) return false;
      const { top, bottom } = part.getBoundingClientRect();
      if (top < box.top || bottom > box.bottom) part.scrollIntoView({ block: 'center' });
      return true;
    };
    if (seen()) return;
    list.scrollToIndex(index, { align: 'start' });
    // It is measured once it is laid out.
    const soon = setTimeout(seen, 80);
    return () => clearTimeout(soon);
  }, [shown, notice.id]);

  return (
    <section
      class="record"
      aria-label={words.value.notice.record}
      // what scrolls must be reached by the keyboard
      tabIndex={0}
      ref={(own) => {
        pane.current = own as HTMLDivElement | null;
        scroller(own);
      }}
    >
      <div class="blocks" style={{ height: `${list.getTotalSize()}px` }}>
        {list.getVirtualItems().map(({ index, start, key }) => (
          <div
            key={key}
            class="block"
            data-index={index}
            ref={(own) => list.measureElement(own)}
            style={{ transform: `translateY(${start}px)` }}
          >
            <BlockView block={blocks[index]} notice={notice} record={record} />
          </div>
        ))}
      </div>
    </section>
  );
}

function BlockView({ block, notice, record }: { block: Block } & Props) {
  switch (block.kind) {
    case 'head':
      return <Head notice={notice} record={record} />;
    case 'diagnostics':
      return <Diagnostics notice={notice} record={record} />;
    case 'claims':
      return <Claims record={record} />;
    case 'outsideSections':
      return <OutsideSectionsBlock notice={notice} of={block.key} part={record[block.key]} />;
    case 'section':
      return <SectionBlock notice={notice} section={block.section} depth={block.depth} />;
    case 'problem':
      return <ProblemCard notice={notice} record={record} problem={block.problem} />;
    case 'empty':
      return <p class="empty">{words.value.notice.noProblems}</p>;
    case 'contact':
      return <Contact record={record} />;
  }
}

/** A part that can be pointed at: it is told to the text, and shows whether it is the one that is looked at. */
export function Part({
  target,
  as: Tag = 'div',
  class: name = '',
  children,
}: {
  target: string;
  as?: 'div' | 'li' | 'h3' | 'h4' | 'p' | 'span';
  class?: string;
  children: ComponentChildren;
}) {
  const here = focus.value?.target === target;
  const point = () => {
    focus.value = { target, from: 'record' };
  };
  return (
    <Tag
      class={`part ${name}${here ? ' here' : ''}`}
      data-target={target}
      tabIndex={0}
      aria-current={here ? 'true' : undefined}
      onClick={(event) => {
        if ((event.target as HTMLElement).closest('button,select,input,summary,label,a')) return;
        event.stopPropagation();
        point();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
        event.stopPropagation();
        point();
      }}
    >
      {children}
    </Tag>
  );
}

/** Text out of a notice: signs that hide or turn text are shown. */
export const Said = ({ text }: { text: string }) => <bdi>{visible(text)}</bdi>;
