#!/usr/bin/env bash
# As a new user: `npm start` on the embedded database in an empty data directory, then one page as each device.
set -uo pipefail
cd "$(dirname "$0")/.."
data=$(mktemp -d)
port=${SMOKE_PORT:-4123}
if curl -s -o /dev/null "http://127.0.0.1:$port/"; then
  echo "smoke: something answers on port $port already; set SMOKE_PORT to a free one"
  exit 1
fi
# A group of its own: npm does not pass a signal on to the server that it started.
setsid env -u DATABASE_URL -u REDIS_URL PORT="$port" HOST=127.0.0.1 DATA_DIR="$data" PUBLIC_URL="http://localhost:$port" npm start >"$data/log" 2>&1 &
server=$!
stop() {
  kill -TERM -- "-$server" 2>/dev/null
  for _ in $(seq 100); do
    kill -0 -- "-$server" 2>/dev/null || break
    sleep 0.1
  done
  kill -KILL -- "-$server" 2>/dev/null
  rm -rf "$data"
}
trap stop EXIT
for _ in $(seq 300); do
  curl -fs "http://127.0.0.1:$port/health/ready" >/dev/null && break
  kill -0 "$server" 2>/dev/null || { cat "$data/log"; echo 'smoke: the server ended'; exit 1; }
  sleep 0.2
done

failures=0
# ask NAME PROFILE CONTENT-TYPE MAX-BYTES USER-AGENT [ACCEPT]
ask() {
  local head body profile type bytes
  head=$(mktemp) body=$(mktemp)
  curl -s --max-time 20 -D "$head" -o "$body" -A "$5" -H "Accept: ${6:-*/*}" "http://127.0.0.1:$port/render/town/"
  profile=$(sed -n 's/^X-Device-Profile: *//Ip' "$head" | tr -d '\r')
  type=$(sed -n 's/^Content-Type: *//Ip' "$head" | tr -d '\r')
  bytes=$(wc -c <"$body")
  if head -n 1 "$head" | grep -q ' 200' && [ "$profile" = "$2" ] && [ "$type" = "$3" ] && [ "$bytes" -gt 200 ] && [ "$bytes" -le "$4" ]; then
    printf 'ok      %-14s %-12s %6d bytes  %s\n' "$1" "$profile" "$bytes" "$type"
  else
    failures=$((failures + 1))
    printf 'FAILED  %-14s %-12s %6d bytes  %s (expected %s, %s, at most %d bytes)\n' "$1" "$profile" "$bytes" "$type" "$2" "$3" "$4"
    head -n 1 "$head"
  fi
  rm -f "$head" "$body"
}
ask 'PC'           pc          'text/html; charset=UTF-8'                 200000 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
ask 'tablet'       tablet      'text/html; charset=UTF-8'                 200000 'Mozilla/5.0 (iPad; CPU OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1'
ask 'smartphone'   smartphone  'text/html; charset=UTF-8'                 200000 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'
ask 'docomo FOMA'  imode-foma  'application/xhtml+xml; charset=Shift_JIS' 20000  'DoCoMo/2.0 P903i(c100;TB;W24H12)'
ask 'docomo 503i'  imode-c10   'text/html; charset=Shift_JIS'             5000   'DoCoMo/1.0/P503i/c10'
ask 'au'           au-wap2     'text/html; charset=Shift_JIS'             9000   'KDDI-CA39 UP.Browser/6.2.0.13.1.5 (GUI) MMP/2.0'
ask 'SoftBank 3GC' sb-3gc      'text/html; charset=UTF-8'                 20000  'SoftBank/1.0/910T/TJ001/SN123456789012345 Browser/NetFront/3.3 Profile/MIDP-2.0 Configuration/CLDC-1.1'
ask 'WAP 2.0'      wap2        'application/vnd.wap.xhtml+xml; charset=UTF-8' 10240 'SAMSUNG-SGH-E250/1.0 Profile/MIDP-2.0 Configuration/CLDC-1.1 UP.Browser/6.2.3.3.c.1.101 (GUI) MMP/2.0' 'application/vnd.wap.xhtml+xml, application/xhtml+xml, text/html'
ask 'WML'          wml13       'text/vnd.wap.wml; charset=UTF-8'          1300   'Nokia7110/1.0 (04.84)'
ask 'KaiOS'        kaios       'text/html; charset=UTF-8'                 200000 'Mozilla/5.0 (Mobile; Nokia 8110 4G; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5'
ask 'signage'      signage     'text/html; charset=UTF-8'                 200000 'BrightSign/8.5.46 (XT1144) Mozilla/5.0 (X11; Linux aarch64) AppleWebKit/537.36 (KHTML, like Gecko) QtWebEngine/5.15.2 Chrome/87.0.4280.144 Safari/537.36'
ask 'text browser' text        'text/html; charset=UTF-8'                 200000 'Lynx/2.9.0dev.10 libwww-FM/2.14 SSL-MM/1.4.1'

title=$(curl -s --max-time 20 -H 'Content-Type: application/json' -d '{"query":"{ __typename }"}' "http://127.0.0.1:$port/sites/town/graphql")
case "$title" in *'"__typename":"Query"'*) echo 'ok      content API' ;; *) failures=$((failures + 1)); echo "FAILED  content API: $title" ;; esac
if [ "$failures" -gt 0 ]; then
  tail -n 30 "$data/log"
  echo "smoke: $failures failed"
  exit 1
fi
echo 'smoke: every device was answered'
