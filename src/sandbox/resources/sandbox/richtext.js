// A rich_text block, read into the same tree as the other two markups.

export function readRichText(elements) {
  return elements.flatMap((element) => containers[element.type]?.(element) ?? []);
}

const containers = {
  rich_text_section: ({ elements }) => ({ type: "paragraph", children: inline(elements) }),
  rich_text_quote: ({ elements }) => ({ type: "quote", children: inline(elements) }),
  rich_text_preformatted: ({ elements }) => ({ type: "preformatted", text: textOf(elements) }),
  rich_text_list: ({ style, indent, offset, elements }) => ({
    type: "list",
    ordered: style === "ordered",
    start: offset ? offset + 1 : undefined,
    indent,
    items: elements.map((section) => ({ children: inline(section.elements) })),
  }),
};

function inline(elements) {
  return (elements ?? []).flatMap((element) => styled(element, leaves[element.type]?.(element)));
}

const leaves = {
  text: ({ text, style }) => (style?.code ? [{ type: "code", text }] : withBreaks(text)),
  link: ({ url, text }) => [{ type: "link", url, children: [{ type: "text", text: text || url }] }],
  emoji: ({ name, unicode }) => [{ type: "emoji", name, unicode }],
  user: ({ user_id }) => [{ type: "user", id: user_id }],
  usergroup: ({ usergroup_id }) => [{ type: "usergroup", id: usergroup_id }],
  channel: ({ channel_id }) => [{ type: "channel", id: channel_id }],
  broadcast: ({ range }) => [{ type: "broadcast", range }],
  team: ({ team_id }) => [{ type: "text", text: team_id }],
  color: ({ value }) => [{ type: "color", value }],
  date: ({ timestamp, format, url, fallback = "" }) =>
    [{ type: "date", seconds: timestamp, pattern: format, url, fallback }],
};

function styled({ style = {} }, nodes = []) {
  return ["bold", "italic", "strike", "underline"]
    .filter((name) => style[name])
    .reduce((children, type) => [{ type, children }], nodes);
}

function withBreaks(text) {
  return text
    .split("\n")
    .flatMap((line, index) =>
      index ? [{ type: "break" }, { type: "text", text: line }] : [{ type: "text", text: line }]);
}

function textOf(elements) {
  return (elements ?? []).map(({ text, url }) => text ?? url ?? "").join("");
}
