import { posix } from 'node:path';

/** Files that a page links to, seen from the repository's root. */
export function linkedFiles(page: string, path: string): string[] {
  const links = [...page.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link.replace(/#.*$/, ''));
  const own = links.filter((link) => link !== '' && !/^[a-z]+:/.test(link));
  return own.map((link) => posix.join(posix.dirname(path), link));
}

/** Commands of package.json that a page names. */
export function namedScripts(page: string): string[] {
  return [...page.matchAll(/(?:`|^)npm (?:run )?([a-z][a-z:-]*)/gm)].map(([, script = '']) => script);
}

/** Files and folders of the repository that a page names in backticks. */
export function namedFiles(page: string): string[] {
  return [...page.matchAll(/`((?:apps|packages|infra|docs)\/[\w./-]+)`/g)].map(([, file = '']) => file);
}
