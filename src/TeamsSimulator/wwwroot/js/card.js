import { api } from "./api.js";
import { announce, h } from "./dom.js";
import { hostConfig } from "./hostConfig.js";
import { t } from "./texts.js";

const toastShownFor = 6000;

const { AdaptiveCard, HostConfig, ExecuteAction, SubmitAction, OpenUrlAction } = window.AdaptiveCards;

/**
 * Draws a card for somebody.
 * @param place {person, chat, message, people, follow} where it stands and how its links are opened
 */
export function drawCard(json, place) {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig(matchMedia("(prefers-color-scheme: dark)").matches));
  card.parse(withPeople(json, place.people));
  const note = h("p", { class: "card-note", role: "status" });
  const frame = h("div", { class: "card" });
  card.onExecuteAction = action => act(action, frame, note, place);
  card.onAnchorClicked = (element, anchor) => {
    place.follow(anchor.href);
    return true;
  };
  frame.append(card.render() ?? "", note);
  return frame;
}

/** A people picker lists the directory, which only the simulator knows. */
function withPeople(json, people) {
  return JSON.parse(JSON.stringify(json), (_, value) => {
    if (value?.["choices.data"]?.dataset !== "graph.microsoft.com/users") {
      return value;
    }
    const { "choices.data": query, ...picker } = value;
    return { ...picker, style: "compact", choices: people.map(p => ({ title: p.name, value: p.id })) };
  });
}

async function act(action, frame, note, place) {
  if (action instanceof OpenUrlAction) {
    place.follow(action.url);
    return;
  }
  if (!(action instanceof ExecuteAction || action instanceof SubmitAction) || frame.ariaBusy === "true") {
    return;
  }
  frame.ariaBusy = "true";
  say(note, t.working, false);
  try {
    const sent = { type: action.getJsonTypeName(), title: action.title, id: action.id, verb: action.verb, data: action.data ?? {} };
    const outcome = await api.press(place.person.id, place.chat.id, place.message.id, sent);
    say(note, outcome.error ?? outcome.toast ?? "", Boolean(outcome.error));
    if (!outcome.error) {
      setTimeout(() => forget(note, outcome.toast), toastShownFor);
    }
  } catch {
    say(note, t.offline, true);
  } finally {
    frame.ariaBusy = "false";
  }
}

/** Takes a passing word away, unless another has come in its place. */
function forget(note, text) {
  if (note.textContent === text) {
    note.textContent = "";
  }
}

function say(note, text, isError) {
  note.textContent = text;
  note.classList.toggle("error", isError);
  announce(text);
}
