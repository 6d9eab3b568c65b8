#!/usr/bin/env bash
# Everything the platform needs is started from here; without arguments the commands are listed.
set -euo pipefail
cd "$(dirname "$0")"

CONFIG=Release
HOST=src/Host/bin/$CONFIG/net10.0/Union.Host.dll
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '\033[1m== %s\033[0m\n' "$*"; }

# Debian packages, installed when a command or file of theirs is missing and we may install.
need() {
  local missing=()
  for pair in "$@"; do
    local probe=${pair%%=*} package=${pair##*=}
    { [ -e "$probe" ] || command -v "$probe" >/dev/null 2>&1; } || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "请先安装：${missing[*]}" >&2
    exit 1
  fi
  say "installing ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

need_runtime() {
  need dotnet=dotnet-sdk-10.0 node=nodejs npm=npm pdftotext=poppler-utils
  local arch
  arch=$(uname -m)-linux-gnu
  need "/usr/lib/$arch/libsqlite3.so.0=libsqlite3-0" "/usr/lib/$arch/libicuuc.so.72=libicu72"
}

need_test() {
  need_runtime
  need chromium=chromium /usr/lib/postgresql=postgresql /usr/share/fonts/opentype/noto=fonts-noto-cjk
}

# Front-end packages: installed and copied when the lock file or the build script changed.
themes() {
  local stamp=src/Themes/node_modules/.built
  if [ ! -e "$stamp" ] || [ -n "$(find src/Themes -maxdepth 1 -type f -newer "$stamp")" ] || ! compgen -G 'src/Framework/Web/wwwroot/lib/*' >/dev/null; then
    say "front-end packages"
    (cd src/Themes && npm ci --no-audit --no-fund --loglevel=error && npm run build --silent)
    touch "$stamp"
  fi
}

build() {
  themes
  say "build"
  # A compiler server for this build alone takes half the time of none; one that lives on is no use, see Directory.Build.props.
  local server=union-$$-$RANDOM status=0
  dotnet build "${1:-Platform.sln}" -c $CONFIG -v quiet -clp:NoSummary -nodeReuse:false \
    -p:UseSharedCompilation=true -p:SharedCompilationId=$server || status=$?
  pkill -f -- "-pipename:$server" || true
  return $status
}

cmd_run() {
  need_runtime
  build src/Host/Union.Host.csproj
  [ "${1:-}" = "--" ] && shift
  export ASPNETCORE_CONTENTROOT="$PWD/src/Host" AutoSetup__Recipe="${AutoSetup__Recipe-demo}"
  exec dotnet "$HOST" "$@"
}

# Tests whose outcome does not depend on the engine: they touch no database, or look at addresses and at much work only. Once is enough.
ONCE=(-method- "Union.Tests.Organizations.Import.LargeImportTests.Of_sixty_thousand*")
for n in Architecture Identifiers Files Framework.Texts Organizations.Rules Search.MustFind Search.Queries; do
  ONCE+=(-namespace- "Union.Tests.$n*")
done

# Reads what a test program said, adds its counts and keeps its failures for the end; a crash counts as a failure.
passed=0 failed=0 skipped=0 failures=
count() {
  local name=$1 log=$2 line total f s
  if line=$(grep -aE 'Total: [0-9]+, Errors' "$log" | tail -1); [ -n "$line" ]; then
    total=$(sed -E 's/.*Total: ([0-9]+).*/\1/' <<<"$line")
    f=$(sed -E 's/.*Errors: ([0-9]+), Failed: ([0-9]+).*/\1+\2/' <<<"$line")
    s=$(sed -E 's/.*Skipped: ([0-9]+).*/\1/' <<<"$line")
    failed=$((failed + f)) skipped=$((skipped + s)) passed=$((passed + total - f - s))
  else
    failed=$((failed + 1))
    failures+=$'\n'"$name: ended without a summary"$'\n'$(tail -5 "$log")
  fi
  failures+=$(sed -E 's/\x1b\[[0-9;]*m//g' "$log" | grep -a -A10 '\[FAIL\]' | sed "s/^/$name: /" || true)
}

suite() {
  local log
  log=$(mktemp)
  say "$1"
  "${@:2}" 2>&1 | tee "$log" || true
  count "$1" "$log"
  rm "$log"
}

cmd_test() {
  need_test
  # Hosts that live for seconds, by the hundred: what a long life repays is left out.
  export DOTNET_TieredPGO=0 DOTNET_EnableWriteXorExecute=0
  build
  local tests=tests/Union.Tests/bin/$CONFIG/net10.0/Union.Tests.dll
  local browser=tests/Union.BrowserTests/bin/$CONFIG/net10.0/Union.BrowserTests.dll
  suite "tests on SQLite" env TEST_DB=Sqlite dotnet "$tests" -noLogo "$@"
  suite "tests on PostgreSQL" env TEST_DB=PostgreSQL dotnet "$tests" -noLogo "${ONCE[@]}" "$@"
  suite "browser journeys" dotnet "$browser" -noLogo "$@"
  [ -z "$failures" ] || printf '\n%s\n' "$failures"
  echo
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

cmd_check() {
  need_runtime
  dotnet tool restore >/dev/null
  dotnet csharpier check src tests
  build
  dotnet "tests/Union.Tests/bin/$CONFIG/net10.0/Union.Tests.dll" -noLogo -namespace 'Union.Tests.Architecture'
}

cmd_bench() {
  need_runtime
  need wrk=wrk
  build
  dotnet "tests/Union.Benchmarks/bin/$CONFIG/net10.0/Union.Benchmarks.dll" "$@"
}

cmd_format() {
  dotnet tool restore >/dev/null
  dotnet csharpier format src tests
}

command=${1:-help}
[ $# -gt 0 ] && shift
case $command in
  run | test | check | bench | format) "cmd_$command" "$@" ;;
  *)
    cat <<'TEXT'
./build.sh run [-- host arguments]   install what is missing, build, start on http://127.0.0.1:5080 (first start: demo)
./build.sh test                      all tests: SQLite, PostgreSQL, browser
./build.sh check                     formatting and architecture
./build.sh bench [name]              benchmarks, as ratios to a bare baseline
./build.sh format                    format the code
./build.sh run -- <verb> …           a verb of the host, such as: import <folder> --tenant <name>
TEXT
    ;;
esac
