// Draws each run over its seconds, when its part of the page is opened. Without it the tables say the same in sum.
const runs = JSON.parse(document.getElementById("data").textContent);

// name of a series, what it is called, its colour, whether it has the axis on the right, whether it is drawn thin
const PLOTS = [
  { title: "A second", series: [["views", "page views", "--chart-2"], ["orders", "orders", "--chart-1", true]] },
  { title: "Latency, ms", log: true, series: [["orderWorst", "order, slowest", "--chart-1"], ["orderMedian", "order, median", "--chart-1", false, true], ["viewWorst", "view, slowest", "--chart-2"], ["viewMedian", "view, median", "--chart-2", false, true]] },
  { title: "Read side, ms behind", series: [["lagP99", "lag p99, last minute", "--chart-1"], ["oldestPending", "oldest event waits", "--chart-2"], ["eventsBehind", "events behind", "--chart-3", true, true]] },
  { title: "Pieces left", series: [["stock", "in the books", "--chart-1"]], tight: true },
  { title: "Processors", series: [["cpuShop", "shop", "--chart-1"], ["cpuPostgres", "PostgreSQL", "--chart-2"], ["cpuLoad", "load", "--chart-3"]] },
  { title: "Memory, MB", series: [["memoryShop", "shop", "--chart-1"], ["heap", "its heap", "--chart-1", false, true], ["memoryPostgres", "PostgreSQL", "--chart-2"]] },
];

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const drawn = [];

function figureOf(plot, series) {
  const figure = document.createElement("figure");
  const caption = figure.appendChild(document.createElement("figcaption"));
  caption.append(plot.title);
  series.forEach(([, label, colour, right, thin]) => {
    const key = caption.appendChild(document.createElement("span"));
    key.className = thin ? "key key--thin" : "key";
    key.style.setProperty("--key", `var(${colour})`);
    key.textContent = label + (right ? " (right)" : "");
  });
  figure.appendChild(document.createElement("div")).className = "plot";
  return figure;
}

function chart(canvas, plot, series, run) {
  const lines = { color: token("--line") };
  const axis = (id, position) => ({
    position,
    type: plot.log ? "logarithmic" : "linear",
    beginAtZero: !plot.tight,
    grid: id === "y" ? lines : { display: false },
    border: { display: false },
    ticks: { color: token("--ink-muted"), maxTicksLimit: plot.log ? 40 : 6, callback: (value) => (!plot.log || [1, 2, 5].includes(+(value / 10 ** Math.floor(Math.log10(value))).toFixed(3)) ? number.format(value) : null) },
  });
  Chart.defaults.font.family = token("--font-text");
  return new Chart(canvas, {
    type: "line",
    data: {
      labels: run.series[series[0][0]].map((_, second) => second),
      datasets: series.map(([name, label, colour, right, thin]) => ({
        label,
        data: run.series[name],
        yAxisID: right ? "y2" : "y",
        borderColor: token(colour),
        backgroundColor: token(colour),
        borderWidth: thin ? 1.5 : 2,
        borderDash: thin ? [4, 3] : [],
        pointRadius: run.series[name].filter((value) => value !== null).length < 3 ? 2.5 : 0,
        pointHitRadius: 8,
        spanGaps: true,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: "index", intersect: false },
      scales: {
        x: { grid: { display: false }, border: lines, ticks: { color: token("--ink-muted"), maxRotation: 0, autoSkipPadding: 24, callback: (second) => second + " s" } },
        y: axis("y", "left"),
        ...(series.some(([, , , right]) => right) && { y2: axis("y2", "right") }),
      },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: { title: ([at]) => at.label + " s", label: ({ dataset, parsed }) => dataset.label + ": " + number.format(parsed.y) } },
      },
    },
  });
}

function draw(part) {
  const run = runs[part.dataset.run];
  const place = part.querySelector(".plots");
  if (!run || place.childElementCount) return;
  PLOTS.forEach((plot) => {
    const series = plot.series.filter(([name]) => run.series[name]?.some((value) => value !== null));
    if (!series.length) return;
    const figure = place.appendChild(figureOf(plot, series));
    const canvas = figure.querySelector(".plot").appendChild(document.createElement("canvas"));
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", `${plot.title} over time: ${series.map(([, label]) => label).join(", ")}. The figures are in seconds.csv.`);
    const entry = { redraw: () => { entry.chart?.destroy(); entry.chart = chart(canvas, plot, series, run); } };
    entry.redraw();
    drawn.push(entry);
  });
}

if (window.Chart) {
  document.querySelectorAll("[data-run]").forEach((part) => {
    if (part.open) draw(part);
    part.addEventListener("toggle", () => part.open && draw(part));
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawn.forEach((entry) => entry.redraw()));
}
