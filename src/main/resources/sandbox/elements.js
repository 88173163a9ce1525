// The interactive elements of Block Kit.

import { store, people, channelTitle, suggest } from "./store.js";
import { useElement } from "./surface.js";
import { Select } from "./select.js";
import { Popover, walk } from "./popover.js";
import { Icon } from "./icons.js";
import { TextObject, Plain, safeUrl } from "./draw.js";
import { isoMinute } from "./dates.js";

const { h, ref, computed, useId } = Vue;

const props = ["element", "block", "label", "inputId", "describedBy"];

const ButtonElement = {
  props,
  components: { TextObject },
  template: `
    <component :is="href ? 'a' : 'button'" v-bind="hooks" class="button" :class="element.style"
               :type="href ? undefined : 'button'" :href="href" :target="href && '_blank'"
               :rel="href && 'noopener noreferrer'" :aria-label="element.accessibility_label"
               :aria-busy="isBusy()" @click="press"><TextObject :of="element.text"/></component>`,
  setup(props) {
    const { dispatch, hooks, isBusy } = useElement(props);
    const href = computed(() => safeUrl(props.element.url));
    const press = () => dispatch({ value: props.element.value, text: props.element.text });
    return { hooks, isBusy, href, press };
  },
};

const ImageElement = {
  props,
  template: `<img class="thumbnail" :src="source" :alt="element.alt_text" loading="lazy">`,
  setup: (props) => ({ source: computed(() => safeUrl(props.element.image_url)) }),
};

const OverflowElement = {
  props,
  components: { Popover, Icon, TextObject },
  template: `
    <Popover label="More options" role="menu">
      <template #trigger="{ id, open }">
        <button v-bind="hooks" type="button" class="button overflow" aria-label="More options"
                aria-haspopup="menu" :aria-expanded="open" :aria-busy="isBusy()"
                :popovertarget="id"><Icon name="more"/></button>
      </template>
      <template #default="{ close }">
        <div class="menu" @keydown="walk">
          <component v-for="option in element.options" :key="option.value"
                     :is="option.url ? 'a' : 'button'" :href="safeUrl(option.url)" target="_blank"
                     rel="noopener noreferrer" type="button" role="menuitem"
                     :data-value="option.value" @click="close(); choose(option)">
            <TextObject :of="option.text"/>
          </component>
        </div>
      </template>
    </Popover>`,
  setup(props) {
    const { dispatch, hooks, isBusy } = useElement(props);
    const choose = (option) => dispatch({ selected_option: option });
    return { hooks, isBusy, choose, walk, safeUrl };
  },
};

// One select component, nine element types: each says where its options come from and what it answers.
function selectElement({ one, many, groupsOf, fromServer = false }) {
  return {
    props,
    setup(props) {
      const { entry, change, keep, hooks, invalid, container } = useElement(props);
      const multiple = Boolean(many);
      const suggested = ref([]);
      const searching = ref(false);
      const wanted = ref("");
      let latest = 0;
      let waiting = null;

      const groups = computed(() => (fromServer ? suggested.value : groupsOf(props.element)));
      const chosen = computed(() => {
        const value = multiple ? entry()[many] ?? [] : [entry()[one]].filter((item) => item != null);
        return value.map((item) => optionFor(item, groups.value));
      });

      function search(text) {
        if (!fromServer) return;
        wanted.value = text;
        clearTimeout(waiting);
        suggested.value = [];
        searching.value = text.length >= (props.element.min_query_length ?? 3);
        if (searching.value) waiting = setTimeout(ask, 200);
      }

      async function ask() {
        const question = ++latest;
        const { element, block } = props;
        const answer = await suggest(container(), element, block.block_id, wanted.value);
        if (question !== latest) return;
        suggested.value = optionGroups(answer);
        searching.value = false;
      }

      function choose(options) {
        const values = options.map((option) => option.raw);
        if (!multiple) return change({ [one]: values[0] ?? null });
        if (props.block.type === "input") return change({ [many]: values });
        keep({ type: props.element.type, [many]: values });
        touched = true;
      }

      // A menu with many choices tells the app when it closes, not at every tick.
      let touched = false;
      function closed() {
        if (touched) change({ [many]: entry()[many] });
        touched = false;
      }

      return () => h(Select, {
        ...hooks,
        id: props.inputId,
        "aria-describedby": props.describedBy,
        groups: groups.value,
        chosen: chosen.value,
        multiple,
        most: props.element.max_selected_items,
        placeholder: props.element.placeholder?.text ?? "Select an option",
        label: props.label ?? props.element.placeholder?.text,
        invalid: invalid(),
        searching: searching.value,
        empty: fromServer && wanted.value.length < (props.element.min_query_length ?? 3)
          ? "Keep typing to search" : "No results",
        onChange: choose,
        onSearch: search,
        onClosed: closed,
      });
    },
  };
}

