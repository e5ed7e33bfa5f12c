/** What an editor may add to robots.txt: rules by their known names, so that a typing error does not open or close a site. */
import type { Issue } from '../../lib/errors.ts';

const FIELDS = ['User-agent', 'Allow', 'Disallow', 'Crawl-delay', 'Sitemap', 'Clean-param', 'Host'];
const KNOWN = new Set(FIELDS.map((field) => field.toLowerCase()));
const MOST_LINES = 200;
const LONGEST_LINE = 500;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

export function checkRobotsLines(lines: readonly string[]): Issue[] {
  const issues = lines.flatMap((line, at): Issue[] => {
    const message = findFault(line);
    return message === null ? [] : [{ path: ['robotsLines', at], message, code: 'bad_line' }];
  });
  if (lines.length > MOST_LINES) {
    issues.push({ path: ['robotsLines'], message: `Give at most ${MOST_LINES} lines.`, code: 'too_many' });
  }
  return issues;
}

function findFault(line: string): string | null {
  if (line.length > LONGEST_LINE) return `Use at most ${LONGEST_LINE} characters.`;
  if (CONTROL.test(line)) return 'Give each line by itself, without line ends and control characters.';
  if (line.trim() === '' || line.startsWith('#')) return null;
  const field = /^([A-Za-z-]+)[ \t]*:/.exec(line)?.[1]?.toLowerCase() ?? '';
  if (!KNOWN.has(field)) return `Begin with one of ${FIELDS.join(', ')} and a colon, or with "#" for a remark.`;
  const value = line.slice(line.indexOf(':') + 1).trim();
  if ((field === 'allow' || field === 'disallow') && value !== '' && !/^[/*]/.test(value)) {
    return 'Paths begin with "/" or "*".';
  }
  if (field === 'sitemap' && !/^https?:\/\/[^\s]+$/.test(value)) return 'Give the whole address of the sitemap.';
  return null;
}
