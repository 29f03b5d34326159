// Runs before the first paint: what is only for browsers without scripts is never seen by the others.
document.documentElement.classList.add("has-script");
