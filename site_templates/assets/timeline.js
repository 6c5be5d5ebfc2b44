/* The timeline, narrowed to some kinds of records and to one speaker. What is chosen stands in the address; without script
   the list is whole. */

/* Put the choices before the list; `lists` are its clocks. */
export function offer(lists) {
  if (!document.querySelector(".dx-filter")) new Filter(lists);
}

class Filter {
  constructor(lists) {
    this.moments = [...document.querySelectorAll(".dx-moments > li")].map(moment);
    this.days = [...lists].map((clocks) => ({ clocks, heading: clocks.previousElementSibling }));
    this.form = make("form", "dx-filter");
    const choices = make("fieldset");
    choices.append(make("legend", "", "Show"));
    this.kinds = counted(this.moments.flatMap((each) => each.kinds)).map(([kind, count]) => choice(choices, kind, count));
    this.speaker = speakers(choices, this.moments);
    const all = make("button", "", "Show all");
    all.type = "reset";
    choices.append(all);
    this.told = make("p", "dx-note");
    this.told.setAttribute("role", "status");
    this.form.append(choices, this.told);
    this.days[0].heading.before(this.form);
    this.read();
    this.show();
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", () => this.chosen());
    this.form.addEventListener("reset", () => setTimeout(() => this.chosen())); // the browser resets after the event
  }

  read() {
    const address = new URLSearchParams(location.search);
    const kinds = address.getAll("kind");
    for (const box of this.kinds) box.checked = kinds.includes(box.value);
    this.speaker.value = address.get("speaker") || "";
    if (this.speaker.selectedIndex < 0) this.speaker.value = "";
  }

  chosen() {
    const address = new URL(location.href);
    for (const name of ["kind", "speaker"]) address.searchParams.delete(name);
    for (const box of this.kinds) if (box.checked) address.searchParams.append("kind", box.value);
    if (this.speaker.value) address.searchParams.set("speaker", this.speaker.value);
    history.replaceState(history.state, "", address);
    this.show();
  }

  show() {
    const kinds = this.kinds.filter((box) => box.checked).map((box) => box.value);
    let shown = 0;
    for (const { element, slugs, speaker } of this.moments) {
      const fits = (!kinds.length || slugs.some((slug) => kinds.includes(slug))) && (!this.speaker.value || speaker === this.speaker.value);
      element.hidden = !fits;
      shown += fits;
    }
    for (const { clocks, heading } of this.days) {
      const empty = !clocks.querySelector(".dx-moments > li:not([hidden])");
      clocks.hidden = heading.hidden = empty;
      for (const link of document.querySelectorAll(`:is(.dx-contents, .dx-menu) a[href$="#${heading.id}"]`)) {
        link.closest("li").hidden = empty;
      }
    }
    this.told.textContent = `${shown} of ${this.moments.length} shown`;
  }
}

function moment(element) {
  const kinds = element.dataset.kinds.split("; ");
  return { element, kinds, slugs: kinds.map(slug), speaker: element.dataset.speaker };
}

function slug(kind) {
  return kind.toLowerCase().replaceAll(" ", "-");
}

/* Return each text with how often it occurs, in the order in which they first occur. */
function counted(texts) {
  const counts = new Map();
  for (const text of texts) counts.set(text, (counts.get(text) || 0) + 1);
  return [...counts];
}

function choice(choices, kind, count) {
  const label = make("label");
  const box = make("input");
  Object.assign(box, { type: "checkbox", name: "kind", value: slug(kind) });
  label.append(box, ` ${kind} `, make("span", "", count));
  choices.append(label);
  return box;
}

/* A moment that has a speaker begins with a link to its page. */
function speakers(choices, moments) {
  const label = make("label", "", "Speaker ");
  const select = make("select");
  select.name = "speaker";
  select.append(new Option("Everyone", ""));
  const spoken = moments.filter((each) => each.speaker);
  const names = new Map(spoken.map(({ speaker, element }) => [speaker, element.querySelector("a").textContent]));
  const counts = new Map(counted(spoken.map(({ speaker }) => speaker)));
  const sorted = [...names].sort(([, one], [, other]) => one.localeCompare(other, "en"));
  for (const [id, name] of sorted) select.append(new Option(`${name} · ${counts.get(id)}`, id));
  label.append(select);
  choices.append(label);
  return select;
}

function make(tag, name, text) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text) element.textContent = text;
  return element;
}
