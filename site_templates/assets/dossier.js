/* What the pages do better with script, and never need it for: all pieces of the words that a source mark led to are
   lit, the way back is shown, and the state of a record that a citation names is marked. And what the theme's own script
   leaves open: previews keep still where stillness is asked for, and Escape closes them. */
(function () {
  "use strict";
  var BACK = "dossier-back";

  function remember(event) {
    var mark = event.target instanceof Element && event.target.closest("a.dx-mark");
    if (!mark) return;
    var page = location.href.split("#")[0];
    try {
      sessionStorage.setItem(BACK, JSON.stringify({ page: page, title: document.title }));
    } catch (error) { /* private windows may keep nothing */ }
  }

  function cameFrom() {
    try {
      return JSON.parse(sessionStorage.getItem(BACK) || "null");
    } catch (error) {
      return null;
    }
  }

  function light(id) {
    document.querySelectorAll(".dx-arrived").forEach(function (piece) { piece.classList.remove("dx-arrived"); });
    document.querySelectorAll(".dx-reader mark[data-anchors]").forEach(function (piece) {
      if (id && piece.dataset.anchors.split(" ").indexOf(id) >= 0) piece.classList.add("dx-arrived");
    });
  }

  function showWayBack(id) {
    document.querySelectorAll(".dx-back").forEach(function (old) { old.remove(); });
    var target = id && document.getElementById(id);
    var paragraph = target && target.closest(".dx-para");
    var from = cameFrom();
    if (!paragraph || !from || from.page === location.href.split("#")[0]) return;
    var line = document.createElement("p");
    var link = document.createElement("a");
    line.className = "dx-back";
    link.href = from.page;
    link.textContent = "Back to " + from.title;
    line.append(link);
    paragraph.before(line);
  }

  function markCited() {
    var cited = new URLSearchParams(location.search).get("v");
    if (!cited || !/^[0-9a-f]{12}$/.test(cited)) return;
    var state = document.getElementById("v-" + cited);
    var list = document.querySelector(".dx-states");
    if (state) {
      state.classList.add("dx-cited");
    } else if (list && !list.querySelector(".dx-cited")) {
      var note = document.createElement("li");
      note.className = "dx-cited";
      note.textContent = cited + ": the state that was cited is not listed here";
      list.append(note);
    }
  }

  function arrive() {
    var id = decodeURIComponent(location.hash.slice(1));
    light(id);
    showWayBack(id);
    markCited();
  }

  /* Pictures are fetched when they come into view; paper has no view to come into. */
  function fetchPictures() {
    document.querySelectorAll("img[loading=lazy]").forEach(function (image) { image.loading = "eager"; });
  }

  /* Previews are fetched at a glance. The theme has already bound its listeners to these links; a copy has none. */
  function stopPreviews() {
    var still = matchMedia("(prefers-reduced-motion: reduce), (prefers-reduced-data: reduce)").matches;
    if (!still && !(navigator.connection && navigator.connection.saveData)) return;
    document.querySelectorAll("a[data-preview]").forEach(function (link) {
      var plain = link.cloneNode(true);
      plain.removeAttribute("data-preview");
      link.replaceWith(plain);
    });
  }

  function closePreviews(event) {
    if (event.key !== "Escape") return;
    document.querySelectorAll(".md-tooltip2--active").forEach(function (preview) { preview.classList.remove("md-tooltip2--active"); });
  }

  /* A preview is gone once its link has lost the focus: what is in it must not take it. */
  function passOver(preview) {
    preview.querySelectorAll("a, .md-tooltip2__inner").forEach(function (stop) { stop.tabIndex = -1; });
  }

  /* A preview is a dialog to the theme, and a dialog has a name. */
  function namePreviews(changes) {
    changes.forEach(function (change) {
      change.addedNodes.forEach(function (node) {
        if (!(node instanceof Element && node.matches(".md-tooltip2[role=dialog]"))) return;
        node.setAttribute("aria-label", "Preview");
        passOver(node);
        new MutationObserver(function () { passOver(node); }).observe(node, { childList: true, subtree: true });
      });
    });
  }

  /* Modules are read from servers, not from files. */
  function module(name) {
    return location.protocol === "file:" ? Promise.reject(new Error("read from a file")) : import(name);
  }

  /* The page Explore has a script of its own; where it cannot start, the page keeps its plain notice. */
  function explore() {
    var form = document.querySelector("form.dx-explore");
    if (!form) return;
    module("./explore.js").then(function (page) { return page.begin(form); }).catch(function () {
      document.querySelector(".dx-explore__notice").classList.add("dx-explore__notice--needed");
      form.remove();
    });
  }

  /* A map can be moved, and the timeline narrowed, where their scripts can be read: not from a folder of files. */
  function improve(selector, name) {
    var found = document.querySelectorAll(selector);
    if (found.length) module(name).then(function (page) { page.offer(found); }).catch(function () {});
  }

  function begin() {
    stopPreviews();
    improve("figure[data-map]", "./map.js");
    improve(".dx-clocks", "./timeline.js");
    explore();
    setTimeout(arrive, 0);
  }

  new MutationObserver(namePreviews).observe(document.body, { childList: true });
  window.addEventListener("beforeprint", fetchPictures);
  window.addEventListener("hashchange", arrive);
  document.addEventListener("click", remember, true);
  document.addEventListener("keydown", closePreviews);
  if (window.document$) window.document$.subscribe(begin);
  else document.addEventListener("DOMContentLoaded", arrive);
})();
