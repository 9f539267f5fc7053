import { api } from "./api.js";
import { avatar } from "./avatar.js";
import { h } from "./dom.js";
import { t } from "./texts.js";
import { clockTime, now, shortDate } from "./times.js";

const locales = ["sv-SE", "nb-NO", "da-DK", "en-GB", "en-US"];
const zones = ["Europe/Stockholm", "Europe/London", "Europe/Helsinki", "America/New_York"];

/** The head of a column: who it is, their local time and their settings. */
export function personHead(person) {
  const time = h("time", { class: "local", title: t.localTime });
  const about = h("span", { class: "about" });
  const settings = h("details", { class: "settings" }, h("summary", { "aria-label": t.settings, title: t.settings }, "⋯"));
  const head = h("header", { class: "person" },
    avatar(person.name),
    h("div", { class: "name" }, h("h2", {}, person.name), about),
    time,
    settings);

  function tick(current) {
    time.textContent = `${clockTime(now(), current.zone)} · ${shortDate(now(), current.zone)}`;
  }

  return {
    head,
    tick,
    update(current) {
      about.textContent = `${t[current.role]} · ${current.locale} · ${city(current.zone)}`;
      tick(current);
      // An open list would fall shut.
      if (!settings.querySelector("select:focus")) {
        settings.replaceChildren(settings.firstChild, fields(current));
      }
    },
  };
}

function city(zone) {
  return zone.split("/").at(-1).replace("_", " ");
}

function fields(person) {
  const toggle = (what, text) => h("button", { type: "button", onclick: () => api.change(person.id, what) }, text);
  const pick = (label, name, values) => h("label", {}, label, h("select", {
    onchange: event => api.change(person.id, { [name]: event.target.value }),
  }, [...new Set([person[name], ...values])].map(value => h("option", { value, selected: value === person[name] }, value))));
  return h("div", { class: "panel" },
    person.installed ? toggle({ installed: false }, t.uninstall) : toggle({ installed: true }, t.install),
    person.blocked ? toggle({ blocked: false }, t.unblock) : toggle({ blocked: true }, t.block),
    pick(t.language, "locale", locales),
    pick(t.zone, "zone", zones));
}
