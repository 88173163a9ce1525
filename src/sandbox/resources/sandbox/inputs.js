// Where people write: text, numbers, addresses, dates.

import { useElement, elementProps } from "./surface.js";
import { isoMinute } from "./dates.js";

const { h, computed } = Vue;

const TextInput = {
  props: elementProps,
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
    const triggers =
      props.element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];

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

// The browser's own pickers; typing a date passes through wrong ones, so the app hears of the last.
function picker({ type, field, read, write }) {
  return {
    props: elementProps,
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

const unchanged = { read: (text) => text || null, write: (value) => value ?? "" };

export const inputs = {
  plain_text_input: TextInput,
  email_text_input: TextInput,
  url_text_input: TextInput,
  number_input: TextInput,
  rich_text_input: TextInput,
  datepicker: picker({ type: "date", field: "selected_date", ...unchanged }),
  timepicker: picker({ type: "time", field: "selected_time", ...unchanged }),
  datetimepicker: picker({
    type: "datetime-local",
    field: "selected_date_time",
    read: (text) => (text ? Math.floor(new Date(text).getTime() / 1000) : null),
    write: (seconds) => (seconds ? isoMinute(new Date(seconds * 1000)) : ""),
  }),
};
