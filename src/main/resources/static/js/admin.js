// Small comforts for the keyboard; every page works without them.
const typing = (element) => element.matches("input, select, textarea, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("desk-q")?.select();
  }
  // j and k walk through the rows of a list, Enter opens one.
  if (event.key === "j" || event.key === "k") {
    const rows = [...document.querySelectorAll(".row-link")];
    const at = rows.indexOf(document.activeElement);
    rows[at < 0 ? 0 : Math.min(Math.max(at + (event.key === "j" ? 1 : -1), 0), rows.length - 1)]?.focus();
  }
});

// A picture that cannot be had leaves its place empty.
const gone = (image) => image.closest(".thumb, .picture-row__image") && image.remove();
document.addEventListener("error", (event) => event.target instanceof HTMLImageElement && gone(event.target), true);
document.querySelectorAll("img").forEach((image) => image.complete && !image.naturalWidth && gone(image));

// What was wrong is read first.
document.getElementById("errors")?.focus();

// A form that is on its way is not sent again by impatience; the server would answer only once anyway.
document.addEventListener("submit", (event) => {
  if (event.target.method !== "post") return;
  setTimeout(() => event.target.querySelectorAll("button").forEach((button) => (button.disabled = true)));
});
addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("button:disabled").forEach((button) => (button.disabled = false));
});
