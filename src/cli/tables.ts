export async function tables(..._: unknown[]): Promise<number> {
  return 0;
}
