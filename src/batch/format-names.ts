/** The formats of `rectify batch`, in the order in which the help names them. Those of formats.ts join when on. */
export const BATCH_FORMATS: readonly string[] = ['ndjson', 'json'];
