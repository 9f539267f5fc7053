import { h } from "./dom.js";
import { unread } from "./choices.js";
import { newChat } from "./newChat.js";
import { t } from "./texts.js";

/** A person's chats: the bot's first, then those with others. */
export function chatsOf(view, person) {
  const theirs = view.chats.filter(chat => chat.members.includes(person.id));
  return [
    ...theirs.filter(chat => chat.id === person.personalChat),
    ...theirs.filter(chat => chat.id !== person.personalChat && (chat.messages.length > 0 || chat.kind !== "OneToOne")),
  ];
}

export function chatName(view, person, chat) {
  if (chat.kind === "Personal") {
    return view.bot.name;
  }
  return chat.name ?? view.people.find(p => p.id !== person.id && chat.members.includes(p.id))?.name ?? chat.id;
}

/** Draws the tabs of somebody's chats, and a way to open another. */
export function drawTabs(view, person, chats, openId, open, openWith) {
  const tabs = chats.map(chat => {
    const count = chat.id === openId ? 0 : unread(person, chat);
    return h("button", {
      type: "button",
      role: "tab",
      "aria-selected": String(chat.id === openId),
      tabindex: chat.id === openId ? 0 : -1,
      onclick: () => open(chat.id),
    }, chatName(view, person, chat), count ? h("span", { class: "unread", "aria-label": `${count} ${t.unread}` }, String(count)) : null);
  });
  return [h("div", { role: "tablist", "aria-label": t.chats, onkeydown: walk }, tabs), newChat(view, person, openWith)];
}

function walk(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const tabs = [...event.currentTarget.children];
  if (step) {
    const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length];
    next.focus();
    next.click();
  }
}
