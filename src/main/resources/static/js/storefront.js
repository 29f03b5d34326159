// Small comforts; every page works without them.

// Thumbnails scroll the gallery itself instead of the page.
document.addEventListener("click", (event) => {
  const thumb = event.target.closest("[data-thumb]");
  const picture = thumb && document.querySelector(thumb.getAttribute("href"));
  if (!picture) return;
  event.preventDefault();
  picture.parentElement.scrollTo({ left: picture.offsetLeft - picture.parentElement.offsetLeft });
});

// A test card's number is written into the field by a click.
document.addEventListener("click", (event) => {
  const card = event.target.closest("[data-card]");
  if (!card) return;
  const field = document.getElementById("cardNumber");
  field.value = card.dataset.card;
  field.focus();
});

// Selects and filters that ask to be sent at once.
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submit]")) event.target.form.requestSubmit();
});

// What was wrong is read first.
document.getElementById("errors")?.focus();
