// What a person can do.

import { store, turned, notice } from "./store.js";
import { refreshState, refreshPlace, refreshView } from "./workspace.js";
import { post } from "./server.js";
import { hasEntries } from "./form.js";

export async function type(text, thread) {
  const channel = store.place.channel;
  const answer = await post("/ui/type", { user: store.me, channel, text, thread_ts: thread });
  if (answer.ok === false) notice(failureOf(text, answer.error), thread);
  return answer.ok !== false;
}

export async function share(text, files) {
  const channel = store.place.channel;
  const answer = await post("/ui/share", { user: store.me, channel, text, files });
  if (answer.ok === false) notice(failureOf("", answer.error));
  return answer.ok !== false;
}

function failureOf(text, error) {
  const [command] = /^\/\S+/.exec(text) ?? [];
  if (!command) return `Your message was not sent (${error}).`;
  if (error === "not_a_valid_command") {
    return `\`${command}\` is not a valid command. To send it as a message, begin with a space.`;
  }
  if (error === "command_not_supported_in_threads") {
    return `\`${command}\` is not supported in threads. Sorry!`;
  }
  return `${command} failed with the error "${error}"`;
}

export async function act(container, action, values) {
  const state = values && { values };
  const answer = await post("/ui/action", { user: store.me, container, action, state });
  if (answer.ok === false && container.type === "message") notice(notAnswered(answer.error));
  return answer;
}

export function suggest(container, element, block, value) {
  const { action_id } = element;
  return post("/ui/suggest", { user: store.me, container, block_id: block, action_id, value });
}

export async function submitView(view, values) {
  const body = { user: store.me, view_id: view.id, state: { values } };
  const answer = await post("/ui/view/submit", body);
  if (answer.ok && !hasEntries(answer.errors)) await refreshView();
  return answer;
}

export async function closeView(view) {
  await post("/ui/view/close", { user: store.me, view_id: view.id });
  if (store.view?.id === view.id) await refreshView();
}

export function react(message, name) {
  const mine = reactionsOf(message, name)?.users.includes(store.me);
  return tell("/ui/reaction", { ...placeOf(message), name, remove: mine || undefined });
}

export function pin(message) {
  return tell("/ui/pin", { ...placeOf(message), remove: message.pinned || undefined });
}

export function join(channel, leave) {
  return tell("/ui/join", { channel, leave });
}

export async function useShortcut(shortcut, message) {
  const { callback_id, name } = shortcut;
  const target = message ? placeOf(message) : { channel: store.place?.channel };
  const answer = await post("/ui/shortcut", { user: store.me, callback_id, ...target });
  if (answer.ok === false) notice(`${name}: ${notAnswered(answer.error)}`);
}

export async function turnClock(minutes) {
  const answer = await post("/ui/clock", { minutes });
  if (answer.now) turned(answer.now);
  await refreshState();
}

function placeOf(message) {
  return { channel: store.place.channel, ts: message.ts };
}

function reactionsOf(message, name) {
  return message.reactions?.find((reaction) => reaction.name === name);
}

function notAnswered(error) {
  return error === "operation_timeout"
    ? "The app did not respond in time (operation_timeout)."
    : `Something went wrong (${error}).`;
}

async function tell(path, body) {
  const answer = await post(path, { user: store.me, ...body });
  if (answer.ok === false) notice(`That did not work (${answer.error}).`);
  else await Promise.all([refreshState(), refreshPlace()]);
}
