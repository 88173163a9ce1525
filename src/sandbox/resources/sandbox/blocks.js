// The blocks of Block Kit, top to bottom as the app sent them.

import { Element } from "./elements.js";
import { Markdown, RichText, TextObject, safeUrl } from "./draw.js";
import { Icon } from "./icons.js";

const { h, computed, useId } = Vue;

const SectionBlock = {
  props: ["block"],
  components: { TextObject, Element },
  template: `
    <div class="section">
      <div class="section-text">
        <div v-if="block.text"><TextObject :of="block.text"/></div>
        <div v-if="block.fields" class="fields">
          <div v-for="(field, index) in block.fields" :key="index"><TextObject :of="field"/></div>
        </div>
      </div>
      <div v-if="block.accessory" class="accessory">
        <Element :key="block.accessory.action_id" :element="block.accessory" :block="block"/>
      </div>
    </div>`,
};

const HeaderBlock = {
  props: ["block"],
  components: { TextObject },
  template: `
    <div class="header" role="heading" aria-level="3"><TextObject :of="block.text"/></div>`,
};

const ContextBlock = {
  props: ["block"],
  components: { TextObject },
  template: `
    <div class="context">
      <template v-for="(element, index) in block.elements" :key="index">
        <img v-if="element.type === 'image'" :src="safeUrl(element.image_url)"
             :alt="element.alt_text">
        <div v-else><TextObject :of="element"/></div>
      </template>
    </div>`,
  setup: () => ({ safeUrl }),
};

const ActionsBlock = {
  props: ["block"],
  components: { Element },
  template: `
    <div class="actions">
      <Element v-for="(element, index) in block.elements" :key="element.action_id ?? index"
               :element="element" :block="block"/>
    </div>`,
};

const InputBlock = {
  props: ["block", "error"],
  components: { Element, TextObject, Icon },
  template: `
    <div class="input" :class="{ wrong: error }" :data-input-block-id="block.block_id">
      <label :for="id"><TextObject :of="block.label"/>
        <span v-if="block.optional" class="optional"> (optional)</span></label>
      <Element :key="block.element.action_id" :element="block.element" :block="block"
               :label="block.label?.text" :input-id="id" :described-by="described"/>
      <p v-if="error" :id="id + '-error'" class="error" role="alert"
         :data-testid="'error-' + block.block_id"><Icon name="warning"/>{{ error }}</p>
      <p v-if="block.hint" :id="id + '-hint'" class="hint"><TextObject :of="block.hint"/></p>
    </div>`,
  setup(props) {
    const id = useId();
    const described = computed(() =>
      [props.error && `${id}-error`, props.block.hint && `${id}-hint`].filter(Boolean).join(" ")
        || undefined);
    return { id, described };
  },
};

const ImageBlock = {
  props: ["block"],
  components: { TextObject },
  template: `
    <figure class="image">
      <figcaption v-if="block.title"><TextObject :of="block.title"/></figcaption>
      <img :src="safeUrl(block.image_url ?? block.slack_file?.url)" :alt="block.alt_text"
           loading="lazy">
    </figure>`,
  setup: () => ({ safeUrl }),
};

const TableBlock = {
  props: ["block"],
  components: { RichText },
  template: `
    <div class="table">
      <table>
        <caption v-if="block.caption">{{ block.caption.text ?? block.caption }}</caption>
        <tr v-for="(row, line) in block.rows" :key="line">
          <component v-for="(cell, column) in row" :key="column" :is="line ? 'td' : 'th'"
                     :style="{ textAlign: block.column_settings?.[column]?.align }">
            <RichText v-if="cell.type === 'rich_text'" :elements="cell.elements"/>
            <template v-else>{{ cell.text ?? cell.value }}</template>
          </component>
        </tr>
      </table>
    </div>`,
};

const AlertBlock = {
  props: ["block"],
  components: { TextObject, Icon },
  template: `
    <div class="alert" :class="block.level ?? 'default'" role="note">
      <Icon :name="icon"/><div><TextObject :of="block.text"/></div>
    </div>`,
  setup: (props) => ({
    icon: computed(() =>
      ({ success: "check", warning: "warning", error: "warning" })[props.block.level] ?? "info"),
  }),
};

const kinds = {
  section: SectionBlock,
  header: HeaderBlock,
  context: ContextBlock,
  actions: ActionsBlock,
  input: InputBlock,
  image: ImageBlock,
  table: TableBlock,
  data_table: TableBlock,
  alert: AlertBlock,
  divider: () => h("hr", { class: "divider" }),
  rich_text: ({ block }) =>
    h("div", { class: "rich-text" }, h(RichText, { elements: block.elements })),
  markdown: ({ block }) => h("div", { class: "markdown" }, h(Markdown, { text: block.text })),
  file: ({ block }) => h("div", { class: "context" }, `📄 ${block.external_id}`),
};
for (const kind of Object.values(kinds).filter((kind) => typeof kind === "function")) {
  kind.props = ["block"];
}

const Unsupported = ({ block }) =>
  h("div", { class: "unsupported" }, `This workspace cannot draw “${block.type}” yet.`);
Unsupported.props = ["block"];

export const Blocks = ({ blocks, errors }) =>
  h("div", { class: "blocks" }, (blocks ?? []).map((block, index) =>
    h(kinds[block.type] ?? Unsupported, {
      key: `${block.type} ${block.block_id ?? index}`,
      block,
      ...(block.type === "input" && { error: errors?.[block.block_id] }),
    })));
Blocks.props = ["blocks", "errors"];
