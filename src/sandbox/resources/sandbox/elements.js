// The interactive elements of Block Kit.

import { useElement, elementProps } from "./surface.js";
import { menus } from "./menus.js";
import { inputs } from "./inputs.js";
import { Popover, walk } from "./popover.js";
import { Icon } from "./icons.js";
import { TextObject, safeUrl } from "./draw.js";

const { h, computed, useId } = Vue;

const ButtonElement = {
  props: elementProps,
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
  props: elementProps,
  template: `<img class="thumbnail" :src="source" :alt="element.alt_text" loading="lazy">`,
  setup: (props) => ({ source: computed(() => safeUrl(props.element.image_url)) }),
};

const OverflowElement = {
  props: elementProps,
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

const RadioElement = {
  props: elementProps,
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
  props: elementProps,
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

const Unsupported = {
  props: elementProps,
  template: `
    <span class="unsupported">This workspace cannot draw “{{ element.type }}” yet.</span>`,
};

const kinds = {
  button: ButtonElement,
  workflow_button: ButtonElement,
  image: ImageElement,
  overflow: OverflowElement,
  radio_buttons: RadioElement,
  checkboxes: CheckboxesElement,
  ...menus,
  ...inputs,
};

export const Element = (props) => h(kinds[props.element.type] ?? Unsupported, props);
Element.props = elementProps;
