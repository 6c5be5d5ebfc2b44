/* The page Explore: words and facets over the index that Pagefind made of the record pages. What is chosen stands in the
   address. Pagefind's excerpts are HTML: only their text is taken, and what they mark. */

const SITE = new URL("../", import.meta.url);
const PAGE = 20; // results shown at a time
const SHORT = 8; // values shown of a long facet
const NARROW = "(max-width: 60em)"; // as in pages.css: the results come first
const PAUSE = 150; // milliseconds after the last key

let index;

/* Start the page; rejects where there is no index, or no way to read it. */
export async function begin(form) {
  index = index || (await load());
  const explorer = new Explorer(form, await index.filters());
  if (matchMedia(NARROW).matches) form.querySelector("details").open = false;
  await explorer.search();
  form.hidden = false; // whole, so that nothing moves under the reader's eyes
}

async function load() {
  const pagefind = await import(new URL("pagefind/pagefind.js", SITE));
  await pagefind.options({ baseUrl: SITE.pathname, excerptLength: 32 });
  await pagefind.init();
  return pagefind;
}

class Explorer {
  constructor(form, totals) {
    this.form = form;
    this.words = form.elements.words;
    this.status = form.querySelector("[role=status]");
    this.list = form.querySelector(".dx-explore__found ol");
    this.more = form.querySelector(".dx-explore__more");
    this.clear = form.querySelector("[type=reset]");
    this.facets = [...form.querySelectorAll("[data-facet]")].map((box) => new Facet(box, totals[box.dataset.facet] || {}));
    this.run = 0;
    this.read();
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => this.soon());
    form.addEventListener("reset", () => setTimeout(() => this.reset(), 0));
    this.more.addEventListener("click", () => this.show(this.list.children.length));
  }

  /* Take the choice from the address. */
  read() {
    const asked = new URLSearchParams(location.search);
    this.words.value = asked.get("words") || "";
    this.facets.forEach((facet) => facet.choose(asked.getAll(facet.key)));
  }

  write() {
    const asked = new URLSearchParams();
    if (this.words.value.trim()) asked.set("words", this.words.value.trim());
    this.facets.forEach((facet) => facet.chosen.forEach((value) => asked.append(facet.key, value)));
    const query = asked.toString();
    this.clear.hidden = !query;
    history.replaceState(history.state, "", location.pathname + (query ? "?" + query : "") + location.hash);
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(), PAUSE);
  }

  reset() {
    this.facets.forEach((facet) => facet.choose([]));
    this.words.focus();
    this.search();
  }

  /* Search with every choice but that of one facet. */
  ask(without) {
    const filters = {};
    this.facets.forEach((facet) => {
      if (facet !== without && facet.chosen.length) filters[facet.name] = { any: facet.chosen };
    });
    return index.search(this.words.value.trim() || null, { filters });
  }

  async search() {
    const run = ++this.run;
    this.write();
    const found = await this.ask();
    /* How many each value of a facet would find: that facet's own choice does not count against it. */
    const counts = await Promise.all(
      this.facets.map(async (facet) => (facet.chosen.length ? await this.ask(facet) : found).filters[facet.name] || {})
    );
    if (run !== this.run) return;
    this.facets.forEach((facet, at) => facet.count(counts[at]));
    this.results = found.results;
    this.status.textContent = told(found.results.length);
    this.list.replaceChildren();
    await this.show(0);
  }

  /* Show a further page of results; the first new one takes the focus if a reader asked for more. */
  async show(from) {
    const run = this.run;
    const entries = await Promise.all(this.results.slice(from, from + PAGE).map((result) => result.data()));
    if (run !== this.run) return;
    this.list.append(...entries.map(entry));
    this.more.hidden = this.list.children.length >= this.results.length;
    if (from) this.list.children[from].querySelector("a").focus();
  }
}

class Facet {
  constructor(box, totals) {
    this.name = box.dataset.facet;
    this.key = this.name.toLowerCase();
    this.list = box.querySelector("ul");
    this.all = box.querySelector("button");
    const values = Object.entries(totals).filter(([, total]) => total);
    const byTime = this.name === "Date";
    values.sort(([a, m], [b, n]) => (byTime ? 0 : n - m) || a.localeCompare(b, "en"));
    this.options = values.map(([value]) => option(this.key, value, byTime ? day(value) : value));
    this.list.replaceChildren(...this.options.map((one) => one.item));
    box.hidden = !values.length;
    this.open = values.length <= SHORT + 2;
    this.all.hidden = this.open;
    this.all.textContent = "All " + values.length;
    this.all.addEventListener("click", () => this.unfold());
  }

  get chosen() {
    return this.options.filter((one) => one.input.checked).map((one) => one.input.value);
  }

  choose(values) {
    this.options.forEach((one) => { one.input.checked = values.includes(one.input.value); });
    this.fold();
  }

  count(counts) {
    this.options.forEach((one) => {
      const count = counts[one.input.value] || 0;
      one.count.textContent = count;
      one.item.classList.toggle("dx-none", !count);
    });
  }

  fold() {
    this.options.forEach((one, at) => { one.item.hidden = !this.open && at >= SHORT && !one.input.checked; });
  }

  unfold() {
    const first = this.options.find((one) => one.item.hidden);
    this.open = true;
    this.all.hidden = true;
    this.fold();
    if (first) first.input.focus();
  }
}

function option(name, value, text) {
  const item = make("li");
  const label = make("label");
  const input = make("input");
  const count = make("span", "dx-explore__number");
  Object.assign(input, { type: "checkbox", name, value });
  label.append(input, make("span", "", text), " ", count);
  item.append(label);
  return { item, input, count };
}

function entry(found) {
  const item = make("li");
  const link = make("a", "", found.meta.title);
  const notes = ["Kind", "Date", "Wording"].flatMap((name) => found.filters[name] || []);
  link.href = found.url;
  item.append(link, make("p", "dx-kind", notes.map(day).join(", ")), excerpt(found));
  return item;
}

/* Return the text of an excerpt with its marked words; a page's text begins with its title, which stands above it. */
function excerpt(found) {
  const line = make("p");
  const parsed = new DOMParser().parseFromString(found.excerpt, "text/html").body;
  for (const node of parsed.childNodes) {
    line.append(node.nodeName === "MARK" ? make("mark", "", node.textContent) : node.textContent);
  }
  const first = line.firstChild;
  if (first && first.nodeType === Node.TEXT_NODE && first.data.startsWith(found.meta.title)) {
    first.data = first.data.slice(found.meta.title.length).replace(/^[.\s]+/, "");
  }
  return line;
}

function make(tag, name, text) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text) element.textContent = text;
  return element;
}

/* Return 2022-02-28, 2022-02 or 2021/2022 as readers write it, and anything else as it is. */
function day(value) {
  if (!/^\d{4}-\d\d(-\d\d)?$/.test(value)) return value.replace(/^(\d{4})\/(\d{4})$/, "$1 to $2");
  const form = { year: "numeric", month: "long", timeZone: "UTC" };
  if (value.length > 7) form.day = "numeric";
  return new Intl.DateTimeFormat("en-GB", form).format(new Date(value));
}

function told(count) {
  if (!count) return "No record has these words and choices.";
  return count === 1 ? "1 record" : count + " records";
}
