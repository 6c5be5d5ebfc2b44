/* The colours that a reader chose, kept in the browser. Runs in the head, so that no page is first painted in others. */
(function () {
  "use strict";
  var KEPT = "dossier-colours";
  var CHOICES = ["system", "light", "dark"];
  var NAMES = { system: "as the system", light: "light", dark: "dark" };
  var root = document.documentElement;

  function chosen() {
    try {
      var kept = localStorage.getItem(KEPT);
    } catch (error) { /* some browsers let files keep nothing */ }
    return CHOICES.indexOf(kept) < 0 ? "system" : kept;
  }

  function choose(colours) {
    root.dataset.colours = colours;
    try {
      localStorage.setItem(KEPT, colours);
    } catch (error) { /* it holds on this page */ }
  }

  function next() {
    return CHOICES[(CHOICES.indexOf(root.dataset.colours) + 1) % CHOICES.length];
  }

  /* The switch says what is, and what it would change it to. */
  function label() {
    var button = document.querySelector(".dx-colours");
    if (!button) return;
    button.title = "Colours: " + NAMES[root.dataset.colours] + ". Change to " + NAMES[next()];
    button.setAttribute("aria-label", button.title);
  }

  root.dataset.colours = chosen();
  document.addEventListener("DOMContentLoaded", label);
  document.addEventListener("click", function (event) {
    if (!(event.target instanceof Element) || !event.target.closest(".dx-colours")) return;
    choose(next());
    label();
  });
})();
