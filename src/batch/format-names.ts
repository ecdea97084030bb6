/** The formats of `rectify batch`, in the order in which the help names them. */
export const BATCH_FORMATS: readonly string[] = ['ndjson', 'json', 'csv', 'xlsx', 'markdown', 'parquet', 'html'];
