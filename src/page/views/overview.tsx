/** The overviews: all notices, all problems, what they add up to, and which of them are shown. */
import { computed, signal } from '@preact/signals';
import { CATEGORIES } from '../../../grammars/lexicon/categories.js';
import { STATES } from '../marks/states.js';
import {
  allNotices,
  allProblems,
  categoryName,
  filter,
  NO_FILTER,
  type NoticeRow,
  organizations,
  type ProblemRow,
  placeOf,
  shownNotices,
  shownProblems,
  stateName,
} from '../store/overview.js';
import { drop } from '../store/reading.js';
import { go } from '../store/route.js';
import { keepSetting } from '../store/saved.js';
import { failures, labels, lang, picked, words } from '../store/state.js';
import { Failures } from './failures.js';
import { StateChip } from './state-chip.js';
import { type Column, type Sort, Table } from './table.js';

const noticeSort = signal<Sort>({ column: 'path', down: false });
const problemSort = signal<Sort>({ column: 'path', down: false });

/** Columns that are shown; narrow windows show the first few of them. */
const NOTICE_COLUMNS = [
  'title',
  'organization',
  'issuedOn',
  'problems',
  'completed',
  'confidence',
  'corrections',
  'path',
];
const PROBLEM_COLUMNS = ['finding', 'state', 'organization', 'category', 'responsible', 'deadline', 'place'];
const NARROW: Record<string, readonly string[]> = {
  notices: ['title', 'problems', 'confidence'],
  problems: ['finding', 'state'],
};

export const chosenColumns = signal<Record<'notices' | 'problems', readonly string[]>>({
  notices: NOTICE_COLUMNS,
  problems: PROBLEM_COLUMNS,
});

const narrow = signal(matchMedia('(max-width: 44rem)').matches);
matchMedia('(max-width: 44rem)').addEventListener('change', ({ matches }) => {
  narrow.value = matches;
});

const openNotice = ({ notice }: NoticeRow) => go({ view: 'notice', id: notice.id, at: null });
const openProblem = ({ notice, problem }: ProblemRow) =>
  go({ view: 'notice', id: notice.notice.id, at: problem.position.start.offset });

const noticeColumns = computed((): Column<NoticeRow>[] => {
  const { column, notice } = words.value;
  const text = (id: keyof typeof column, width: string, value: (row: NoticeRow) => string): Column<NoticeRow> => ({
    id,
    name: column[id],
    width,
    value: (row) => value(row) || null,
    cell: (row) => <span class="clamp">{value(row)}</span>,
  });
  const count = (id: keyof typeof column, value: (row: NoticeRow) => number): Column<NoticeRow> => ({
    id,
    name: column[id],
    width: 'minmax(4.5rem, 0.5fr)',
    numeric: true,
    value,
    cell: (row) => value(row) || <span class="faint">0</span>,
  });
  return [
    {
      id: 'title',
      name: column.title,
      width: 'minmax(14rem, 3fr)',
      value: ({ title }) => title,
      cell: (row) => (
        <a class="clamp" href={`#/notice/${encodeURIComponent(row.notice.id)}`} tabIndex={-1}>
          <bdi>{row.title}</bdi>
        </a>
      ),
    },
    text('organization', 'minmax(8rem, 1.4fr)', (row) => row.organization),
    {
      id: 'issuedOn',
      name: column.issuedOn,
      width: 'minmax(7rem, .7fr)',
      value: ({ record }) => record.issuedOn,
      cell: ({ record }) => <span class="nowrap">{record.issuedOn}</span>,
    },
    text('kind', 'minmax(6rem, .8fr)', ({ record }) => labels.value.kind[record.kind]),
    count('problems', ({ record }) => record.problems.length),
    count('measures', ({ record }) => record.statistics.measures),
    count('completed', ({ completed }) => completed),
    {
      id: 'confidence',
      name: column.confidence,
      width: 'minmax(6rem, .7fr)',
      value: ({ record }) => record.confidence,
      cell: (row) =>
        row.checked ? (
          <span class="chip good">✓ {notice.checked}</span>
        ) : row.doubtful ? (
          <span class="chip doubt">? {row.record.confidence.toFixed(2)}</span>
        ) : (
          row.record.confidence.toFixed(2)
        ),
    },
    count('warnings', ({ warnings }) => warnings),
    count('corrections', ({ corrections }) => corrections),
    text('path', 'minmax(8rem, 1.4fr)', ({ notice }) => notice.path),
  ];
});

