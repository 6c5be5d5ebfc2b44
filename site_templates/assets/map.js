/* The maps, moved: at the press of a button the drawing gives way to a map over the same data, and comes back at another.
   Nothing is fetched before; where anything fails, the drawing stays. Every text is data and is set as text. */

const HERE = new URL("./", import.meta.url);
const SITE = new URL("../", HERE);
const OPEN = "Move this map";
const CLOSE = "Back to the drawing";
const FAILED = "The map could not be started; the drawing above says the same.";
const ROOM = 4; // pixels between two names

/* Give every map of the page that has none its button. */
export function offer(figures) {
  for (const figure of figures) {
    if (figure.querySelector(".dx-map-turn")) continue;
    const turn = make("button", "dx-map-turn", OPEN);
    const told = make("p", "dx-map-told");
    turn.type = "button";
    told.setAttribute("role", "status");
    figure.querySelector("figcaption").before(turn, told);
    let open = null;
    turn.addEventListener("click", async () => {
      if (open) {
        open.remove();
        open = null;
      } else {
        turn.disabled = true;
        try {
          open = await start(figure, turn);
        } catch {
          told.textContent = FAILED;
          turn.remove();
          return;
        }
        turn.disabled = false;
      }
      turn.textContent = open ? CLOSE : OPEN;
      figure.classList.toggle("dx-figure--moved", Boolean(open));
      told.textContent = open && open.data.more ? `${open.data.more} more places have a page and are not shown here.` : "";
      if (open) open.begin();
      else turn.focus();
    });
  }
}

async function start(figure, turn) {
  const [data] = await Promise.all([read(figure.dataset.map + ".json"), script(), sheet("leaflet/leaflet.css")]);
  const [borders] = await Promise.all([read(data.borders), sheet("map.css")]); // after Leaflet's, which it changes
  return new Moved(turn, figure.querySelector("img").alt, data, borders);
}

async function read(name) {
  const answer = await fetch(new URL("figures/" + name, HERE));
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

async function script() {
  if (!window.L) await import(new URL("leaflet/leaflet.js", HERE));
}

/* The theme takes the sheets that a page does not name out of the head when the reader goes on to it. */
function sheet(name) {
  const href = new URL(name, HERE).href;
  if ([...document.querySelectorAll("link[rel=stylesheet]")].some((link) => link.href === href)) return null;
  return new Promise((done, failed) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href, onload: done, onerror: failed });
    document.head.append(link);
  });
}

class Moved {
  constructor(turn, words, data, borders) {
    this.data = data;
    this.borders = borders;
    this.box = make("div", "dx-map-live");
    this.box.setAttribute("role", "region");
    this.box.setAttribute("aria-label", `${words} Arrow keys move the map, plus and minus change its scale.`);
    turn.before(this.box);
  }

  begin() {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const { view, area } = this.data;
    const moving = { zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still, inertia: !still };
    this.map = L.map(this.box, {
      ...moving, attributionControl: false, scrollWheelZoom: false, maxBounds: bounds(area), maxBoundsViscosity: 1, zoomSnap: 0.25,
    });
    if (still) this.map.panBy = (by, how) => L.Map.prototype.panBy.call(this.map, by, { ...how, animate: false });
    this.map.fitBounds(bounds(view));
    this.map.setMinZoom(this.map.getZoom());
    this.map.setMaxZoom(this.map.getZoom() + 6);
    L.control.scale({ imperial: false }).addTo(this.map);
    this.drawLand();
    this.pins = this.data.places.map((place) => this.pin(place));
    this.map.on("zoomend moveend resize", () => this.name());
    this.box.addEventListener("keydown", (event) => this.leave(event));
    this.box.addEventListener("focusin", () => this.map.scrollWheelZoom.enable());
    this.box.addEventListener("focusout", () => this.map.scrollWheelZoom.disable());
    this.box.focus();
    this.name();
  }

