// The system pages look again by themselves while somebody looks at them, and draw what stands in their tables.
// Without this script they are as they were when they were asked for.
const IDLE = 30 * 60_000;

const page = document.querySelector("[data-refresh]");
let usedAt = Date.now();
["pointermove", "keydown", "scroll"].forEach((kind) => addEventListener(kind, () => (usedAt = Date.now()), { passive: true }));

// What somebody is about to use stays as it is, and what they have opened stays open.
const inUse = (part) => part.matches(":focus-within") || part.querySelector("details.confirm[open]");

function take(next) {
  document.querySelectorAll("[data-live]").forEach((part) => {
    const fresh = next.getElementById(part.id);
    if (!fresh || inUse(part)) return;
    part.querySelectorAll("details[id][open]").forEach((open) => fresh.querySelector("#" + CSS.escape(open.id))?.setAttribute("open", ""));
    part.replaceWith(document.importNode(fresh, true));
  });
  page.dataset.refresh = next.querySelector("[data-refresh]").dataset.refresh;
  drawings.forEach((drawing) => drawing.redraw());
}

// A page that nobody uses is left alone after a while: asking for it would keep its session alive for ever.
async function lookAgain() {
  if (!document.hidden && Date.now() - usedAt < IDLE) {
    const lost = document.querySelector("[data-lost]");
    try {
      const answer = await fetch(location.href, { redirect: "error" });
      if (!answer.ok) throw new Error(answer.status);
      take(new DOMParser().parseFromString(await answer.text(), "text/html"));
      lost.hidden = true;
    } catch {
      lost.hidden = false;
    }
  }
  setTimeout(lookAgain, 1000 * page.dataset.refresh);
}

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
const said = (value, unit) => (unit === "ms" && value >= 1000 ? number.format(value / 1000) + " s" : number.format(value) + (unit ? " " + unit : ""));

// A picture of the table in the same figure: its first column below, the columns that have a colour above.
class Drawing {
  constructor(figure) {
    this.figure = figure;
    this.columns = [...figure.querySelectorAll("thead th")].map((head, at) => ({ head, at })).filter(({ head }) => head.dataset.series);
    this.units = { y: figure.dataset.unit, y2: figure.dataset.unit2 };
    this.draw();
  }

  draw() {
    this.chart?.destroy();
    const lines = { color: token("--line") };
    const axis = (id, position) => ({
      position,
      beginAtZero: true,
      suggestedMax: 1,
      grid: id === "y" ? lines : { display: false },
      border: { display: false },
      ticks: { color: token("--ink-muted"), maxTicksLimit: 5, callback: (value) => said(value, this.units[id]) },
    });
    Chart.defaults.font.family = token("--font-text");
    this.chart = new Chart(this.figure.querySelector("canvas"), {
      data: this.data(),
      options: {
        animation: false,
        maintainAspectRatio: false,
        interaction: { mode: "index", intersect: false },
        scales: {
          x: { grid: { display: false }, border: lines, ticks: { color: token("--ink-muted"), maxRotation: 0, autoSkipPadding: 24 } },
          y: axis("y", "left"),
          ...(this.units.y2 && { y2: axis("y2", "right") }),
        },
        plugins: {
          legend: { display: false },
          tooltip: { callbacks: { label: ({ dataset, parsed }) => dataset.label + ": " + said(parsed.y, this.units[dataset.yAxisID]) } },
        },
      },
    });
  }

  data() {
    const rows = [...this.figure.querySelectorAll("tbody tr")].reverse();
    return {
      labels: rows.map((row) => row.cells[0].textContent),
      datasets: this.columns.map(({ head, at }) => ({
        type: head.dataset.kind ?? "line",
        label: head.textContent,
        yAxisID: head.dataset.axis ?? "y",
        data: rows.map((row) => (row.cells[at].dataset.value === "" ? null : +row.cells[at].dataset.value)),
        borderColor: token(head.dataset.series),
        backgroundColor: token(head.dataset.series),
        borderWidth: head.dataset.kind ? 0 : 2,
        pointRadius: rows.map((row, i) => (this.alone(rows, at, i) ? 2.5 : 0)),
        order: head.dataset.kind ? 1 : 0,
        cubicInterpolationMode: "monotone",
      })),
    };
  }

  // A value between two gaps has no line to be seen by.
  alone(rows, at, i) {
    return [i - 1, i + 1].every((other) => !rows[other]?.cells[at].dataset.value);
  }

  redraw() {
    this.chart.data = this.data();
    this.chart.update("none");
  }
}

const drawings = window.Chart ? [...document.querySelectorAll("[data-chart]")].map((figure) => new Drawing(figure)) : [];
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawings.forEach((drawing) => drawing.draw()));
if (page) setTimeout(lookAgain, 1000 * page.dataset.refresh);
