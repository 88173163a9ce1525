// What a person has entered on one surface, as Slack sends it: {block: {action: value}}.

const { reactive } = Vue;

export function elementsOf(block) {
  if (block.type === "input") return [block.element];
  if (block.type === "actions") return block.elements;
  return block.type === "section" && block.accessory ? [block.accessory] : [];
}

export function newForm() {
  return reactive({ values: {}, errors: {}, seen: {} });
}

// An updated view keeps what was typed where block and action stay; an updated message starts
// afresh where the element itself has changed.
export function refill(form, blocks, { afreshWhenChanged = false } = {}) {
  const values = {};
  const seen = {};
  for (const block of blocks) {
    for (const element of elementsOf(block).filter(holdsValue)) {
      const key = `${block.block_id} ${element.action_id}`;
      const initial = initialValue(element);
      const kept = form.values[block.block_id]?.[element.action_id];
      seen[key] = JSON.stringify(initial);
      const changed = form.seen[key] !== seen[key];
      const keep = kept?.type === element.type && !(afreshWhenChanged && changed);
      (values[block.block_id] ??= {})[element.action_id] = keep ? kept : initial;
    }
  }
  form.values = values;
  form.seen = seen;
  form.errors = Object.fromEntries(
    Object.entries(form.errors).filter(([block]) => block in values));
}

function holdsValue(element) {
  return !["button", "overflow", "image", "workflow_button", "icon_button"].includes(element.type);
}

const initials = {
  plain_text_input: (element) => ({ value: element.initial_value ?? null }),
  email_text_input: (element) => ({ value: element.initial_value ?? null }),
  url_text_input: (element) => ({ value: element.initial_value ?? null }),
  number_input: (element) => ({ value: element.initial_value ?? null }),
  rich_text_input: (element) => ({ rich_text_value: element.initial_value ?? null }),
  static_select: (element) => ({ selected_option: element.initial_option ?? null }),
  external_select: (element) => ({ selected_option: element.initial_option ?? null }),
  radio_buttons: (element) => ({ selected_option: element.initial_option ?? null }),
  checkboxes: (element) => ({ selected_options: element.initial_options ?? [] }),
  multi_static_select: (element) => ({ selected_options: element.initial_options ?? [] }),
  multi_external_select: (element) => ({ selected_options: element.initial_options ?? [] }),
  users_select: (element) => ({ selected_user: element.initial_user ?? null }),
  multi_users_select: (element) => ({ selected_users: element.initial_users ?? [] }),
  channels_select: (element) => ({ selected_channel: element.initial_channel ?? null }),
  multi_channels_select: (element) => ({ selected_channels: element.initial_channels ?? [] }),
  conversations_select: (element) =>
    ({ selected_conversation: element.initial_conversation ?? null }),
  multi_conversations_select: (element) =>
    ({ selected_conversations: element.initial_conversations ?? [] }),
  datepicker: (element) => ({ selected_date: element.initial_date ?? null }),
  timepicker: (element) => ({ selected_time: element.initial_time ?? null }),
  datetimepicker: (element) => ({ selected_date_time: element.initial_date_time ?? null }),
};

function initialValue(element) {
  return { type: element.type, ...initials[element.type]?.(element) };
}

// The checks Slack makes before it asks the app.
export function complaints(blocks, values) {
  const found = {};
  for (const block of blocks.filter((candidate) => candidate.type === "input")) {
    const value = held(values[block.block_id]?.[block.element.action_id]);
    const complaint = isEmpty(value)
      ? !block.optional && "Please complete this required field."
      : misshapen(block.element, value);
    if (complaint) found[block.block_id] = complaint;
  }
  return found;
}

export function held(entry) {
  const [, value] = Object.entries(entry ?? {}).find(([name]) => name !== "type") ?? [];
  return value;
}

function isEmpty(value) {
  return value == null || value === "" || (Array.isArray(value) && value.length === 0);
}

function misshapen(element, value) {
  const { type, min_length, max_length, min_value, max_value } = element;
  if (type === "plain_text_input" && value.length < min_length) {
    return `Please enter at least ${min_length} characters.`;
  }
  if (type === "plain_text_input" && value.length > max_length) {
    return `Please enter at most ${max_length} characters.`;
  }
  if (type === "number_input") return wrongNumber(element, value, min_value, max_value);
  if (type === "email_text_input" && !/^\S+@\S+\.\S+$/.test(value)) {
    return "Please enter a valid email address.";
  }
  if (type === "url_text_input" && !URL.canParse(value)) return "Please enter a valid URL.";
  return null;
}

function wrongNumber(element, value, least, most) {
  const pattern = element.is_decimal_allowed ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!pattern.test(value)) return "Please enter a valid number.";
  if (least != null && Number(value) < Number(least)) return `Must be at least ${least}.`;
  if (most != null && Number(value) > Number(most)) return `Must be at most ${most}.`;
  return null;
}

export function hasEntries(object) {
  return Object.keys(object ?? {}).length > 0;
}