function optionGroups({ options, option_groups }) {
  return (option_groups ?? [{ options: options ?? [] }]).map((group) => ({
    label: group.label?.text,
    options: group.options.map(readOption),
  }));
}

function readOption(option) {
  const { text, description, value } = option;
  return { value, label: text?.text ?? value, description: description?.text, raw: option };
}

function optionFor(item, groups) {
  if (typeof item === "object") return readOption(item);
  const known = groups.flatMap(({ options }) => options).find((option) => option.raw === item);
  return known ?? { value: item, label: item, raw: item };
}

function identified(items, labelOf) {
  return [{ options: items.map((item) => ({ value: item.id, label: labelOf(item), raw: item.id })) }];
}

function personGroups() {
  return identified(people.value, (user) => user.real_name || user.name);
}

function channelGroups() {
  const open = store.channels.filter(({ is_im, is_archived, is_private }) =>
    !is_im && !is_archived && !is_private);
  return identified(open, (channel) => `#${channel.name}`);
}

function conversationGroups({ filter }) {
  const wanted = filter?.include ?? ["public", "private", "im"];
  const kind = ({ is_im, is_private }) => (is_im ? "im" : is_private ? "private" : "public");
  const open = store.channels.filter((channel) =>
    !channel.is_archived && wanted.includes(kind(channel)));
  return identified(open, (channel) => (channel.is_im ? "" : "#") + channelTitle(channel));
}

const RadioElement = {
  props,
  components: { TextObject },
  template: `
    <div v-bind="hooks" class="choices" role="radiogroup" :aria-label="label"
         :aria-describedby="describedBy">
      <label v-for="option in element.options" :key="option.value">
        <input type="radio" :name="name" :value="option.value"
               :checked="entry().selected_option?.value === option.value"
               @change="change({ selected_option: option })">
        <span><TextObject :of="option.text"/><small v-if="option.description">
          <TextObject :of="option.description"/></small></span>
      </label>
    </div>`,
  setup(props) {
    return { ...useElement(props), name: useId() };
  },
};

const CheckboxesElement = {
  props,
  components: { TextObject },
  template: `
    <div v-bind="hooks" class="choices" role="group" :aria-label="label"
         :aria-describedby="describedBy">
      <label v-for="option in element.options" :key="option.value">
        <input type="checkbox" :value="option.value" :checked="isTicked(option)"
               @change="tick(option, $event.target.checked)">
        <span><TextObject :of="option.text"/><small v-if="option.description">
          <TextObject :of="option.description"/></small></span>
      </label>
    </div>`,
  setup(props) {
    const { entry, change, hooks } = useElement(props);
    const ticked = () => entry().selected_options ?? [];
    const isTicked = (option) => ticked().some(({ value }) => value === option.value);
    function tick(option, on) {
      const wanted = props.element.options.filter((candidate) =>
        candidate.value === option.value ? on : isTicked(candidate));
      change({ selected_options: wanted });
    }
    return { hooks, isTicked, tick };
  },
};

// The browser's own pickers; typing a date passes through wrong ones, so the app hears of the last.
function picker({ type, field, read, write }) {
  return {
    props,
    setup(props) {
      const { entry, change, hooks, invalid } = useElement(props);
      return () => h("input", {
        ...hooks,
        id: props.inputId,
        class: "field picker",
        type,
        value: write(entry()[field]),
        "aria-label": props.label ?? props.element.placeholder?.text ?? field.replaceAll("_", " "),
        "aria-describedby": props.describedBy,
        "aria-invalid": invalid() || undefined,
        onChange: ({ target }) => change({ [field]: read(target.value) }, { after: 400 }),
      });
    },
  };
}

