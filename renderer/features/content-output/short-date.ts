/** 12/22: where weeks stand side by side and the year goes without saying. */
export function shortDate(date: string): string {
  return `${Number(date.slice(5, 7))}/${Number(date.slice(8, 10))}`
}
