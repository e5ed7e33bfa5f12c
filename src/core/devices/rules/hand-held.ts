/** E-readers, watches and headsets, cars. Sources: vendors' User-Agent pages, which-browser, CTA-WAVE for car browsers. */
import type { Rule } from './rule.ts';

const ereader = { class: 'ereader', profile: 'tablet' } as const;
const wearable = { class: 'wearable', profile: 'smartphone' } as const;
const headset = { class: 'wearable', profile: 'tablet' } as const;
const car = { class: 'car', profile: 'tablet' } as const;

export const EREADER_ROWS: readonly Rule[] = [
  {
    ...ereader,
    id: 'ereader-kindle',
    match: /\bkindle(?:\/| |;|\))|\bsilk\/[\d.]+ like chrome.*x11|x11; linux.*\bsilk\//,
    vendor: 'Amazon',
  },
  { ...ereader, id: 'ereader-sony', match: /\bebrd\d{3,4}|\bprs-[t\d]/, vendor: 'Sony' },
  { ...ereader, id: 'ereader-kobo', match: /\bkobo\b/, except: /koboapp|com\.kobo/, vendor: 'Kobo' },
  { ...ereader, id: 'ereader-nook', match: /\bnook\b|\bbnrv\d|\bbntv\d/, vendor: 'Barnes & Noble' },
  { ...ereader, id: 'ereader-pocketbook', match: /\bpocketbook/, vendor: 'PocketBook' },
  { ...ereader, id: 'ereader-tolino', match: /\btolino/, vendor: 'Tolino' },
  {
    ...ereader,
    id: 'ereader-eink',
    match:
      /\be-?ink\b|\bereader\b|\be-?book reader|\bonyx (?!plus)|\bboox|; ?(?:note(?:air|x|pro|max|\+)|nova(?:pro|\d|\+)|max(?:lumi|2pro|3)|poke\d|leaf\d?|page(?= build|\))|palma|tab(?:ultra|mini)|kon-?tiki|go(?:color|\d+)|lomonosov|faust\d?|monte ?cristo\d?|darwin ?\d|robinson crusoe|cleopatra|i86m|c67ml|m96|t68|n96|m92)\w* ?(?:build|\))|\bbigme|\blikebook|\bboyue|\bsupernote|\bremarkable|\bbookeen|\bcybook|\binkpalm|\binkpad|\bmoaan|\bhanvon|\bhisense a[579]\b|\bhitech eink|\byotaphone reader|\bdasung|\bireader|\bcrema|\bripple|\bsol ?reader|\bmeebook|\bgeneral?book|\bdptrp?|\bdigma [rx]\d{3}|\benergy ereader|\bicarus (?:illumina|excel)|\bwoxter scriba|\bairis db|\btea inkbook|\binkbook/,
  },
];

export const WEARABLE_ROWS: readonly Rule[] = [
  {
    ...wearable,
    id: 'wearable-apple',
    match: /watch ?os|\bapple watch|\(watch\d|\bwatch\d+,\d+/,
    vendor: 'Apple',
    os: 'watchOS',
  },
  {
    ...wearable,
    id: 'wearable-wear-os',
    match:
      /\bwear ?os\b|android wear|\bandroidwear|\bpixel watch|\bfossil |\bticwatch|\bzenwatch|\bmoto ?360|\bg watch\b|\blg[ -]?watch|\bmobvoi|\bsmart ?watch|\bgalaxy ?watch|\bgear ?(?:s|fit|live|sport)\b|\bgear [sl]\d?|\bwatch (?:ultra|gt|build|pro|s\d|x\d|se|active)|(?<=[a-z0-9 ])watch(?:[ -]?\d[\w-]*| pro| plus)?(?: build|[;)])/,
  },
  { ...wearable, id: 'wearable-galaxy', match: /\bsm-(?:r[3-9]\d\d|l[3579]\d\d)/, vendor: 'Samsung' },
  { ...wearable, id: 'wearable-oppo', match: /\bo(?:p)?wwe?\d{3}|\bow\d\dw\d|\bow\d{2}[a-z]\d\b/, vendor: 'OPPO' },
  {
    ...headset,
    id: 'wearable-vr',
    match:
      /mobile vr\b|\boculus|; ?quest(?: \d[a-z]?| pro)? ?(?:build|\))|\bvr safari|; ?(?:pacific|monterey|hollywood|seacliff|panther|eureka)(?: |[;)])|\bpico ?(?:neo|g2|4|goblin|a\d{4})|\bpicobrowser|\ba[78][ae]\d{2}0\b.*pico|\bvive ?focus|\bvive\b|\bwolvic|\bfirefox reality|\bmirage solo|\bmagic ?leap|\bhelio\/|\bhololens|\bvision ?pro\b|\bvisionos|\bxreal|\bnreal|\bgoogle ?glass|; ?glass \d|\brealwear|\bhmt-1|\bvuzix|\bepson bt-\d|\bmoverio|\bembt\d|\blynx-?r1|\bdaydream|\bcardboard|\bgalaxy xr|\bthinkreality|\bskyworth vr|\bdpvr|\bidealens|\bpimax|\brokid|\bvr ?(?:headset|glasses|shell)/,
  },
  {
    ...wearable,
    id: 'wearable-other',
    match:
      /\bkid(?:s)? ?(?:phone|watch)|\bkidphone|\bomate\b|\btruesmart|\bsmart ?band|\bgarmin\b|\bfitbit|\bpebble|\bamazfit|\bhuami|\bzeblaze|\bfinow|\blemfo|\blem\d{1,2}\b|\bkospet|\brogbid|\bleo-(?:bx9|dlx|b09|l09)|\bapplp\d?|\bapplld|\bappllp|\bgeozon|\bvrl\d\d|\bmotoactv|\bmotorola-f100|\bwear24|\bsuunto|\bcasio wsd|\bwsd-f\d|\bpolar m600|\bk98h|\bi[pqs] ?max watch|\bdm\d{2,3} ?(?:plus)? ?watch|\bspacetalk|\bxplora|\bmyki|\belari|\bimoo|\blige\d|\boneplus watch|\brealme watch|\bmi watch|\bxiaomi watch|\bhuawei watch|\bhonor watch/,
  },
];

