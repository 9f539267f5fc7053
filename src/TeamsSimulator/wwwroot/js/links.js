import { api } from "./api.js";

const chatLink = /^https:\/\/teams\.microsoft\.com\/l\/chat\//;

/** Opens a link as Teams would: chats inside the page, all else in a tab of its own. */
export async function follow(url, view, person, openChat) {
  if (!chatLink.test(url)) {
    window.open(url, "_blank", "noopener");
    return;
  }
  const query = new URL(url).searchParams;
  const users = (query.get("users") ?? "").split(",").filter(Boolean);
  const chat = await chatWith(users, view, person);
  if (chat) {
    openChat(chat, query.get("message") ?? "");
  }
}

async function chatWith(users, view, person) {
  if (users.includes(view.bot.teamsId)) {
    return person.personalChat;
  }
  const others = users
    .map(user => user.replace(/^8:orgid:/, ""))
    .map(user => view.people.find(p => [p.id, p.upn, p.teamsId].includes(user)))
    .filter(other => other && other.id !== person.id);
  return others.length ? (await api.open(person.id, others.map(o => o.id))).id : null;
}
