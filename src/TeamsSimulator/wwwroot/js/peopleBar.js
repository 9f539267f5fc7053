import { avatar } from "./avatar.js";
import { choices, keepChoices, unread } from "./choices.js";
import { h } from "./dom.js";
import { chatsOf } from "./tabs.js";
import { t } from "./texts.js";

const shownAtFirst = 3;

/** The first adept, the first mentor and the organizer: enough to follow a whole mentorship. */
export function chooseAtFirst(view) {
  const roles = ["Adept", "Mentor", "Organizer"];
  choices.shown = (choices.shown ?? roles.map(role => view.people.find(p => p.role === role)?.id))
    .filter(id => view.people.some(p => p.id === id))
    .slice(0, Math.max(shownAtFirst, choices.shown?.length ?? 0));
}

/** Draws who can be shown, with a mark where something is unread. */
export function drawPeople(nav, view, changed) {
  nav.setAttribute("aria-label", t.shown);
  nav.replaceChildren(...view.people.map(person => {
    const shown = choices.shown.includes(person.id);
    const count = shown ? 0 : chatsOf(view, person).reduce((sum, chat) => sum + unread(person, chat), 0);
    return h("button", {
      type: "button",
      "data-id": person.id,
      "aria-pressed": String(shown),
      onclick: () => {
        choices.shown = shown ? choices.shown.filter(id => id !== person.id) : [...choices.shown, person.id];
        keepChoices();
        changed();
      },
    }, avatar(person.name), h("span", {}, person.name), h("span", { class: "role" }, t[person.role]),
    count ? h("span", { class: "unread", "aria-label": `${count} ${t.unread}` }, String(count)) : null);
  }));
}
