/* What a title says, beside what has it: on hover and on focus, while the pointer is over either, until Escape. The words
   are set as text, whatever characters they have. */
(function () {
  "use strict";
  var LINGER = 150; // milliseconds in which the pointer may cross over to the words
  var GAP = 6; // pixels
  var root = document.documentElement;
  var shown = null;
  var leaving;

  function titled(event) {
    return event.target instanceof Element ? event.target.closest("article [title]") : null;
  }

  /* Below its line, or above where there is no room; never past an edge of the window. */
  function place(tip, line) {
    var left = Math.min(line.left, root.clientWidth - tip.offsetWidth - GAP);
    var below = line.bottom + GAP;
    var fits = below + tip.offsetHeight <= root.clientHeight;
    tip.style.left = Math.max(GAP, left) + scrollX + "px";
    tip.style.top = (fits ? below : Math.max(0, line.top - GAP - tip.offsetHeight)) + scrollY + "px";
  }

  function show(of) {
    hide();
    var tip = document.createElement("div");
    tip.className = "dx-tip";
    tip.id = "dx-tip";
    tip.dir = "auto";
    tip.setAttribute("role", "tooltip");
    tip.textContent = of.title;
    of.removeAttribute("title"); // else the browser shows it too
    of.setAttribute("aria-describedby", tip.id);
    document.body.append(tip);
    place(tip, of.getClientRects()[0]);
    shown = { of: of, tip: tip };
  }

  function hide() {
    clearTimeout(leaving);
    if (!shown) return;
    shown.of.title = shown.tip.textContent;
    shown.of.removeAttribute("aria-describedby");
    shown.tip.remove();
    shown = null;
  }

  function follow(event) {
    if (event.pointerType === "touch") return;
    var of = titled(event);
    if (of) return show(of);
    clearTimeout(leaving);
    if (!shown || shown.of.contains(event.target) || shown.tip.contains(event.target)) return;
    if (!shown.of.matches(":focus-visible")) leaving = setTimeout(hide, LINGER);
  }

  document.addEventListener("pointerover", follow);
  document.addEventListener("focusin", function (event) {
    var of = titled(event);
    if (of && of.matches(":focus-visible")) show(of);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") hide();
  });
  ["focusout", "click"].forEach(function (gone) { document.addEventListener(gone, hide); });
  window.addEventListener("popstate", hide);
})();
