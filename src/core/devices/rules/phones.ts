/** Smartphones before and beside Android and iOS, tablets that name themselves, text browsers. */
import type { Rule } from './rule.ts';

const smartphone = { class: 'smartphone', profile: 'smartphone' } as const;
const tablet = { class: 'tablet', profile: 'tablet' } as const;

/** Before feature phones: they share their words (MIDP, CLDC). */
export const SMARTPHONE_ROWS: readonly Rule[] = [
  { ...tablet, id: 'tablet-playbook', match: /playbook|\brim tablet/, vendor: 'BlackBerry' },
  { ...tablet, id: 'tablet-touchpad', match: /\btouchpad\b|hp-?tablet|\bhpwos/, vendor: 'HP', os: 'webOS' },
  {
    ...tablet,
    id: 'tablet-nokia-internet',
    match: /\bnokia ?n8[01]0|\bn770\b|\bmaemo browser|\btablet browser/,
    except: /nokian900|\brx-51/,
    vendor: 'Nokia',
  },
  {
    ...smartphone,
    id: 'windows-phone',
    match: /windows phone|\biemobile|\bwpdesktop|\bzunewp7|\bwindowsphone/,
    os: 'Windows Phone',
  },
  {
    ...smartphone,
    id: 'windows-mobile',
    match: /windows ce|windows mobile|\bwince|\bpocketpc|\bppc;|smartphone; ?\d+x|\bwindowsce|; ppc\b/,
    os: 'Windows Mobile',
  },
  {
    ...smartphone,
    id: 'blackberry',
    match: /blackberry|\bbb10\b|\brim\d{3}\b/,
    vendor: 'BlackBerry',
    os: 'BlackBerry',
  },
  {
    ...smartphone,
    id: 'symbian',
    match: /symbian|series ?60|\bs60\b|series ?80|series ?90|\bepoc\b|\buiq\b|symbos/,
    os: 'Symbian',
  },
  { ...smartphone, id: 'bada', match: /\bbada\b/, os: 'Bada' },
  {
    ...smartphone,
    id: 'palm',
    match:
      /palmos|palmsource|palm ?os|\bhpwos|webos\/|\bpalm webos|\bblazer[ /]|\bpalm ?(?:pre|pixi|treo)|\btreo\b|\beudoraweb|\bxiino/,
    os: 'Palm',
  },
  {
    ...smartphone,
    id: 'maemo',
    match:
      /\bmaemo|\bmeego|\bnokian9|\brx-51|\bsailfish|\bjolla|\bubuntu (?:\d+\.\d+ )?like android|ubuntu; mobile|\bubuntu touch/,
    except: /\btablet\b/,
  },
  { ...smartphone, id: 'tizen', match: /tizen.*mobile/, except: /tizen.*\btv\b|sm-r\d/, os: 'Tizen' },
  { ...smartphone, id: 'danger', match: /danger hiptop|\bhiptop|avantgo|\bdanger\b|\bsidekick/ },
  { ...tablet, id: 'firefox-os-tablet', match: /^mozilla\/5\.0 \(tablet; (?:[^;]*; ?)?rv:/, os: 'Firefox OS' },
  { ...smartphone, id: 'firefox-os', match: /^mozilla\/5\.0 \(mobile; ?(?:[^;]*; ?)?rv:/, os: 'Firefox OS' },
];

export const TEXT_ROWS: readonly Rule[] = [
  {
    id: 'text-browser',
    class: 'desktop',
    profile: 'text',
    match:
      /^lynx\b|\bw3m\/|^elinks|^links? ?\(|\blinks \(\d|^w3m|emacs-w3m|\beww\b|^browsh|\bedbrowse|^netrik|^retawq|^chawan/,
  },
];

/** Desktop systems, once everything else has been looked for. */
export const DESKTOP_ROWS: readonly Rule[] = [
  {
    id: 'desktop-windows',
    class: 'desktop',
    profile: 'pc',
    match: /windows|\bwin(?:32|64|nt|9[58x]|3\.1|16)\b|\bwow64\b|\bwin ?(?:10|7|8|xp)\b|microsoft nt/,
    os: 'Windows',
  },
  {
    id: 'desktop-mac',
    class: 'desktop',
    profile: 'pc',
    match: /macintosh|mac[ _]?os|mac[_ -]?powerpc|\bppc mac|\bmac_|\bdarwin\b.*(?:x86|i386|power)|\bmacos/,
    os: 'macOS',
  },
  { id: 'desktop-chromeos', class: 'desktop', profile: 'pc', match: /\bcros\b/, os: 'ChromeOS' },
  {
    id: 'desktop-unix',
    class: 'desktop',
    profile: 'pc',
    match:
      /\bx11\b|linux|bsd\b|\bsunos|solaris|\birix|hp-ux|\baix\b|\bosf1|\bbeos|haiku|amiga|\bos\/2|\brisc ?os|\bplan ?9|\bunix|openvms|\bqnx|syllable|\bmorphos|\baros\b|\bskyos|\bserenity|\bubuntu|\bdebian|\bfedora|\bkonqueror|\bgnome|\bnextstep|\bultrix|\bminix/,
    confidence: 0.85,
  },
];
