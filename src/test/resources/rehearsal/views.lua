-- Looks at pages, as many a second as `rate` says (0: as many as there are answers).
-- Like a browser, takes pages zipped. paths=FILE with one on each line, said as often as it shall be looked at in proportion.

local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds; long nanos; } moment;
  int clock_gettime(int clock, moment *found);
]]
local found = ffi.new("moment")

local function now()
  ffi.C.clock_gettime(0, found)
  return tonumber(found.seconds) + tonumber(found.nanos) / 1e9
end

local requests, checked = {}, false
local second, inSecond = 0, 0
sent = 0

function setup(thread)
  worker = thread
end

function init(arguments)
  local settings = {}
  for i = 1, #arguments do
    local name, value = arguments[i]:match("^(%w+)=(.*)$")
    settings[name] = value
  end
  for path in io.lines(settings.paths) do
    requests[#requests + 1] = wrk.format("GET", path, { ["Accept-Encoding"] = "gzip" })
  end
  math.randomseed(tonumber(settings.seed))
  local rate, due = tonumber(settings.rate), now()
  if rate == 0 then return end
  -- Each connection that is free takes the next moment that is due; what is late is made up for, a second's worth.
  delay = function()
    local at = now()
    due = math.max(due + 1 / rate, at - 1)
    return math.max(0, (due - at) * 1000)
  end
end

local function tell()
  if inSecond > 0 then io.write("SECOND ", second, " ", inSecond, "\n") end
end

function request()
  -- The first is only looked at by wrk, and never sent.
  if not checked then
    checked = true
    return requests[1]
  end
  local at = math.floor(now())
  if at ~= second then
    tell()
    second, inSecond = at, 0
  end
  inSecond = inSecond + 1
  sent = sent + 1
  return requests[math.random(#requests)]
end

function done(summary, latency)
  io.write(string.format(
    "SUMMARY requests=%d microseconds=%d p50=%d p95=%d p99=%d max=%d connect=%d read=%d write=%d timeout=%d status=%d\n",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(95), latency:percentile(99), latency.max,
    summary.errors.connect, summary.errors.read, summary.errors.write, summary.errors.timeout, summary.errors.status))
  io.write(string.format("COUNTS sent=%d\n", worker:get("sent")))
end