const problemColumns = computed((): Column<ProblemRow>[] => {
  const { column } = words.value;
  const text = (id: keyof typeof column, width: string, value: (row: ProblemRow) => string): Column<ProblemRow> => ({
    id,
    name: column[id],
    width,
    value: (row) => value(row) || null,
    cell: (row) => <span class="clamp">{value(row)}</span>,
  });
  return [
    text('number', 'minmax(3.5rem,.3fr)', ({ problem }) => problem.number ?? ''),
    {
      id: 'finding',
      name: column.finding,
      width: 'minmax(14rem, 3fr)',
      value: ({ finding }) => finding,
      cell: (row) => (
        <a
          class="clamp"
          href={`#/notice/${encodeURIComponent(row.notice.notice.id)}/${row.problem.position.start.offset}`}
          tabIndex={-1}
        >
          {row.doubtful && <span class="chip doubt">?</span>}
          <bdi>{row.finding}</bdi>
        </a>
      ),
    },
    {
      id: 'state',
      name: column.state,
      width: 'minmax(9.5rem, .8fr)',
      value: ({ state }) => [...STATES, 'unstated'].indexOf(state as never),
      cell: ({ problem }) => <StateChip status={problem.status} />,
    },
    text('organization', 'minmax(8rem, 1.2fr)', ({ notice }) => notice.organization),
    text('category', 'minmax(6rem, .9fr)', ({ category }) => (category ? categoryName(category) : '')),
    text('responsible', 'minmax(6rem, .9fr)', ({ responsible }) => responsible),
    text('deadline', 'minmax(6rem, .7fr)', ({ problem }) => problem.deadline?.text ?? ''),
    {
      id: 'measures',
      name: column.measures,
      width: 'minmax(4.5rem, .5fr)',
      numeric: true,
      value: ({ problem }) => problem.measures.length,
      cell: ({ problem }) => problem.measures.length || <span class="faint">0</span>,
    },
    {
      id: 'money',
      name: column.money,
      width: 'minmax(7rem, .7fr)',
      numeric: true,
      value: ({ money }) => money,
      cell: ({ money }) => (money === null ? '' : money.toLocaleString(lang.value)),
    },
    text('notice', 'minmax(10rem, 1.4fr)', ({ notice }) => notice.title),
    {
      id: 'place',
      name: column.place,
      width: 'minmax(8rem, 1.2fr)',
      value: ({ notice, problem }) => `${notice.notice.path}:${String(problem.position.start.line).padStart(7, '0')}`,
      cell: ({ notice, problem }) => (
        <span class="clamp">
          <bdi>{notice.notice.path.slice(notice.notice.path.lastIndexOf('/') + 1)}</bdi> ·{' '}
          {placeOf(notice.record, problem.position)}
        </span>
      ),
    },
  ];
});

function visibleOf<Row>(of: 'notices' | 'problems', columns: readonly Column<Row>[]): Column<Row>[] {
  const chosen = narrow.value ? NARROW[of] : chosenColumns.value[of];
  return columns
    .filter(({ id }) => chosen.includes(id))
    .map((column) => (narrow.value ? { ...column, width: column.width.replace('14rem', '9rem') } : column));
}
const shownNoticeColumns = computed(() => visibleOf('notices', noticeColumns.value));
const shownProblemColumns = computed(() => visibleOf('problems', problemColumns.value));

export function Overview({ of }: { of: 'notices' | 'problems' }) {
  return (
    <section class="overview" aria-label={words.value.nav[of]}>
      <h1 class="hidden">{words.value.nav[of]}</h1>
      <Cards />
      {failures.value.length > 0 && <Failures />}
      <Filters of={of} />
      {of === 'notices' ? <Notices /> : <Problems />}
    </section>
  );
}

function Cards() {
  const { cards } = words.value;
  const rows = allNotices.value;
  const problems = allProblems.value;
  const completed = problems.filter(({ state }) => state === 'completed').length;
  const doubtful = rows.filter((row) => row.doubtful).length;
  const checked = rows.filter((row) => row.checked).length;
  const share = problems.length > 0 ? `${Math.round((completed / problems.length) * 100)}%` : '–';
  return (
    <ul class="cards">
      <li>
        <b>{rows.length}</b> <span>{cards.notices}</span>
      </li>
      <li>
        <b>{problems.length}</b> <span>{cards.problems}</span>
      </li>
      <li>
        <b>{share}</b>{' '}
        <span>
          {cards.completed} {completed}
        </span>
      </li>
      <li class={doubtful > 0 ? 'doubt' : ''}>
        <button
          type="button"
          onClick={() => {
            filter.value = { ...NO_FILTER, doubt: filter.value.doubt === 'doubtful' ? '' : 'doubtful' };
          }}
          aria-pressed={filter.value.doubt === 'doubtful'}
        >
          <b>{doubtful}</b>{' '}
          <span>
            {cards.doubtful} · {cards.checked} {checked}
          </span>
        </button>
      </li>
    </ul>
  );
}

