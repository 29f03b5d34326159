-- Places orders for `seconds` or until `attempts` were decided: as many a second as `rate` says, or (0) each connection the
-- next one when it has its answer.
-- skus=FILE with one on each line; acknowledged=FILE for the ids of accepted orders; key=BEGINNING of the keys;
-- times=2 sends each key twice, one right after the other on another connection.

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

local BODY = '{"email":"ada@example.org","items":[{"sku":"%s","quantity":1}],'
  .. '"shippingAddress":{"name":"Ada Moor","line1":"Harbour Lane 3","postalCode":"20457","city":"Hamburg","country":"DE"}}'

local skus, settings, headers = {}, {}, { ["Content-Type"] = "application/json" }
local checked, start, finish, attempts, times, rate, due = false, 0, 0, 0, 1, 0, 0
local decided, resting, awakeAt, order = 0, 0, 0, ""
local second, inSecond = 0, 0
local acknowledged, ping
sent, answered, keys, microseconds = 0, 0, 0, 0
counts = {}

function setup(thread)
  worker = thread
end

function init(arguments)
  for i = 1, #arguments do
    local name, value = arguments[i]:match("^(%w+)=(.*)$")
    settings[name] = value
  end
  for sku in io.lines(settings.skus) do skus[#skus + 1] = sku end
  ping = wrk.format("GET", "/ping")
  acknowledged = io.open(settings.acknowledged, "w")
  attempts, times = tonumber(settings.attempts or 0), tonumber(settings.times or 1)
  rate = tonumber(settings.rate or 0)
  math.randomseed(tonumber(settings.seed))
  start = now()
  due = start
  finish = start + tonumber(settings.seconds)
end

local function over()
  return now() >= finish or (attempts > 0 and decided + sent - answered >= attempts)
end

local function tell()
  if inSecond > 0 then io.write("SECOND ", second, " ", inSecond, "\n") end
  inSecond = 0
end

-- Everybody has their answer, and nobody is about to come again.
local function finishOnce()
  if microseconds == 0 and sent == answered and over() and now() >= awakeAt then
    microseconds = (now() - start) * 1e6
    tell()
    acknowledged:flush()
    io.write("FINISHED\n")
    io.flush()
  end
end

function delay()
  if sent % times == 0 and over() then
    finishOnce()
    return 1e6
  end
  if resting > 0 then
    resting = resting - 1
    awakeAt = now() + 1
    return 1000
  end
  if rate == 0 then return 0 end
  -- Each connection that is free takes the next moment that is due; what is late is made up for, a second's worth.
  local at = now()
  due = math.max(due + 1 / rate, at - 1)
  return math.max(0, (due - at) * 1000)
end

function request()
  -- The first is only looked at by wrk, and never sent.
  if not checked then
    checked = true
    return ping
  end
  if sent % times == 0 and over() then
    sent = sent + 1
    return ping
  end
  if sent % times == 0 then
    keys = keys + 1
    headers["Idempotency-Key"] = settings.key .. keys
    order = wrk.format("POST", "/api/orders", headers, string.format(BODY, skus[math.random(#skus)]))
  end
  sent = sent + 1
  return order
end

local function kind(status, body)
  if status == 202 then return "accepted" end
  if status == 503 then return "saturated" end
  if status == 409 and body:find("problems/out-of-stock", 1, true) then return "sold-out" end
  if status == 409 and body:find("problems/still-running", 1, true) then return "still-running" end
  return status < 500 and "refused" or "failed"
end

function response(status, _, body)
  answered = answered + 1
  if status == 200 then return finishOnce() end
  local what = kind(status, body)
  counts[what] = (counts[what] or 0) + 1
  if what == "saturated" then
    -- The answer says when to come again: after a second.
    resting = resting + 1
  else
    decided = decided + 1
  end
  if what == "accepted" then
    acknowledged:write(body:match('"id"%s*:%s*"([^"]+)"'), "\n")
    local at = math.floor(now())
    if at ~= second then
      tell()
      second = at
    end
    inSecond = inSecond + 1
  end
  finishOnce()
end

function done(summary, latency)
  io.write(string.format(
    "SUMMARY requests=%d microseconds=%d p50=%d p95=%d p99=%d max=%d connect=%d read=%d write=%d timeout=%d status=%d\n",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(95), latency:percentile(99), latency.max,
    summary.errors.connect, summary.errors.read, summary.errors.write, summary.errors.timeout, summary.errors.status))
  local line = string.format("COUNTS sent=%d answered=%d keys=%d microseconds=%d",
    worker:get("sent"), worker:get("answered"), worker:get("keys"),
    worker:get("microseconds") > 0 and worker:get("microseconds") or summary.duration)
  for what, count in pairs(worker:get("counts")) do
    line = line .. " " .. what .. "=" .. count
  end
  io.write(line, "\n")
end
