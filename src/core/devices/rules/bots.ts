/** Machines that read pages. Strong tokens come before devices; the broad ones only once no device rule has held. */
import type { Rule } from './rule.ts';

const bot = { class: 'bot', profile: 'bot' } as const;

/** Words by which a machine names itself beyond doubt, wherever they stand. */
export const STRONG_BOT_ROWS: readonly Rule[] = [
  {
    ...bot,
    id: 'bot-word',
    // `cubot` is a handset maker; `robot`/`bot` must end a word or be followed by a version, a dash or a host name.
    match:
      /(?<!u)bot(?:s?[/;:,.()@+-]|s?\b|\d+\.|\s)|\bbot_|robot|crawl|spider|slurp|\bscrap(?:er|y|ing)|archiver\b|\bharvest|mediapartners|adsbot|bingpreview|feedfetcher|headlesschrome|phantomjs|slimerjs|electron\/.*(?:snapshot|capture)|lighthouse|page ?speed|\bptst\/|pingdom|gtmetrix|uptime|monitoring|monitor$|validator|check(?:er|link|_http)|\bfetch(?:er|bot)?\/|appengine-google|googleother|google-[a-z]{4,}|(?<=[a-z])-google\b|yahoo! slurp|yahooseeker|\by!j-|ichiro\/|baiduspider|yandex(?:images|metrika|mobilebot|direct|video|media|blog|favicons|webmaster|pagechecker|antivirus|zakladki|news|catalog|calendar|sitelinks|adnet|ontodb|partner|rca|renderresources|searchshop|screenshot|tracker|turbo|vertis|somestring|accessibility|additional|comb|userproxy|imageresizer|verticals|forumsimilar|resell)|^yandex\/|duckduckgo-favicons|ia_archiver|heritrix|nutch|lucene|larbin|htdig|scooter|teoma|gigablast|siteexplorer|seokicks|semrush|ahrefs|majestic-?(?:12|seo)|mj12|screaming frog|sitecheck|sitemap|w3c_|w3c-|wordpress(?:\/|\.com)|pingback|nagios|zabbix|datadog|newrelic|statuscake|site24x7|catchpoint|rigor\b|dareboost|webpagetest|ghostinspector|browserstack|\bselenium|webdriver|puppeteer|playwright|cypress\/|hatena-mobile-gateway|hatena (?:pagetitle|antenna|star|bookmark)|livedoor.*(?:feed|bot)|mogimogi|moget\/|nttr_|sharp wap gateway|symphonybot|rss(?:owl|bandit|2email)|tiny tiny rss|feed(?:ly|burner|bin|parser|demon|wind|zilla|hub|spot|press|er\b)|googleassociationservice|googledocs|googlewebmaster|google favicon|google page speed|google web preview|google-transparency|google keyword|gsa-crawler|\bips-agent|proximic|adbeat|xaxis|brandverity|google_partner|metauri|snacktory|muckrack|qwantify|kulturarw|yourls|siteimprove|newspaper\/|trendiction|linkdex|\bblexbot|dataprovider|netcraft|internet-structure|nmap|masscan|zgrab|nikto|sqlmap|acunetix|nessus|openvas|wpscan|censys|shodan|qualys|detectify|thousandeyes|dejaclick|appdynamics|speedcurve|calibre\/|request metrics|rendertron|\bsplash\b|\byeti\/|\bdaum(?:oa)?\b|aspiegel|-user\/\d|anthropic|cohere-ai|external(?:agent|fetcher|hit)|omgili|\btimpi|velenpublic|\bphoton\/|netvibes|superfeedr|newsblur(?! iphone)|freshrss|bazqux|miniflux|commafeed|magpierss|simplepie|cookiebot|cookiehub|siteauditor|seobility|serpstat|sistrix|searchmetrics|oncrawl|botify|contentking|similarweb|builtwith|wappalyzer|whatweb|netsystemsresearch|expanse|internetmeasurement|leakix|recorded ?future|domaintools|securitytrails|urlscan|virustotal|phishtank|trendmicro|symantec|forcepoint|zscaler|bluecoat|barracuda|fortiguard|archive\.org|webrecorder|browsertrix|brozzler|wayback|360spider|sosospider|yisou|toutiao|bytedance|blekko|findlinks|steeler\/|livelap|pocket(?:parser|imagecache)|instapaper|paper\.li|scoop\.it|hootsuite|tweetmeme|googleads|google-adwords|catchpoint|keynote|gomez|dynatrace|ruxit|alertsite|apica|soasta|smartbear|neustar|webmetrics|watchmouse|monitis|site24|hetrix|uptrends|pulsedive|checkly|better ?stack|gatling|safari\/[\d.]+;? ?\(compatible;|like gecko; (?!wireless|hound|netfront)[a-z]{3}|-agent$|-agent\/\d|http-?client|httpunit|htmlunit|mechanize|autom(?:ation|ated)|testing ?bot|\bcollector\b|\bscanner\b|\bwebcheck|\blinkcheck|\bseo\b|\bsearch ?engine|burpcollab|\$\{jndi|<script|union select|\(select |etc\/passwd|chrome\/[\d.]+mqqbrowser|^anonymous,|onetrust|securityheaders|biglotron|jmeter|locust\/|k6\/|loader\.io|blazemeter|gomezagent|dmbrowser|ghost inspector|taginspector|inspector\/\d|thumbnail|screenshot|web-?capture|page-preview|prospecting|observatory|(?<!cam)scanner\/|fingerprint\/|whatcms|extractor|\bproxy\)|\bsubscribers?\b|stumbleupon\.com|criticalcss|testlocally|synthetics|nitro-optimizer|impact\.com|firephp|discovery;|(?<=[a-z])agent\/\d|\bdevin\/|swcd |^duckduckgo\/|authlibrary|libwww-perl|httpclient [\d.]|clarsentia|sqworm|supercleaner|convertify|functionize|ibisbrowser|infrawatch|datanyze|webglance|virtuoso|sparkler\/|xtate\/|webkit2png|marketing grader|exaleadcloudview|zoom marketplace|navermailapp|\bowler\b|thumbor|space bison|taringa|hwcdn|movabletype|discourse|clamav|cobweb\/|\bhotzonu|webbandit|avsdevicesdk|phantomas|sitesucker|burpcollaborator|cloudflare-|\bgooglebot|google-?web ?light|googleweblight|bitdefender|kaspersky ?(?:lab)?\/|tineye|archivebox|pageburst|nutch|mail\.ru\/|\bask jeeves|rexx;|\+upday|inoreader|theoldreader|\bprefetch(?:er)?\/|\bcompatible; ?[a-z-]+\.(?:com|net|org|io)\b/,
    except:
      /cubot|; ?(?:\w+ )?(?:id|kid|nano|ro)bot\w* ?(?:build|\))|\bbots?tik|roboto|monitoring ?tool ?bar|\bspiderman|nokia.*checker|crawley|k-touch|\b(?:ubot|robotech)\b|windows phone.*uptime/,
  },
  {
    ...bot,
    id: 'bot-contact',
    // An address to complain to.
    match:
      /\+ ?https?:|\(https?:|[;,( ]\+?https?:\/\/|\bhttps?:\/\/[^ ;)]*(?:bot|crawl|spider|about|help|info|robot)|\+www\.|mailto:|[;( ][\w.+-]+@[\w-]+\.[a-z]{2,}|\[at\]|\bat\] \w|\(\+?www\./,
    except:
      /sec-ch|opera (?:mini|mobi)|fb(?:an|av)\/|instagram|hbbtv|smart-?tv|ce-html|bsalsa\.com|newsgator|podcast client|macos version|netnewswire|evergreen \(macos|multibrowser|xbmc|\bkodi\/|@calendar=|^\w+fm\/|maui|midp|obigo|docomo|up\.browser|brightsign|@(?:mobile|wap)|gbrowser|;\s?vsn|netbox|ucbrowser|ucweb|series40|mre\/|nokia\d|tver|firefox\/[\d.]+ \(?\.net|http:\/\/\w*\.?(?:wap|ubuntu|archlinux|gentoo|debian|opera|slackware|videolan)/,
  },
  {
    ...bot,
    id: 'bot-attack',
    // What is meant for a database, a template or a shell behind the log.
    match:
      /\$\{|\{\{|<(?:script|svg|img|iframe|\?|!)|\b(?:select|union|waitfor|sleep|benchmark|concat|extractvalue|pg_sleep)(?: |\()[^;]*(?:\(|--|from|delay)|["'] ?(?:or|and) ["'\d(]|\.\.\/|\/etc\/passwd|cmd\.exe|\bor 1=1|(?:^|[ ;])\(\) ?\{/,
  },
  {
    ...bot,
    id: 'bot-library',
    match:
      /^(?:[\w.!+-]* ?)?(?:curl|wget|libwww|lwp|python|urllib|aiohttp|httpx|java|okhttp|axios|node-fetch|node|got|undici|superagent|go-http-client|go \d|ruby|faraday|mechanize|perl|php|guzzlehttp|symfony|pear|snoopy|httpclient|apache-httpclient|jakarta|commons-httpclient|http_request|rest-client|restsharp|postman|insomnia|httpie|http-kit|hackney|reqwest|rust|dart|winhttp|powershell|microsoft\.data|microsoft url control|typhoeus|jersey|vertx|unirest|colly|fasthttp|axel|aria2|lftp|links? ?check|linkwalker|xenu|httrack|teleport|webzip|offline explorer|webcopier|webreaper|webstripper|sitesucker|httplib|asynchttp|zend|wininet|indy library|synapse|delphi|matlab|rcurl|rvest|libcurl|pycurl|tornado|twisted|wordpress|drupal|joomla|typo3|moodle|mediawiki|gvfs|davclnt|cadaver|davfs|neon|webdav|microsoft office protocol|microsoft bits|msoffice existence|datacha0s|zmeu|masscan|grub|charlotte|msfrontpage|frontpage|amazon cloudfront|cloudflare|akamai|varnish|nginx|haproxy|apache|squid|pywebcopy|w3c|jigsaw|lynx-?bot|http)(?:[-/_ .\d]|$)/,
    except:
      /java ?me|java\/midp|mozilla\/5\.0 \(|lynx\/|opera mini|ucweb|j2me|http streaming|dalvik|cfnetwork|javafx|android|windows phone|blackberry|linux upnp|stagefright|smart-?tv|hbbtv|iphone|ipad|macintosh/,
  },
];

/** Trades of machines as they name themselves: only where no device was recognised but a desktop, which they imitate. */
export const TRADE_BOT_ROWS: readonly Rule[] = [
  {
    ...bot,
    id: 'bot-trade',
    match:
      /(?:scan(?:ner)?|watcher|diagnos(?:is|tics)|synthetics?|audit(?:or)?|inspector|analy[sz]er|detector|verif(?:y|ier|ication)|tester|preload(?:er)?|optimi[sz]er|scorer?|backlinks?|indexer|discovery|discoverer|collector|extractor|research|probe|survey|grabber|snapshot|prerender(?:er)?|intelligence|insights?|metrics|observatory|grader|previewer|validation|headers|monitor|compliance|screener|classifier|finder|lookup|resolver|archive|archiving|importer|downloader|aggregator|http-?agent|httpagent|advisor|tiger|qualify|conversions|infeed|semantics?|sentiment|whois)(?:\/[\d.v]|;|\)|$)|(?:hosting|domains?|goo)\/[\d.v]|\b(?:monitor|scanner|crawl|analyzer|validator|synthetic|scraper|indexer|discovery)\b|-user\/\d|\(at\)|\biplabel\b|\blightspeedsystems|linktiger|pwabuilder|stumbleupon|webmoney advisor|\bindy library|\bpageburst|google-ads|\bbit\.ly\/|;\+?compatible; [a-z]+\/\d|, like gecko; [a-z]|like gecko\)? ?;? ?compatible;|(?<=[a-z-]{3})\.(?:com|net|org|fr|de|io|ai|co)(?:\b(?!\/(?:policy|download))|$)/,
    except:
      /opera|thunderbird|newsgator|macos;|macos version|seznam\.cz|@calendar|osmeta|cfnetwork|microsoft office|itunes|antivirus|avast|avg|spyware|sonos|aol|msn |netscape|maxthon|avantbrowser|multibrowser|bsalsa|hotbar|zango|funweb|tencent|iopus|deepnet|crazy browser|mra \d|creative|media center|researchcenter|infopath/,
    confidence: 0.8,
  },
  {
    ...bot,
    id: 'bot-task',
    // What a program does, anywhere in a name that it puts beside a desktop's browser. Internet Explorer lists toolbars there.
    match:
      /agent\b|alert|analy[sz]|archiv|audit|automat|captur|catcher|check|classif|cloudflare|collect|copier|dashboard|datanyze|detect|diagnos|extract|fetch|finder|generator|grabber|harvest|indexer|inspect|manager\b|measur|monitor|optimi[sz]|(?<!html5 )parser|plagiar|prerender|preview|probe|\bproxy|publish|\brank|recorder|retriev|reviews?\b|scan(?:\b|ner|ning)|schedul|\bscor(?:e|ing)|scrap(?:e|y|ing)|search(?!toolbar|bar|assistant)|sitemap|sniff|snapshot|summar|survey|synthetic|tester\b|torrent|track(?:er|ing)|transcod|translat|\btrend|validat|verif|watcher|whois|worker\b|\bssl|\btls|threat|malware|phish|safebrowsing|headless|prefetch|favicon|thumbnail|screenshot|\bseo|rank(?:er|ing)|intelligence|\bdns\b|\bdomains?\b|webperf|perf(?:ormance)?[ -]?(?:test|monitor)|uptime|healthcheck|loadtest|pentest|vulnerab|securit(?:y|ies)(?!install|pay)/,
    except:
      /(?:msie|trident|opera).*(?:search|manager|publish|securit|collect|detect|proxy|domain|track|check|alert|trend)|thunderbird|browser|toolbar|outlook|office|itunes|cfnetwork|sonos|antivirus|avast|avg|vpn|media|player|podcast|kiosk|camino|seamonkey|firefox\/[\d.]+ \(|netscape|aol|download|conkeror|x-?window|icab|omniweb|gnome|webos|installsecurity/,
    confidence: 0.7,
  },
  {
    ...bot,
    id: 'bot-tail',
    // A browser of today that ends with a bare name: a person's program would say its version.
    match:
      /safari\/[\d.]+(?: edge?\/[\d.]+)?[;,]? \(?[a-z][a-z0-9]{3,}(?:[ -][a-z]{3,})?\)?$|gecko\/\d+ firefox\/[\d.]+[;,]? [a-z]{5,}$/,
    except:
      /mobile|browser|ubuntu|debian|fedora|brave|maxthon|kiosk|lite$|beta$|alpha$|desktop$|webview|honorlock|icapohttps|\bnext$/,
    confidence: 0.7,
  },
];

/** After the browser of a handset, where its apps also write their names: only words that no app of a person is called. */
export const TAIL_BOT_ROWS: readonly Rule[] = [
  {
    ...bot,
    id: 'bot-on-handset',
    match:
      /agent\b|audit|optimi[sz]|inspect|previewer|review(?:er)?\/|monitor|lighthouse|headless|screenshot|thumbnail|synthetic|validat|verif(?:y|ier)\b|fetch|scrap(?:e|ing)|analyzer|snapshot|\btest(?:er|ing)?\b|automat|prerender|crawl|indexer|extractor|harvest|compatible;|ptst|webpagetest|gtmetrix|[a-z]\.(?:com|net|org)$|checker|watcher|probe\b|perf\b|browser-bv|speedcurve|catchpoint|favicon/,
    except: /fb(?:an|av)|instagram|micromessenger|naver|kakao|line\/|yandex|yasearch|tracker|camscanner|yaapp|mindbox/,
    confidence: 0.8,
  },
];
