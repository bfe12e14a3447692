/** Only addresses that a browser may safely open become links. */
export function safe(url: string | null): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}
