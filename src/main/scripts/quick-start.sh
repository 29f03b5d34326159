#!/bin/sh
# Makes a folder with a shop that starts quickly and needs little memory:
#
#   ./mvnw package
#   src/main/scripts/quick-start.sh target/stampede.jar target/shop
#   target/shop/stampede --server.port=8081
#
# It unpacks the jar and lets the shop run twice, on a database of its own that is thrown away afterwards. At the second
# start the JVM writes down which classes it loaded and which code was hot (an AOT cache, JEP 483 and 515). Which beans
# there are was found out when the jar was built (Spring's AOT, decision 0027). The cache belongs to this folder and to
# this very JDK: moved, or with another one, the shop starts without it. Needs a JDK 25 (JAVA_HOME, or java in the path)
# and curl; takes about a minute.
set -eu

if [ $# -ne 2 ]; then
  sed -n '2,11s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
jar=$1
shop=$2
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
patience=180

"$java" -XX:+UseCompactObjectHeaders -version >/dev/null 2>&1 ||
  { echo "Needs a JDK 25 or later, but $java is: $("$java" -version 2>&1 | head -1). Set JAVA_HOME to one." >&2; exit 1; }
[ -f "$jar" ] || { echo "There is no $jar. Make it with ./mvnw package." >&2; exit 1; }
if [ -e "$shop" ] && [ ! -f "$shop/stampede.options" ]; then
  echo "$shop is there and was not made by this script. Choose another folder." >&2
  exit 1
fi

rm -rf "$shop"
"$java" -Djarmode=tools -jar "$jar" extract --destination "$shop"
shop=$(cd "$shop" && pwd)
jar=$shop/$(basename "$jar")
work=$(mktemp -d)
pid=
trap 'status=$?; [ -z "$pid" ] || kill "$pid" 2>/dev/null || true; [ -z "$pid" ] || wait "$pid" || true; rm -rf "$work"; exit $status' EXIT
trap 'exit 130' INT TERM

cat >"$shop/stampede.options" <<END
-XX:+UseSerialGC
-XX:+UseCompactObjectHeaders
-Xmx256m
-Xlog:aot*=error
-Dspring.aot.enabled=true
END

# start <flags of the JVM>: returns when the shop takes orders; its address is in $address then
start() {
  "$java" @"$shop/stampede.options" "$@" -jar "$jar" --server.port=0 \
    --stampede.database.directory="$work/data" >"$work/log" 2>&1 &
  pid=$!
  tenths=0
  until address=$(sed -n 's/.*Shop: *\(http[^ ]*\).*/\1/p' "$work/log") && [ -n "$address" ]; do
    if ! kill -0 "$pid" 2>/dev/null || [ "$tenths" -gt $((patience * 10)) ]; then
      echo "The shop did not start:" >&2
      cat "$work/log" >&2
      exit 1
    fi
    sleep 0.1
    tenths=$((tenths + 1))
  done
}

stop() {
  kill "$pid"
  wait "$pid" || true
  pid=
}

echo "Filling a shop: what is needed for that once is not to be remembered"
start
stop

echo "Running it, to see what it needs"
start "-XX:AOTCacheOutput=$shop/stampede.aot"
for path in / /products "/search?q=tent" /cart /checkout /robots.txt /api/products /admin/sign-in \
  $(curl -fsS "$address/" | grep -o '"/products/[a-z0-9-]*' | tr -d '"' | sort -u | head -5); do
  for _ in 1 2 3; do
    curl -sS -o /dev/null --max-time 20 "$address$path" || true
  done
done
stop
[ -f "$shop/stampede.aot" ] || { echo "The JVM wrote no cache:" >&2; cat "$work/log" >&2; exit 1; }

# Code that was hot in the training is compiled a second time, by C2, when it has been called 2^13 times (2^11 by default)
# or has gone round its loops 2^18 times (2^14): otherwise C2 is at work on what only a start needs, and slows it down.
# Not in the training: the cache would say less about what is hot.
cat >>"$shop/stampede.options" <<END
-XX:Tier2InvokeNotifyFreqLog=13
-XX:Tier2BackedgeNotifyFreqLog=18
END

cat >"$shop/stampede" <<'END'
#!/bin/sh
# Starts the shop; what follows on the command line is for the shop. More for the JVM: JDK_JAVA_OPTIONS.
shop=$(CDPATH= cd "$(dirname "$0")" && pwd)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" @"$shop/stampede.options" -XX:AOTCache="$shop/stampede.aot" -jar "$shop/JAR" "$@"
END
sed -i.bak "s|JAR|$(basename "$jar")|" "$shop/stampede" && rm "$shop/stampede.bak"
chmod +x "$shop/stampede"

# With AOTMode=on the JVM refuses to start if the cache does not fit.
echo "-XX:AOTMode=on" >"$work/strict"
JDK_JAVA_OPTIONS="@$work/strict" start "-XX:AOTCache=$shop/stampede.aot"
took=$(sed -n 's/.*process running for \([0-9.]*\)).*/\1/p' "$work/log")
curl -fsS -o /dev/null "$address/actuator/health/readiness"
stop
echo "$shop/stampede starts the shop; just now that took $took seconds"
