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
      /(?:^|[^u])bot(?:s?[/;:,.()_@+-]|s?\b|[\d]|\s)|robot|crawl|spider|slurp|\bscrap(?:er|y|ing)|archiver\b|\bharvest|mediapartners|adsbot|bingpreview|feedfetcher|headlesschrome|phantomjs|slimerjs|electron\/.*(?:snapshot|capture)|lighthouse|page ?speed|\bptst\/|pingdom|gtmetrix|uptime|monitoring|validator|check(?:er|link|_http)|\bfetch(?:er|bot)?\/|appengine-google|googleother|google-(?:inspectiontool|extended|read-aloud|youtube|adwords|site-verification|structured|xray|cloudvertex|notebooklm|gemini|podcast|agent|shopping|producer|apps|firebase)|yahoo! slurp|yahooseeker|\by!j-|ichiro\/|baiduspider|yandex(?:images|metrika|mobile|direct|video|media|blog|favicons|webmaster|pagechecker|antivirus|zakladki|news|catalog|market|calendar|sitelinks|adnet|ontodb|partner|rca|rendering|search|screenshot|tracker|turbo|vertis|somestring|accessibility|additional|comb|deepl|userproxy|imageresizer|verticals|forumsimilar|in2|resell)|duckduckgo-favicons|ia_archiver|heritrix|nutch|lucene|larbin|htdig|scooter|teoma|gigablast|siteexplorer|seokicks|semrush|ahrefs|majestic|screaming frog|sitecheck|sitemap|w3c_|w3c-|wordpress(?:\/|\.com)|pingback|nagios|zabbix|datadog|newrelic|statuscake|site24x7|catchpoint|rigor\b|dareboost|webpagetest|ghostinspector|browserstack|\bselenium|webdriver|puppeteer|playwright|cypress\/|hatena-mobile-gateway|hatena (?:pagetitle|antenna|star|bookmark)|livedoor.*(?:feed|bot)|mogimogi|moget\/|nttr_|sharp wap gateway|symphonybot|rss(?:reader|owl|bandit|2email| )|feed(?:ly|burner|bin|parser|demon|wind|zilla|hub|spot|press|er\b)|google-(?:http|sa)|googleassociationservice|googledocs|googlewebmaster|google favicon|google wireless transcoder|google page speed|google web preview|google-transparency|google keyword|gsa-crawler|\bips-agent|proximic|adbeat|xaxis|brandverity|google_partner|metauri|snacktory|muckrack|qwantify|kulturarw|yourls|siteimprove|newspaper\/|trendiction|linkdex|\bblexbot|dataprovider|netcraft|internet-structure|nmap|masscan|zgrab|nikto|sqlmap|acunetix|nessus|openvas|wpscan|censys|shodan|qualys|detectify|burp/,
    except:
      /cubot|\bbots?tik|roboto|monitoring ?tool ?bar|\bspiderman|nokia.*checker|crawley|k-touch|\b(?:ubot|robotech)\b|windows phone.*uptime/,
  },
  {
    ...bot,
    id: 'bot-contact',
    // An address to complain to.
    match:
      /\+ ?https?:|\(https?:|[;,( ]\+?https?:\/\/|\bhttps?:\/\/[^ ;)]*(?:bot|crawl|spider|about|help|info|robot)|\+www\.|mailto:|[;( ][\w.+-]+@[\w-]+\.[a-z]{2,}|\[at\]|\bat\] \w|\(\+?www\./,
    except:
      /sec-ch|opera (?:mini|mobi)|fb(?:an|av)\/|instagram|hbbtv|smart-?tv|ce-html|maui|midp|obigo|docomo|up\.browser|brightsign|@(?:mobile|wap)|gbrowser|;\s?vsn|netbox|ucbrowser|ucweb|series40|mre\/|nokia\d|tver|firefox\/[\d.]+ \(?\.net|http:\/\/\w*\.?(?:wap|ubuntu|archlinux|gentoo|debian|opera|slackware|videolan)/,
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
