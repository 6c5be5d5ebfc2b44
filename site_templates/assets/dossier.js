/* What the pages do better with script, and never need it for: all pieces of the words that a source mark led to are
   lit, the way back is shown, and the state of a record that a citation names is marked. */
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

  window.addEventListener("beforeprint", fetchPictures);
  document.addEventListener("click", remember, true);
  window.addEventListener("hashchange", arrive);
  if (window.document$) window.document$.subscribe(function () { setTimeout(arrive, 0); });
  else document.addEventListener("DOMContentLoaded", arrive);
})();
