async function ask(method, path, body) {
  const response = await fetch(`page/${path}`, {
    method,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status}`);
  }
  return response.json();
}

/** What the simulator can be asked. Everything throws when it refuses or does not answer. */
export const api = {
  view: () => ask("GET", "view"),
  traffic: after => ask("GET", `traffic?after=${after}`),
  say: (person, chat, text) => ask("POST", "say", { person, chat, text }),
  press: (person, chat, message, action) => ask("POST", "press", { person, chat, message, action }),
  search: (person, chat, words) => ask("POST", "search", { person, chat, words }),
  put: (person, chat, card) => ask("POST", "put", { person, chat, card }),
  answerFile: (person, chat, message, accepts) => ask("POST", "file", { person, chat, message, accepts }),
  change: (person, what) => ask("PUT", `people/${person}`, what),
  open: (person, others, withBot = false) => ask("POST", "chats", { person, with: others, withBot }),
  pass: what => ask("POST", "clock", what),
};

/** Listens for what happens: "changed", "traffic" or "typing {chat}". */
export function listen(heard) {
  const events = new EventSource("page/events");
  events.onmessage = event => heard(event.data);
  return events;
}