function Filters({ of }: { of: 'notices' | 'problems' }) {
  const { filter: name, table } = words.value;
  const now = filter.value;
  const set = (change: Partial<typeof now>) => {
    filter.value = { ...now, ...change };
  };
  const changed = Object.values(now).some(Boolean);
  const [shown, all] =
    of === 'notices'
      ? [shownNotices.value.length, allNotices.value.length]
      : [shownProblems.value.length, allProblems.value.length];
  return (
    <div class="filters" role="search">
      <input
        type="search"
        id="filter-text"
        placeholder={name.text}
        aria-label={name.text}
        value={now.text}
        onInput={({ currentTarget }) => set({ text: currentTarget.value })}
      />
      <select
        aria-label={name.organization}
        value={now.organization}
        onChange={({ currentTarget }) => set({ organization: currentTarget.value })}
      >
        <option value="">{`${name.organization}：${name.any}`}</option>
        {organizations.value.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <select
        aria-label={name.state}
        value={now.state}
        onChange={({ currentTarget }) => set({ state: currentTarget.value })}
      >
        <option value="">{`${name.state}：${name.any}`}</option>
        {[...STATES, 'unstated'].map((one) => (
          <option key={one} value={one}>
            {stateName(one)}
          </option>
        ))}
      </select>
      <select
        aria-label={name.category}
        value={now.category}
        onChange={({ currentTarget }) => set({ category: currentTarget.value })}
      >
        <option value="">{`${name.category}：${name.any}`}</option>
        {CATEGORIES.map(({ id, zh, en }) => (
          <option key={id} value={id}>
            {lang.value === 'zh' ? zh : en}
          </option>
        ))}
      </select>
      <select
        aria-label={name.doubt}
        value={now.doubt}
        onChange={({ currentTarget }) => set({ doubt: currentTarget.value as typeof now.doubt })}
      >
        <option value="">{`${name.doubt}：${name.any}`}</option>
        <option value="doubtful">{name.doubtful}</option>
        <option value="sure">{name.sure}</option>
        <option value="corrected">{name.corrected}</option>
      </select>
      {changed && (
        <button type="button" class="quiet" onClick={() => set(NO_FILTER)}>
          {name.reset}
        </button>
      )}
      <span class="count" role="status">
        {table.rows(shown, all)}
      </span>
      {of === 'notices' && picked.value.size > 0 && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            drop(picked.value);
            picked.value = new Set();
          }}
        >
          {words.value.notice.remove}
        </button>
      )}
      {of === 'notices' && picked.value.size > 0 && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            picked.value = new Set();
          }}
        >
          {table.selected(picked.value.size)} · {table.clear}
        </button>
      )}
      {!narrow.value && <ColumnChoice of={of} />}
    </div>
  );
}

function ColumnChoice({ of }: { of: 'notices' | 'problems' }) {
  const columns: readonly { id: string; name: string }[] =
    of === 'notices' ? noticeColumns.value : problemColumns.value;
  const chosen = chosenColumns.value[of];
  const toggle = (id: string, on: boolean) => {
    const next = on ? [...chosen, id] : chosen.filter((one) => one !== id);
    if (next.length === 0) return;
    chosenColumns.value = { ...chosenColumns.value, [of]: next };
    void keepSetting('columns', chosenColumns.value);
  };
  return (
    <details class="menu">
      <summary title={words.value.table.choose}>{words.value.table.columns}</summary>
      <div class="sheet">
        {columns.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
            />{' '}
            {name}
          </label>
        ))}
      </div>
    </details>
  );
}

function Notices() {
  const { table, nav } = words.value;
  const rows = shownNotices.value;
  const ids = picked.value;
  const pick = (id: string, on: boolean) => {
    const next = new Set(ids);
    if (on) next.add(id);
    else next.delete(id);
    picked.value = next;
  };
  const all = rows.length > 0 && rows.every(({ notice }) => ids.has(notice.id));
  return (
    <Table
      label={nav.notices}
      columns={shownNoticeColumns.value}
      sortable={noticeColumns.value}
      rows={rows}
      keyOf={({ notice }) => notice.id}
      sort={noticeSort.value}
      onSort={(sort) => {
        noticeSort.value = sort;
      }}
      open={openNotice}
      state={({ doubtful }) => (doubtful ? 'doubtful' : '')}
      before={{
        head: (
          <input
            type="checkbox"
            aria-label={table.pickAll}
            checked={all}
            onChange={({ currentTarget }) => {
              picked.value = currentTarget.checked ? new Set(rows.map(({ notice }) => notice.id)) : new Set();
            }}
          />
        ),
        cell: ({ notice, title }) => (
          <input
            type="checkbox"
            aria-label={`${table.pick} ${title}`}
            checked={ids.has(notice.id)}
            onChange={({ currentTarget }) => pick(notice.id, currentTarget.checked)}
          />
        ),
      }}
    />
  );
}

function Problems() {
  return (
    <Table
      label={words.value.nav.problems}
      columns={shownProblemColumns.value}
      sortable={problemColumns.value}
      rows={shownProblems.value}
      keyOf={({ key }) => key}
      sort={problemSort.value}
      onSort={(sort) => {
        problemSort.value = sort;
      }}
      open={openProblem}
      state={({ doubtful }) => (doubtful ? 'doubtful' : '')}
    />
  );
}
