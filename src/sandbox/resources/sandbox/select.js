// Every kind of select menu: a button that shows what is chosen, a searchable list that changes it.

import { Popover } from "./popover.js";
import { Icon } from "./icons.js";
import { withEmoji } from "./emoji.js";

const { ref, computed, useId } = Vue;

export const Select = {
  components: { Popover, Icon },
  props: {
    groups: Array,
    chosen: Array,
    multiple: Boolean,
    most: Number,
    placeholder: String,
    label: String,
    invalid: Boolean,
    searching: Boolean,
    empty: String,
  },
  emits: ["change", "search", "closed"],
  inheritAttrs: false,
  template: `
    <div class="select" :class="{ multiple, invalid }">
      <span v-if="multiple" v-for="option in chosen" :key="option.value" class="chip">
        {{ withEmoji(option.label) }}
        <button type="button" :aria-label="'Remove ' + option.label" @click="toggle(option)">
          <Icon name="close"/>
        </button>
      </span>
      <Popover ref="popover" @opened="opened" @closed="$emit('closed')">
        <template #trigger="{ id, open }">
          <button v-bind="$attrs" type="button" class="select-trigger" role="combobox"
                  aria-haspopup="listbox" :aria-controls="list" :aria-expanded="open"
                  :aria-label="spoken"
                  :aria-invalid="invalid || undefined"
                  :popovertarget="id" @keydown.down.prevent="$event.target.click()">
            <span :class="{ placeholder: !shown }">
              {{ shown || (chosen.length ? "Add another" : placeholder) }}</span>
            <Icon name="chevron"/>
          </button>
        </template>
        <template #default>
          <input class="search" type="text" v-model="query" autofocus autocomplete="off"
                 placeholder="Search" :aria-label="'Search ' + (label || '')" :aria-controls="list"
                 :aria-activedescendant="list + '-' + active"
                 @input="searched" @keydown="steer">
          <div class="options" role="listbox" :id="list" :aria-label="label || 'Options'"
               :aria-multiselectable="multiple">
            <template v-for="group in found" :key="group.label">
              <div v-if="group.label" class="group-label" role="presentation">
                {{ group.label }}</div>
              <div v-for="option in group.options" :key="option.value" role="option"
                   :id="list + '-' + option.position" :data-value="option.value"
                   data-testid="option" :aria-selected="isChosen(option)"
                   :class="{ active: option.position === active }"
                   @mousemove="active = option.position" @click="pick(option)">
                <Icon v-if="isChosen(option)" name="check"/>
                <span>{{ withEmoji(option.label) }}</span>
                <small v-if="option.description">{{ withEmoji(option.description) }}</small>
              </div>
            </template>
            <p v-if="!flat.length" class="nothing">
              {{ searching ? "Loading…" : empty || "No results" }}</p>
          </div>
        </template>
      </Popover>
    </div>`,
  setup(props, { emit }) {
    const list = useId();
    const popover = ref(null);
    const query = ref("");
    const active = ref(0);

    const found = computed(() => {
      let position = 0;
      const wanted = query.value.trim().toLowerCase();
      return props.groups
        .map(({ label, options }) => ({
          label,
          options: options
            .filter((option) => option.label.toLowerCase().includes(wanted))
            .map((option) => ({ ...option, position: position++ })),
        }))
        .filter(({ options }) => options.length);
    });
    const flat = computed(() => found.value.flatMap(({ options }) => options));
    const shown = computed(() =>
      props.multiple ? "" : withEmoji(props.chosen[0]?.label ?? ""));
    const spoken = computed(() =>
      [props.label, ...props.chosen.map((option) => withEmoji(option.label))]
        .filter(Boolean)
        .join(", "));

    function opened() {
      query.value = "";
      active.value = Math.max(0, flat.value.findIndex(isChosen));
      emit("search", "");
    }

    function searched() {
      active.value = 0;
      emit("search", query.value);
    }

    function steer(event) {
      const last = flat.value.length - 1;
      const moves = {
        ArrowDown: () => (active.value = Math.min(last, active.value + 1)),
        ArrowUp: () => (active.value = Math.max(0, active.value - 1)),
        Enter: () => flat.value[active.value] && pick(flat.value[active.value]),
      };
      if (!moves[event.key]) return;
      event.preventDefault();
      moves[event.key]();
      document.getElementById(`${list}-${active.value}`)?.scrollIntoView({ block: "nearest" });
    }

    function isChosen(option) {
      return props.chosen.some((candidate) => candidate.value === option.value);
    }

    function pick(option) {
      if (props.multiple) return toggle(option);
      emit("change", [option]);
      popover.value.close();
    }

    function toggle(option) {
      const rest = props.chosen.filter((candidate) => candidate.value !== option.value);
      if (rest.length < props.chosen.length) emit("change", rest);
      else if (!props.most || rest.length < props.most) emit("change", [...rest, option]);
    }

    return {
      list, popover, query, active, found, flat, shown, spoken,
      opened, searched, steer, isChosen, pick, toggle, withEmoji,
    };
  },
};