export const CAR_ROWS: readonly Rule[] = [
  { ...car, id: 'car-tesla', match: /\btesla\/|qtcarbrowser|\bteslabrowser/, vendor: 'Tesla' },
  {
    ...car,
    id: 'car-name',
    match:
      /\bautomotive\b|\bandroid ?auto\b|\bandroidautomotive|\bcar ?play|\binfotainment|\bin-?car|\bincar|\bcar ?(?:pad|stereo|radio|unit|navi|browser)|\bkzcar|(?<=[a-z])car build|\bheadunit|\bhead unit|\bivi\b|\bpolestar|\bvolvo\b|\brenault|\br-?link|\bmbux|\bbenz[_ ]|\bmercedes|\bbmw\b|\bporsche|\baudi\b|\bford sync|\bsync ?[34]\b|\bgm (?:infotainment|global)|\bgminfo|\buconnect|\bentune|\bstarlink car|\bhonda ?(?:connect|display)|\bnissan connect|\blucid|\brivian|\bbyd\b|\bdilink|\bnio os|\bxpeng|\bzeekr|\blynk ?co|\bgeely|\bgkui|\bincall|\baivi-?\w|\bjoying|\bpumpkin|\bxtrons|\bdasaita|\bmekede|\bteyes|\bcc[23]l?\b.*spreadtrum|\beonon|\bseicane|\batoto|\bisudar|\bhizpo|\berisin|\bparrot asteroid|\basteroid\b|\bpioneer (?:sph|avic|dmh)|\bavic-|\bkenwood (?:dmx|ddx)|\bmac ?audio|\bmac audio|\bblaupunkt (?:auto|san|ph)|\bpanasonic ivi|\bnakamichi|\bfarcar|\bcanbox|\bjunsun|\bowice|\bnavifly|\bekiy|\bfytcar|\bfyt\d|\bwitson|\bredpower|\bphantom dv|\bincar|\bprology|\bmpc-\d{2,3}\b|\bsda-\d{2}tab|\bapollo10|\broik\d/,
    except: /car ?rental|\bbmw ?app|mybmw|oscar|\bcfnetwork/,
  },
  {
    ...car,
    // Head units are sold under their board's name: Allwinner T3 and T8, PX5 and PX6, UIS 7862/8581, Spreadtrum 9853/9863.
    id: 'car-board',
    match:
      /\b(?:quad|octa|ultra)[- ]?(?:core|octa)[- ]?(?:r16|t[38]|t3l|t5|px\d)|\bultraocta|\bk2001|\byt\d{4}[a-z]{0,2}\b|\bzq8\d{3}|\bvc8\d{3}|\bsp98\d\di?_\w+|\bums512_\w+car|\buis\d{4}|\buis8581|\b8227l_demo|\b8257\w*_demo|\bac8227l|\bac8257|\bqcm6125|\bmt8667_|\bpx[3-6]\b|\brk3066.*car|\brkpx\d|\bhct\d[a-z]|\bmtcd|\bmtce|\btopway|\bts\d{1,2} ?build.*car|\bt3[ _-]p1\b|\bkaier|\bs9853i|\bs9863a1h10_?car|\bpro 84\d\d|\bcarinfo/,
  },
];
