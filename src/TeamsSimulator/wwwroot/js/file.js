import { api } from "./api.js";
import { announce, h } from "./dom.js";
import { t } from "./texts.js";

export const offerType = "application/vnd.microsoft.teams.card.file.consent";
export const fileType = "application/vnd.microsoft.teams.card.file.info";

/** Draws a file that the bot offers, with yes and no. */
export function drawOffer(attachment, place) {
  const note = h("p", { class: "card-note", role: "status" });
  const answer = async accepts => {
    note.textContent = t.working;
    const outcome = await api.answerFile(place.person.id, place.chat.id, place.message.id, accepts).catch(() => ({ error: t.offline }));
    note.textContent = outcome.error ?? "";
    announce(note.textContent);
  };
  const button = (text, accepts) => h("button", { type: "button", onclick: () => answer(accepts) }, text);
  const size = attachment.content.sizeInBytes;
  return h("div", { class: "card file" },
    h("p", { class: "file-name" }, attachment.name, size === undefined ? null : ` · ${size} ${t.bytes}`),
    h("p", {}, attachment.content.description),
    h("p", {}, t.fileAsk),
    h("div", { class: "file-answers" }, button(t.allow, true), button(t.decline, false)),
    note);
}

/** Draws a file that lies in somebody's OneDrive. */
export function drawFile(attachment) {
  return h("div", { class: "card file" },
    h("p", { class: "file-name" }, h("a", { href: attachment.contentUrl, download: attachment.name }, attachment.name)),
    h("p", {}, "OneDrive"));
}