const TextInput = {
  props,
  template: `
    <div class="text-input">
      <component :is="element.multiline || rich ? 'textarea' : 'input'" v-bind="hooks" :id="inputId"
                 class="field" :type="inputType" :inputmode="numeric ? 'decimal' : undefined"
                 :value="text()" :placeholder="element.placeholder?.text"
                 :maxlength="element.max_length" :aria-label="label" :aria-describedby="describedBy"
                 :aria-invalid="invalid() || undefined" autocomplete="off"
                 :autofocus="element.focus_on_load" @input="typed" @keydown.enter="entered"/>
      <small v-if="left !== null" class="left" aria-hidden="true">{{ left }}</small>
    </div>`,
  setup(props) {
    const { entry, change, keep, hooks, invalid, dispatch } = useElement(props);
    const { type } = props.element;
    const rich = type === "rich_text_input";
    const numeric = type === "number_input";
    const inputType = { email_text_input: "email", url_text_input: "url" }[type]
      ?? (props.element.multiline || rich ? undefined : "text");
    const triggers = props.element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];

    const text = () => (rich ? plainOf(entry().rich_text_value) : entry().value ?? "");
    const left = computed(() => {
      const room = props.element.max_length - text().length;
      return room <= Math.max(20, props.element.max_length / 10) ? room : null;
    });
    const answer = (value) =>
      rich ? { rich_text_value: richOf(value) } : { value: value === "" ? null : value };

    function typed({ target }) {
      const entered = answer(target.value);
      const tells = props.block.dispatch_action && triggers.includes("on_character_entered");
      if (tells || !props.block.dispatch_action) change(entered, { after: 300 });
      else keep({ type, ...entered });
    }

    function entered(event) {
      if (!props.block.dispatch_action || !triggers.includes("on_enter_pressed")) return;
      if (event.target.tagName === "TEXTAREA" && !event.metaKey && !event.ctrlKey) return;
      event.preventDefault();
      dispatch(answer(event.target.value));
    }

    return { hooks, invalid, rich, numeric, inputType, text, left, typed, entered };
  },
};

function richOf(text) {
  if (!text) return null;
  const elements = [{ type: "text", text }];
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements }] };
}

function plainOf(value) {
  return (value?.elements ?? [])
    .map(({ elements }) => elements.map(({ text }) => text ?? "").join(""))
    .join("\n");
}

const Unsupported = {
  props,
  components: { Plain },
  template: `<span class="unsupported">This workspace cannot draw “{{ element.type }}” yet.</span>`,
};

const option = "selected_option";
const options = "selected_options";

const kinds = {
  button: ButtonElement,
  workflow_button: ButtonElement,
  image: ImageElement,
  overflow: OverflowElement,
  static_select: selectElement({ one: option, groupsOf: optionGroups }),
  multi_static_select: selectElement({ many: options, groupsOf: optionGroups }),
  external_select: selectElement({ one: option, fromServer: true }),
  multi_external_select: selectElement({ many: options, fromServer: true }),
  users_select: selectElement({ one: "selected_user", groupsOf: personGroups }),
  multi_users_select: selectElement({ many: "selected_users", groupsOf: personGroups }),
  channels_select: selectElement({ one: "selected_channel", groupsOf: channelGroups }),
  multi_channels_select: selectElement({ many: "selected_channels", groupsOf: channelGroups }),
  conversations_select: selectElement({
    one: "selected_conversation",
    groupsOf: conversationGroups,
  }),
  multi_conversations_select: selectElement({
    many: "selected_conversations",
    groupsOf: conversationGroups,
  }),
  radio_buttons: RadioElement,
  checkboxes: CheckboxesElement,
  datepicker: picker({
    type: "date", field: "selected_date", read: (text) => text || null, write: (date) => date ?? "",
  }),
  timepicker: picker({
    type: "time", field: "selected_time", read: (text) => text || null, write: (time) => time ?? "",
  }),
  datetimepicker: picker({
    type: "datetime-local",
    field: "selected_date_time",
    read: (text) => (text ? Math.floor(new Date(text).getTime() / 1000) : null),
    write: (seconds) => (seconds ? isoMinute(new Date(seconds * 1000)) : ""),
  }),
  plain_text_input: TextInput,
  email_text_input: TextInput,
  url_text_input: TextInput,
  number_input: TextInput,
  rich_text_input: TextInput,
};

export const Element = (props) => h(kinds[props.element.type] ?? Unsupported, props);
Element.props = props;
