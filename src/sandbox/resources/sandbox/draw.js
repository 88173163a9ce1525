// Trees of text become elements here, and nowhere else: no string is ever read as HTML.

import { store, now, userWith, channelWith } from "./store.js";
import { visit, visitPermalink } from "./workspace.js";
import { emojiNamed, withEmoji } from "./emoji.js";
import { drawPattern } from "./dates.js";
import { parseMrkdwn } from "./mrkdwn.js";
import { parseMarkdown } from "./markdown.js";
import { readRichText } from "./richtext.js";

const { h } = Vue;

export const Mrkdwn = ({ text, verbatim }) => drawAll(parseMrkdwn(text ?? "", { verbatim }));
Mrkdwn.props = ["text", "verbatim"];

export const Markdown = ({ text }) => drawAll(parseMarkdown(text ?? ""));
Markdown.props = ["text"];

export const RichText = ({ elements }) => drawAll(readRichText(elements ?? []));
RichText.props = ["elements"];

export const Plain = ({ text, emoji }) => (emoji === false ? text : withEmoji(text ?? ""));
Plain.props = ["text", "emoji"];

export const TextObject = ({ of }) => {
  if (!of) return null;
  if (typeof of === "string") return of;
  return of.type === "mrkdwn"
    ? drawAll(parseMrkdwn(of.text, { verbatim: of.verbatim }))
    : Plain({ text: of.text, emoji: of.emoji });
};
TextObject.props = ["of"];

function drawAll(nodes) {
  return (nodes ?? []).map((node) => drawings[node.type]?.(node) ?? null);
}

const drawings = {
  paragraph: ({ children }) => h("div", { class: "paragraph" }, drawAll(children)),
  quote: ({ children }) => h("blockquote", drawAll(children)),
  preformatted: ({ text }) => h("pre", text),
  heading: ({ level, children }) => h(`h${level + 2}`, { class: "heading" }, drawAll(children)),
  rule: () => h("hr"),
  list: ({ ordered, start, indent = 0, items }) =>
    h(ordered ? "ol" : "ul", { start, class: `indent-${indent}` }, items.map(drawItem)),
  table: ({ rows, alignments = [] }) => drawTable(rows, alignments),

  text: ({ text }) => text,
  break: () => h("br"),
  bold: ({ children }) => h("strong", drawAll(children)),
  italic: ({ children }) => h("em", drawAll(children)),
  strike: ({ children }) => h("s", drawAll(children)),
  underline: ({ children }) => h("u", drawAll(children)),
  code: ({ text }) => h("code", text),
  link: ({ url, children }) => drawLink(url, drawAll(children)),
  emoji: ({ name, unicode }) => drawEmoji(name, unicode),
  image: ({ url, text }) => drawImage(url, text),
  user: ({ id, label }) => drawUser(id, label),
  usergroup: ({ id, label }) => drawGroup(id, label),
  channel: ({ id, label }) => drawChannel(id, label),
  broadcast: ({ range }) => h("span", { class: "mention mine" }, `@${range}`),
  date: (node) => drawDate(node),
  color: ({ value }) =>
    h("span", { class: "color" }, [h("i", { style: { background: hexColor(value) } }), value]),
};

function hexColor(value) {
  return /^#[0-9a-f]{3,8}$/i.test(value) ? value : undefined;
}

function drawItem({ children, checked }) {
  return checked === undefined
    ? h("li", drawAll(children))
    : h("li", { class: "task" }, [checked ? "☑ " : "☐ ", ...drawAll(children)]);
}

function drawTable([head, ...body], alignments) {
  const cells = (row, tag) =>
    row.map((children, index) =>
      h(tag, { style: { textAlign: alignments[index] } }, drawAll(children)));
  return h("div", { class: "table" }, h("table", [
    h("thead", h("tr", cells(head, "th"))),
    h("tbody", body.map((row) => h("tr", cells(row, "td")))),
  ]));
}

export function safeUrl(url) {
  return /^(https?:|mailto:|tel:|\/(?!\/))/i.test(url ?? "") ? url : undefined;
}

function drawLink(url, children) {
  const href = safeUrl(url);
  if (!href) return children;
  const path = /^https?:\/\/[^/]+(\/archives\/.*)$/.exec(href)?.[1];
  const onClick = path && ((event) => visitPermalink(path) && event.preventDefault());
  return h("a", { href, target: "_blank", rel: "noopener noreferrer", onClick }, children);
}

function drawImage(url, text) {
  return drawLink(url, text || url);
}

function drawEmoji(name, unicode) {
  const drawn = emojiNamed(name) ?? fromCodePoints(unicode);
  return drawn ? h("span", { class: "emoji", role: "img", ariaLabel: name }, drawn) : `:${name}:`;
}

function fromCodePoints(unicode) {
  return unicode && String.fromCodePoint(...unicode.split("-").map((code) => parseInt(code, 16)));
}

function drawUser(id, label) {
  const user = userWith(id);
  const name = user ? user.real_name || user.name : label || id;
  return h("span", { class: ["mention", { mine: id === store.me }], title: id }, `@${name}`);
}

function drawGroup(id, label) {
  const handle = store.usergroups.find((group) => group.id === id)?.handle;
  return h("span", { class: "mention" }, `@${(handle || label || id).replace(/^@/, "")}`);
}

function drawChannel(id, label) {
  const channel = channelWith(id);
  const unseen = label ? `#${label}` : "🔒 private channel";
  if (!channel) return h("span", { class: "mention" }, unseen);
  return h(
    "button",
    { type: "button", class: "mention", onClick: () => visit(id) },
    `${channel.is_private ? "🔒 " : "#"}${channel.name}`,
  );
}

function drawDate({ seconds, pattern, url, fallback }) {
  const drawn = pattern && seconds > 0 ? drawPattern(pattern, seconds, now.value) : fallback;
  const moment = seconds > 0 ? new Date(seconds * 1000).toISOString() : undefined;
  const time = h("time", { datetime: moment, title: fallback }, drawn);
  return url ? drawLink(url, [time]) : time;
}
