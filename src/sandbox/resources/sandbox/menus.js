// The select menus. One component serves them all: each kind says where its options come from and
// what it answers.

import { store, people, channelTitle } from "./store.js";
import { suggest } from "./deeds.js";
import { useElement, elementProps } from "./surface.js";
import { Select } from "./select.js";

const { h, ref, computed } = Vue;

function selectElement({ one, many, groupsOf, fromServer = false }) {
  return {
    props: elementProps,
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
        const items = multiple ? entry()[many] ?? [] : [entry()[one]];
        return items.filter((item) => item != null).map((item) => optionFor(item, groups.value));
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
  const options = items.map((item) => ({ value: item.id, label: labelOf(item), raw: item.id }));
  return [{ options }];
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

const option = "selected_option";
const options = "selected_options";

export const menus = {
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
};
