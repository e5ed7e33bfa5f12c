/** Who asks for an answer, where the answer says it: `detectDevice` without arguments. */
import type { IncomingMessage } from 'node:http';
import { headerName, UA_CAP, type DetectionInput } from '../../core/devices/input.ts';

/** Whether an operation may ask it: its name, or letters written so that the name does not show. */
export function mayAskWho(raw: string): boolean {
  return NAME.test(raw);
}

const NAME = /detectDevice|\\u00[4-7]|%(?:4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a])/i;

/** What detection reads of a request. */
export function askerOf(req: IncomingMessage): DetectionInput {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(req.headers))
    if (typeof value === 'string' && headerName(name) !== undefined) headers[name] = value;
  return { userAgent: (req.headers['user-agent'] ?? '').slice(0, UA_CAP), headers };
}
