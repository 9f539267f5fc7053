import { api } from "./api.js";
import { choices, keepChoices, markRead } from "./choices.js";
import { composer } from "./composer.js";
import { announce, h } from "./dom.js";
import { follow } from "./links.js";
import { drawMessage } from "./message.js";
import { personHead } from "./personHead.js";
import { questionSearch } from "./questionSearch.js";
import { chatsOf, drawTabs } from "./tabs.js";
import { t } from "./texts.js";

const typingShownFor = 4000;

/** One person's Teams: their head, their chats and the open one. */
export class Column {
  #view;
  #person;
  #drafts = {};
  #opened = new Set();
  #drawn = null;
  #typingTimer = 0;

  constructor(person) {
    this.#person = person;
    this.id = person.id;
    this.head = personHead(person);
    this.tabs = h("div", { class: "tabs" });
    this.banner = h("p", { class: "banner" });
    this.list = h("ol", { class: "messages", tabindex: 0, "aria-live": "polite", "aria-label": person.name });
    this.typing = h("p", { class: "typing", "aria-hidden": "true" });
    this.composer = composer(text => this.#send(text));
    this.search = questionSearch(words => api.search(this.id, this.#chat.id, words), hit => this.#put(hit.card));
    this.element = h("section", { class: "column", "aria-label": person.name, onclick: event => this.#click(event) },
      this.head.head, this.tabs, this.banner, this.list, this.typing,
      h("div", { class: "writing" }, this.composer.form, this.search.panel));
  }

  tick() {
    this.head.tick(this.#person);
  }

  /** Shows what has changed since the last time; what has not is left alone, with whatever is typed into it. */
  update(view) {
    this.#view = view;
    this.#person = view.people.find(p => p.id === this.id);
    this.head.update(this.#person);
    this.#drawTabs();
    this.#drawBanner();
    this.#drawMessages();
    // What is found is for somebody else: in one's own chat with the bot there is the bot itself.
    this.search.offer(this.#chat.kind !== "Personal");
  }

  /** Draws everything anew, as when the theme has changed. */
  redraw() {
    this.#drawn = null;
    this.update(this.#view);
  }

  showTyping(chatId) {
    if (chatId === this.#chat.id) {
      this.typing.textContent = `${this.#view.bot.name} ${t.typing}`;
      clearTimeout(this.#typingTimer);
      this.#typingTimer = setTimeout(() => { this.typing.textContent = ""; }, typingShownFor);
    }
  }

  get #chat() {
    const open = choices.open[this.id];
    return this.#view.chats.find(chat => chat.id === open) ?? this.#view.chats.find(chat => chat.id === this.#person.personalChat);
  }

  #drawTabs() {
    // Nobody wants the panel gone in which they are choosing.
    if (this.tabs.querySelector("details[open]")) {
      return;
    }
    const chats = chatsOf(this.#view, this.#person);
    for (const chat of this.#view.chats) {
      if (this.#opened.has(chat.id) && !chats.includes(chat)) {
        chats.push(chat);
      }
    }
    const focused = this.tabs.contains(document.activeElement) && document.activeElement.role === "tab";
    const open = id => this.#open(id);
    const openWith = (people, withBot) => this.#openWith(people, withBot);
    this.tabs.replaceChildren(...drawTabs(this.#view, this.#person, chats, this.#chat.id, open, openWith));
    if (focused) {
      this.tabs.querySelector("[aria-selected=true]")?.focus();
    }
  }

  #drawBanner() {
    const inBotChat = this.#chat.id === this.#person.personalChat;
    const install = h("button", { type: "button", onclick: () => api.change(this.id, { installed: true }) }, t.install);
    this.banner.hidden = !inBotChat || (this.#person.installed && !this.#person.blocked);
    this.banner.replaceChildren(...(this.#person.installed ? [t.blocked] : [t.notInstalled, install]));
  }

  #drawMessages() {
    const chat = this.#chat;
    const place = { person: this.#person, chat, people: this.#view.people, follow: url => this.#follow(url) };
    if (this.#drawn !== chat.id) {
      this.list.replaceChildren();
      this.#drawn = chat.id;
    }
    const before = new Map([...this.list.children].map(item => [item.dataset.id, item]));
    const items = chat.messages.map(message => {
      const old = before.get(message.id);
      return old?.dataset.revision === String(message.revision) ? old : drawMessage(message, place);
    });
    const fresh = items.filter(item => item.parentNode !== this.list);
    const turned = fresh.find(item => before.get(item.dataset.id)?.contains(document.activeElement));
    if (fresh.length > 0 || items.length !== this.list.children.length) {
      this.#place(items);
      this.typing.textContent = "";
    }
    if (items.length === 0) {
      this.list.replaceChildren(h("li", { class: "nothing" }, t.nothing));
    }
    this.#show(fresh.filter(item => !before.has(item.dataset.id)), turned);
    markRead(this.#person, chat);
  }

  /** Brings new messages into view; a card that has turned keeps whoever was in it. */
  #show(added, turned) {
    if (added.length > 0) {
      requestAnimationFrame(() => { this.list.scrollTop = this.list.scrollHeight; });
    } else if (turned) {
      turned.scrollIntoView({ block: "nearest" });
      turned.querySelector(".card :is(input, textarea, select, button)")?.focus({ preventScroll: true });
    }
  }

  // Moving an element that stays would take the focus out of it.
  #place(items) {
    for (const old of [...this.list.children]) {
      if (!items.includes(old)) {
        old.remove();
      }
    }
    items.forEach((item, at) => {
      if (this.list.children[at] !== item) {
        this.list.insertBefore(item, this.list.children[at] ?? null);
      }
    });
  }

  #open(chatId, text) {
    this.#drafts[this.#chat.id] = this.composer.text;
    choices.open[this.id] = chatId;
    keepChoices();
    this.#opened.add(chatId);
    this.search.close();
    this.update(this.#view);
    this.composer.fill(text ?? this.#drafts[chatId] ?? "");
    if (text !== undefined) {
      this.composer.focus();
    }
  }

  async #openWith(people, withBot) {
    const { id } = await api.open(this.id, people, withBot);
    await this.#reach(id, "");
  }

  /** Opens a chat that may have been made just now. */
  async #reach(chatId, text) {
    if (!this.#view.chats.some(chat => chat.id === chatId)) {
      this.#view = await api.view();
    }
    this.#open(chatId, text);
  }

  #follow(url) {
    return follow(url, this.#view, this.#person, (chat, text) => this.#reach(chat, text));
  }

  #click(event) {
    const anchor = event.target.closest(".bubble a[href]");
    if (anchor) {
      event.preventDefault();
      this.#follow(anchor.href);
    }
  }

  async #put(card) {
    await api.put(this.id, this.#chat.id, card).catch(() => this.#failed(t.offline));
    this.composer.focus();
  }

  #failed(why) {
    this.typing.textContent = why;
    announce(why);
  }

  async #send(text) {
    const spoken = this.#chat.hasBot && this.#chat.kind !== "Personal"
      ? text.replace(`@${this.#view.bot.name}`, `<at>${this.#view.bot.name}</at>`)
      : text;
    const { delivered } = await api.say(this.id, this.#chat.id, spoken).catch(() => ({ delivered: false }));
    if (!delivered) {
      this.#failed(t.failed);
    }
  }
}