  drawLand() {
    const main = new Set(this.data.main);
    L.geoJSON(this.borders, {
      interactive: false,
      smoothFactor: 0.4,
      style: (country) => ({ className: main.has(country.properties.name) ? "dx-land dx-land--main" : "dx-land" }),
    }).addTo(this.map);
    this.countries = this.borders.features.map(({ properties }) => {
      const name = make("span", "dx-country", properties.name);
      const icon = L.divIcon({ className: "", html: name, iconSize: [0, 0] });
      const spots = properties.at.map(([lon, lat]) => L.latLng(lat, lon));
      return { name, spots, marker: L.marker([0, 0], { icon, interactive: false, keyboard: false }) };
    });
  }

  pin(place) {
    const kind = place.main ? "main" : "other";
    const where = [place.lat, place.lon];
    if (place.radius) L.circle(where, { radius: place.radius, interactive: false, className: `dx-ring dx-ring--${kind}` }).addTo(this.map);
    const name = make("span", "dx-pin__name", place.name);
    const icon = L.divIcon({ className: `dx-pin dx-pin--${kind}`, html: name, iconSize: [24, 24] });
    const marker = L.marker(where, { icon, riseOnHover: true }).addTo(this.map);
    const pin = { place, marker, name, element: marker.getElement() };
    marker.on("click", () => this.tell(pin));
    pin.element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      this.tell(pin);
    });
    return pin;
  }

  /* What is known of a place, with the way to its page. */
  tell(pin) {
    const { place } = pin;
    const words = make("div", "dx-map-words");
    const title = place.address ? make("a", "", place.name) : make("b", "", place.name);
    if (place.address) title.href = new URL(place.address, SITE).href;
    const close = make("button", "", "Close");
    close.type = "button";
    close.addEventListener("click", () => this.closeWords());
    words.append(title, make("span", "", `${place.kind}, ${place.position}, known to within ${place.within}`), close);
    this.opened = pin;
    L.popup({ closeButton: false, offset: [0, -4], maxWidth: 210 }).setLatLng(pin.marker.getLatLng()).setContent(words).openOn(this.map);
    (place.address ? title : close).focus();
  }

  closeWords() {
    if (!this.opened) return;
    this.map.closePopup();
    this.opened.element.focus();
    this.opened = null;
  }

  leave(event) {
    if (event.key !== "Escape" || !this.opened) return;
    event.stopPropagation();
    this.closeWords();
  }

  /* Names where there is room: places before countries, the most important first. */
  name() {
    const taken = this.pins.map((pin) => grown(pin.element.getBoundingClientRect(), -7));
    this.pins.forEach((pin, number) => {
      const others = taken.filter((_, index) => index !== number);
      const free = ["right", "left", "above", "below"].find((side) => {
        pin.element.dataset.side = side;
        return this.fits(pin.name, others);
      });
      pin.element.classList.toggle("dx-pin--unnamed", !free);
      if (free) taken.push(pin.name.getBoundingClientRect());
    });
    for (const { name, spots, marker } of this.countries) {
      marker.remove();
      const spot = spots.find((each) => {
        if (!this.map.getBounds().contains(each)) return false;
        marker.setLatLng(each).addTo(this.map);
        return this.fits(name, taken) || (marker.remove(), false);
      });
      if (spot) taken.push(name.getBoundingClientRect());
    }
  }

  fits(name, taken) {
    const box = grown(name.getBoundingClientRect(), ROOM);
    const page = this.box.getBoundingClientRect();
    if (box.left < page.left || box.right > page.right || box.top < page.top || box.bottom > page.bottom) return false;
    return !taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom);
  }

  remove() {
    this.map.remove();
    this.box.remove();
  }
}

function bounds([west, south, east, north]) {
  return [[south, west], [north, east]];
}

function grown(box, by) {
  return { left: box.left - by, right: box.right + by, top: box.top - by, bottom: box.bottom + by };
}

function make(tag, name, text) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text) element.textContent = text;
  return element;
}
