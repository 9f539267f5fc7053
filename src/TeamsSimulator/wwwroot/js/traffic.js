import { api } from "./api.js";
import { h } from "./dom.js";
import { t } from "./texts.js";
import { clockTime } from "./times.js";

/** The drawer with the raw activities, newest first. */
export class TrafficDrawer {
  #last = 0;

  constructor(drawer) {
    this.drawer = drawer;
    this.list = h("ol", {});
    this.empty = h("p", { class: "nothing" }, t.rawEmpty);
    drawer.setAttribute("aria-label", t.rawTitle);
    drawer.append(
      h("header", {}, h("h2", {}, t.rawTitle), h("button", { type: "button", onclick: () => this.toggle() }, t.close)),
      this.empty,
      this.list);
    drawer.addEventListener("keydown", event => {
      if (event.key === "Escape") {
        this.toggle();
      }
    });
  }

  toggle() {
    this.drawer.hidden = !this.drawer.hidden;
    document.body.classList.toggle("with-traffic", !this.drawer.hidden);
    if (!this.drawer.hidden) {
      this.drawer.querySelector("button").focus();
      this.refresh();
    }
  }

  async refresh() {
    if (this.drawer.hidden) {
      return;
    }
    for (const exchange of await api.traffic(this.#last)) {
      if (exchange.number > this.#last) {
        this.#last = exchange.number;
        this.list.prepend(entry(exchange));
      }
    }
    this.empty.hidden = this.list.children.length > 0;
  }
}

function entry(exchange) {
  const good = exchange.status >= 200 && exchange.status < 300;
  const details = h("details", { class: exchange.fromBot ? "from-bot" : "to-bot" },
    h("summary", {},
      h("span", { class: "way", "aria-label": exchange.fromBot ? t.fromBot : t.toBot }, exchange.fromBot ? "←" : "→"),
      h("span", { class: "what" }, `${exchange.method} ${exchange.activityType ?? shortPath(exchange.path)}`),
      h("span", { class: "whose" }, exchange.person ?? ""),
      h("span", { class: good ? "status" : "status bad" }, String(exchange.status)),
      h("time", { datetime: exchange.at }, clockTime(exchange.at, "Europe/Stockholm"))));
  // Drawn when it is opened: a long session has thousands of these.
  details.addEventListener("toggle", () => details.append(
    h("p", { class: "path" }, exchange.path),
    h("pre", {}, JSON.stringify(exchange.body, null, 2)),
    exchange.answer ? h("pre", { class: "answer" }, JSON.stringify(exchange.answer, null, 2)) : ""), { once: true });
  return h("li", {}, details);
}

function shortPath(path) {
  return path.split("/").at(-1).slice(0, 24);
}
