import { drawCard } from "./card.js";
import { h } from "./dom.js";
import { drawFile, drawOffer, fileType, offerType } from "./file.js";
import { draw } from "./markdown.js";
import { t } from "./texts.js";
import { clockTime, shortDate } from "./times.js";

const cardType = "application/vnd.microsoft.card.adaptive";

/** Draws a message as somebody sees it. */
export function drawMessage(message, place) {
  const own = message.fromId === place.person.teamsId;
  const item = h("li", { class: own ? "message own" : "message", "data-id": message.id, "data-revision": message.revision });
  item.append(h("div", { class: "byline" },
    own ? null : h("span", { class: "who" }, message.fromName),
    h("time", { datetime: message.time }, `${shortDate(message.time, place.person.zone)} ${clockTime(message.time, place.person.zone)}`),
    message.revision > 0 && !own ? h("span", { class: "edited" }, t.edited) : null));
  if (message.content.text) {
    const text = h("div", { class: "bubble", lang: place.person.locale });
    text.innerHTML = draw(message.content.text);
    item.append(text);
  }
  for (const attachment of message.content.attachments ?? []) {
    if (attachment.contentType === cardType) {
      const card = drawCard(attachment.content, { ...place, message });
      card.lang = place.person.locale;
      item.append(card);
    } else if (attachment.contentType === offerType) {
      item.append(drawOffer(attachment, { ...place, message }));
    } else if (attachment.contentType === fileType) {
      item.append(drawFile(attachment));
    }
  }
  return item;
}
