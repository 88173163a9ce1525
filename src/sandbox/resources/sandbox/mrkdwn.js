// Slack's own markup, read into a small tree that draw.js turns into elements. Text stays text.

export function parseMrkdwn(text, { verbatim = false } = {}) {
  const parts = text.split(/```([\s\S]+?)```/);
  if (parts.length === 1) return paragraphs(text, verbatim);
  return parts.flatMap((part, index) => {
    const trimmed = part.replace(/^\n|\n$/g, "");
    if (index % 2) return { type: "preformatted", text: unescape(trimmed) };
    return trimmed ? paragraphs(trimmed, verbatim) : [];
  });
}

export function unescape(text) {
  return text.replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: "&", lt: "<", gt: ">" })[name]);
}

function paragraphs(text, verbatim) {
  const blocks = [];
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    if (/^(&gt;|>){3}/.test(line)) {
      const rest = [line.replace(/^(&gt;|>){3} ?/, ""), ...lines.slice(index + 1)];
      return finished([...blocks, { type: "quote", lines: rest }], verbatim);
    }
    const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line);
    const type = quoted ? "quote" : "paragraph";
    if (blocks.at(-1)?.type !== type) blocks.push({ type, lines: [] });
    blocks.at(-1).lines.push(quoted ? quoted[1] : line);
  }
  return finished(blocks, verbatim);
}

function finished(blocks, verbatim) {
  return blocks
    .filter((block) => block.lines.some((line) => line !== "") || blocks.length === 1)
    .map(({ type, lines }) => ({ type, children: parseInline(lines.join("\n"), verbatim) }));
}

function parseInline(text, verbatim) {
  return formatted(atoms(text, verbatim));
}

const atomPattern = new RegExp(
  [
    "`[^`\\n]+`",
    "<[^<>\\n]+>",
    ":[a-z0-9_+'-]+:(?::skin-tone-\\d:)?",
    "https?://[^\\s<>|]*[^\\s<>|.,;:!?)'\"*_~]",
    "[\\p{L}\\p{N}]+",
    "\\n",
    ".",
  ].join("|"),
  "giu",
);

function atoms(text, verbatim) {
  return (text.match(atomPattern) ?? []).map((source) => ({ source, ...atom(source, verbatim) }));
}

function atom(source, verbatim) {
  if (source === "\n") return { type: "break" };
  if (/^[*_~]$/.test(source)) return { type: "text", text: source, mark: source };
  if (/^`.+`$/.test(source)) return { type: "code", text: unescape(source.slice(1, -1)) };
  if (/^:.+:$/.test(source)) return { type: "emoji", name: source.split(":")[1] };
  if (/^<.+>$/.test(source)) return angled(source.slice(1, -1)) ?? { type: "text", text: source };
  if (/^https?:/.test(source) && !verbatim) return bareLink(source);
  return { type: "text", text: source };
}

function bareLink(source) {
  const url = unescape(source);
  return { type: "link", url, children: [{ type: "text", text: url }] };
}

function angled(inside) {
  const [target, label] = split(inside, "|");
  if (/^@[UWB]/.test(target)) return { type: "user", id: target.slice(1), label };
  if (/^#[CGD]/.test(target)) return { type: "channel", id: target.slice(1), label };
  if (/^!subteam\^/.test(target)) return { type: "usergroup", id: target.split("^")[1], label };
  if (/^!date\^/.test(target)) return dated(inside);
  if (/^!(here|channel|everyone)$/.test(target)) {
    return { type: "broadcast", range: target.slice(1) };
  }
  if (/^(https?|mailto|tel):/i.test(target)) return labelled(target, label);
  return null;
}

function dated(inside) {
  const [instruction, fallback = ""] = split(inside, "|");
  const [, seconds, pattern = "", url] = instruction.split("^");
  return { type: "date", seconds: Number(seconds), pattern, url, fallback: unescape(fallback) };
}

function labelled(target, label) {
  const url = unescape(target);
  const text = unescape(label ?? target.replace(/^(mailto|tel):/i, ""));
  return { type: "link", url, children: [{ type: "text", text }] };
}

function split(text, separator) {
  const position = text.indexOf(separator);
  return position < 0 ? [text] : [text.slice(0, position), text.slice(position + 1)];
}

const styles = { "*": "bold", _: "italic", "~": "strike" };

function formatted(atoms) {
  const nodes = [];
  for (let index = 0; index < atoms.length; index++) {
    const end = closing(atoms, index);
    if (end < 0) {
      nodes.push(atoms[index]);
      continue;
    }
    const children = formatted(atoms.slice(index + 1, end));
    nodes.push({ type: styles[atoms[index].mark], children });
    index = end;
  }
  return merged(nodes);
}

function closing(atoms, start) {
  const { mark } = atoms[start];
  if (!mark || isWord(atoms[start - 1]) || isSpace(atoms[start + 1])) return -1;
  for (let index = start + 1; index < atoms.length; index++) {
    if (atoms[index].type === "break") return -1;
    const closes = atoms[index].mark === mark && index > start + 1;
    if (closes && !isSpace(atoms[index - 1]) && !isWord(atoms[index + 1])) return index;
  }
  return -1;
}

function isWord(atom) {
  return atom !== undefined && !atom.mark && /^[\p{L}\p{N}]/u.test(atom.source);
}

function isSpace(atom) {
  return atom === undefined || atom.type === "break" || /^\s/.test(atom.source);
}

function merged(nodes) {
  const result = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === "text" && last?.type === "text") last.text += node.text;
    else result.push({ ...node });
  }
  return result.map((node) =>
    node.type === "text" ? { type: "text", text: unescape(node.text) } : node);
}
