/** The first sheet of a workbook, by a library that has nothing to do with what writes ours. */
import readSheets from 'read-excel-file/node';

export async function firstSheet(bytes: Buffer): Promise<(string | null)[][]> {
  const [{ data }] = await readSheets(bytes);
  return data.map((row) => row.map((cell) => (cell === null ? null : String(cell))));
}
