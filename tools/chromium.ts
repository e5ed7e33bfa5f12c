/** The Chromium that tests and tools look at pages with: CHROMIUM_PATH, or /usr/bin/chromium. Nothing of its own leaves the machine. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

export const hasChromium = existsSync(executablePath);
/** For whoever lacks it. */
export const howToChromium = 'apt-get install chromium, or set CHROMIUM_PATH';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath, args: QUIET });
}
