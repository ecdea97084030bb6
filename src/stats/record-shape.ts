/** Whether a value has the parts of a record that statistics look at; the schema itself would take longer than counting. */

type Json = Record<string, unknown>;
type Check = (value: unknown) => boolean;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber: Check = (value) => typeof value === 'number';
const isText: Check = (value) => typeof value === 'string';
const isTally: Check = (value) => isObject(value) && Object.values(value).every(isNumber);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const has =
  (parts: Record<string, Check>): Check =>
  (value) =>
    isObject(value) && Object.entries(parts).every(([key, check]) => check(value[key]));

const measures = listOf(has({ text: isText, facts: listOf(has({ type: isText, text: isText })) }));
const problem = has({
  finding: isText,
  measures,
  results: measures,
  category: orNull(has({ id: isText })),
  status: orNull(has({ state: isText })),
});
const section: Check = (value) => has({ measures, sections: listOf(section) })(value);
const claim = orNull(isNumber);

const PARTS: Record<string, Check> = {
  kind: isText,
  source: has({ path: orNull(isText), characters: isNumber, sha256: isText }),
  title: orNull(isText),
  organization: orNull(isText),
  issuedOn: orNull(isText),
  inspection: orNull(isObject),
  publication: orNull(isObject),
  claims: has({
    ...{ problems: claim, measures: claim, completed: claim, regulations: claim },
    money: listOf(has({ label: isText, value: isNumber })),
  }),
  preamble: has({ measures }),
  closing: has({ measures }),
  sections: listOf(section),
  problems: listOf(problem),
  statistics: has({
    ...{ sections: isNumber, measures: isNumber, problems: isNumber, documents: isNumber, dates: isNumber },
    ...{ money: isNumber, byStatus: isTally, byCategory: isTally },
    unread: has({ characters: isNumber }),
  }),
};

/** The name of the first part that is missing or of another kind; `null` where all are there. */
export const missingPart = (record: Json): string | null =>
  Object.entries(PARTS).find(([key, check]) => !check(record[key]))?.[0] ?? null;
